import { type Language, monthsBetween, type Place, showPlace } from "@biaogan/core";
import { printArithmetic } from "./print-arithmetic";
import { rowLabels } from "./row-labels";
import { cellOf, digits, resultOf, showOutcome } from "./show-outcome";
import type { Trace } from "./trace";
import { tracePhrases } from "./wording";

export interface ExplainOptions {
  /** Institutions' names by code. */
  readonly names?: Readonly<Record<string, string>>;
  /** How many parts of one node are listed; the rest is counted. */
  readonly most?: number;
  /** Labels of rows by `institution key`; where there is none what the form calls the row, or its key. */
  readonly rows?: Readonly<Record<string, string>>;
}

/**
 * The arithmetic of one trace in one line: `(3 ＋ 5 ＋ 6) ÷ 3 ＝ 4.67`, `12,340 ≠ 12,335，差 5，允许 0`.
 * Cells stand in brackets where `cells` is asked for.
 */
export function printFigures(trace: Trace, language: Language, cells = false): string {
  const [left, right] = trace.children;
  if (!trace.difference || !left || !right) return withResult(trace, language, cells);
  const broken = "truth" in trace.outcome && !trace.outcome.truth;
  const op = broken ? (BROKEN[trace.op ?? ""] ?? trace.op) : trace.op;
  const side = printArithmetic(left, language, cells) ?? digits(left, language, cells);
  const line = `${side} ${op} ${withResult(right, language, cells)}`;
  if (!broken) return line;
  const [by, within] = [trace.difference, trace.allowed].map((one) => (one ? showOutcome(one, language) : "0"));
  return `${line}${tracePhrases[language].difference(by ?? "0", within ?? "0")}`;
}

const BROKEN: Readonly<Record<string, string>> = { "＝": "≠", "≠": "＝", "≤": "＞", "≥": "＜", "＜": "≥", "＞": "≤" };

function withResult(trace: Trace, language: Language, cells: boolean): string {
  const arithmetic = printArithmetic(trace, language, cells);
  if (arithmetic === undefined) return resultOf(trace, language) + cellOf(trace, cells);
  return `${arithmetic} ＝ ${resultOf(trace, language)}`;
}

/**
 * The whole tree, as a clerk reads it: every part with its figure and its cell, what is missing by name. Long lists are
 * shortened in display only, always with the total.
 */
export function explainTrace(trace: Trace, language: Language, options: ExplainOptions = {}): string {
  const rows = { ...rowLabels(trace, language), ...options.rows };
  return linesOf(trace, "", language, { ...options, rows }).join("\n");
}

function linesOf(trace: Trace, indent: string, language: Language, options: ExplainOptions): readonly string[] {
  const say = tracePhrases[language];
  const parts = trace.children.filter((child) => child.node !== "number" || child.children.length > 0);
  const extreme = trace.op === "min" || trace.op === "max";
  const shown = parts.slice(0, extreme ? 1 : (options.most ?? 12));
  const range = shown.length < parts.length && !extreme ? rangeOf(parts) : undefined;
  const listed = range
    ? [`${indent}  ${showPlace(range)}${say.rows(parts.length)}`]
    : shown.flatMap((child) => linesOf(child, `${indent}  `, language, options));
  const more = range ? 0 : parts.length - shown.length;
  const missing = hasOwnParts(trace) ? missingNames(trace.completeness?.missing ?? [], options) : [];
  return [
    indent + headOf(trace, language, options),
    ...listed,
    ...(more > 0 ? [`${indent}  ${say.more(more)}`] : []),
    ...(missing.length > 0 ? [`${indent}  ${say.missing(missing)}`] : []),
  ];
}

/** Many cells that stand in one column of one sheet, as a range. */
function rangeOf(parts: readonly Trace[]): Place | undefined {
  const cells = parts.flatMap(({ place, children }) => (place?.cell && children.length === 0 ? [place] : []));
  const [first, last] = [cells[0], cells.at(-1)];
  const column = first?.cell?.replace(/\d+/, "");
  if (!first || !last?.cell || cells.length < parts.length) return undefined;
  const together = cells.every(
    ({ file, sheet, cell }) => file === first.file && sheet === first.sheet && cell?.replace(/\d+/, "") === column,
  );
  return together ? { ...first, cell: `${first.cell}:${last.cell}` } : undefined;
}

/** Missing names are listed where the aggregate's own parts are cells or institutions, once. */
function hasOwnParts({ children }: Trace): boolean {
  return !children.some((child) => (child.completeness?.missing.length ?? 0) > 0);
}

function headOf(trace: Trace, language: Language, options: ExplainOptions): string {
  const { institution, month, row, label, chosenBy, place } = trace;
  const words = [
    month,
    institution === undefined ? undefined : (options.names?.[institution] ?? institution),
    row === undefined ? undefined : (options.rows?.[`${institution} ${row}`] ?? row),
    label?.[language],
    chosenBy && tracePhrases[language].chosenBy(chosenBy[language]),
  ].filter((word) => word !== undefined && word !== "");
  const count = trace.count !== undefined && trace.node === "rows" ? tracePhrases[language].rows(trace.count) : "";
  const where = place ? `${showPlace(place)}${count}` : "";
  return [words.join(" "), printFigures(trace, language), where].filter((part) => part !== "").join("   ");
}

/** `B07 2021-07`, `B07 2021-08`, `B07 2021-09` as one: 村镇银行 2021-07～2021-09. */
function missingNames(names: readonly string[], { names: known = {}, rows = {} }: ExplainOptions): readonly string[] {
  const months = new Map<string, readonly string[]>();
  for (const name of names) {
    const [, code = "", month = "", row] = /^(?:(\S+) )?(\d{4}-\d{2})(?: (.*))?$/.exec(name) ?? [undefined, name];
    const who = [known[code] ?? code, row && (rows[`${code} ${row}`] ?? row)].filter(Boolean).join(" ");
    months.set(who, [...(months.get(who) ?? []), month].sort());
  }
  return [...months].map(([who, list]) => [who, runsOf(list).join("、")].filter(Boolean).join(" "));
}

/** Months that follow each other as a run from the first to the last. */
function runsOf(months: readonly string[]): readonly string[] {
  const runs: { readonly first: string; last: string }[] = [];
  for (const month of months) {
    const run = runs.at(-1);
    if (run && monthsBetween(run.last, month) === 1) run.last = month;
    else runs.push({ first: month, last: month });
  }
  return runs.map(({ first, last }) => (first === last ? first : `${first}～${last}`));
}
