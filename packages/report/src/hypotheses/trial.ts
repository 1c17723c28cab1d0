import { type Cell, type Exact, type Finding, isKnown, minus, plus } from "@biaogan/core";
import { evaluateFormula, type Reading, type Trace, tablesOf } from "@biaogan/formula";
import type { CompiledRule } from "../checks/compiled-rule";
import { judgeRule } from "../checks/judge-rule";
import type { Column } from "../form";
import { readCell } from "../reading/read-cell";
import { type Change, type Correction, corrected, type OwnCell, placeKey, tablesTouched } from "./correction";
import { isRowByRow, itemsOf } from "./items-of";

/** What a trial stands on: the rules, and the figures as they were handed in (or as far as they are mended). */
export interface TrialBench {
  readonly institution: string;
  readonly month: string;
  readonly reading: Reading;
  readonly rules: readonly RuleOnTrial[];
  readonly columnOf: (cell: Pick<OwnCell, "table" | "column">) => Column | undefined;
}

export interface RuleOnTrial {
  readonly compiled: CompiledRule;
  readonly items: ReadonlySet<string>;
  readonly tables: ReadonlySet<string>;
  /** It looks at each row by itself: what changes in one row says nothing of another. */
  readonly rowByRow: boolean;
}

/** A rule with what it reads. */
export function onTrial(compiled: CompiledRule): RuleOnTrial {
  const { expression, row } = compiled;
  return {
    compiled,
    items: itemsOf(expression),
    tables: new Set([...tablesOf(expression), ...(row === undefined ? [] : [row])]),
    rowByRow: row !== undefined && isRowByRow(expression, row),
  };
}

/** A finding by what breaks: a rule in a row, or the cell that it speaks of. */
export function breachKey({ code, row, place }: Pick<Finding, "code" | "row" | "place">, isRule: boolean): string {
  return isRule ? `${code} ${row ?? ""}` : `${code} @${placeKey(place)}`;
}

/** What a trial gives that breaks nothing new: the breaches that are left, and which findings it looked at. */
export interface TrialResult {
  readonly breaches: ReadonlySet<string>;
  readonly looked: (finding: Pick<Finding, "code" | "row">) => boolean;
  readonly reading: Reading;
}

/**
 * Runs again every rule that a correction touches, in the rows that it touches; undefined as soon as one is broken that
 * was not broken before.
 */
export function tryCorrection(
  bench: TrialBench,
  correction: Correction,
  before: ReadonlySet<string>,
): TrialResult | undefined {
  const { institution, month } = bench;
  const reading = corrected(bench.reading, correction, institution, month);
  const touched = bench.rules.filter((rule) => isTouched(rule, correction));
  const rows = new Map(touched.map((rule) => [rule.compiled.rule.code, rowsTouched(rule, correction)]));
  const breaches = new Set<string>();
  for (const { compiled } of touched) {
    const { code } = compiled.rule;
    const broken = judgeRule(compiled, reading, institution, month, rows.get(code)).breaches;
    for (let at = 0; at < broken.length; at += 1) {
      const key = `${code} ${broken.row(at) ?? ""}`;
      if (!before.has(key)) return undefined;
      breaches.add(key);
    }
  }
  const looked: TrialResult["looked"] = ({ code, row }) => rows.has(code) && (rows.get(code)?.has(row ?? "") ?? true);
  return { reading, breaches, looked };
}

/** The rows that a rule has to be read in again; all of them where it looks beyond the row. */
function rowsTouched(
  { rowByRow, compiled }: RuleOnTrial,
  { changes, added }: Correction,
): ReadonlySet<string> | undefined {
  if (!rowByRow || added) return undefined;
  const own = changes.filter(({ cell }) => cell.table === compiled.row);
  return own.length === changes.length && own.length > 0 ? new Set(own.map(({ cell }) => cell.key ?? "")) : undefined;
}

function isTouched({ items, tables }: RuleOnTrial, correction: Correction): boolean {
  const rows = correction.without ?? correction.added;
  if (rows && tables.has(rows.table)) return true;
  const names = correction.changes.map(({ cell }) => `${cell.table}.${cell.column}`);
  return names.some((name) => items.has(name)) && [...tablesTouched(correction)].some((table) => tables.has(table));
}

/** Whether the corrected figure is one that its column may hold. */
export function isAllowed(bench: TrialBench, { cell, right }: Change): boolean {
  const column = bench.columnOf(cell);
  if (column?.type !== "number") return false;
  const written: Cell = { row: 1, column: 1, kind: "number", value: right };
  return readCell(column, written, { period: { from: "", to: "" }, codes: undefined }).problems.length === 0;
}

/** The figure that would satisfy an equation, and how far from it the printed precision lets one be. */
export interface Wanted {
  readonly value: Exact;
  readonly within: Exact;
}

/**
 * The figure that a cell would have to hold for a rule's equation to be met, found by reading the rule at two figures;
 * undefined where the rule is no equation in that cell. Whether it was a straight line, the trial shows.
 */
export function wantedBy(
  bench: TrialBench,
  rule: CompiledRule,
  row: string | undefined,
  cell: OwnCell,
): Wanted | undefined {
  const start = isKnown(cell.figure) ? cell.figure.known : "0";
  const at = differenceAt(bench, rule, row, { cell, right: start });
  const next = at && differenceAt(bench, rule, row, { cell, right: plus(start, "1") });
  if (!at || !next) return undefined;
  const slope = minus(next.by, at.by);
  if (slope !== "1" && slope !== "-1") return undefined;
  return { value: slope === "1" ? minus(start, at.by) : plus(start, at.by), within: at.within };
}

function differenceAt(
  { reading, institution, month }: TrialBench,
  { expression, row: table }: CompiledRule,
  row: string | undefined,
  change: Change,
): { readonly by: Exact; readonly within: Exact } | undefined {
  const figures = corrected(reading, { slip: "figure-wrong", changes: [change] }, institution, month);
  const at = {
    institution,
    month,
    ...(table === undefined ? {} : { row: { table, institution, ...(row === undefined ? {} : { key: row }) } }),
  };
  const { op, difference, allowed }: Trace = evaluateFormula(expression, figures, at);
  if (op !== "＝" || !difference || !isKnown(difference)) return undefined;
  return { by: difference.known, within: allowed && isKnown(allowed) ? allowed.known : "0" };
}
