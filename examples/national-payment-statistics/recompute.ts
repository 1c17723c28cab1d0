import { absolute, compare, type Exact, isKnown, type KnownFigure, round, type Text } from "@biaogan/core";
import { evaluateFormula, type Facts, parseFormula, type Trace, tablesOf, type Vocabulary } from "@biaogan/formula";
import type { CountyPlan } from "@biaogan/plan";
import { factsOf, type ReportPack, type Rule, vocabularyOf } from "@biaogan/report";
import { type CheckedBulletin, monthsOf } from "./bulletins";

/** A printed figure beside what the other printed figures give. */
export interface Recomputation {
  readonly rule: Rule;
  readonly month: string;
  /** The months that its bulletin covers: 1, 3 or 12. */
  readonly covers: number;
  /** What is printed: its row and its column. */
  readonly row: string;
  readonly label: Text;
  readonly printed: KnownFigure;
  readonly recomputed: KnownFigure;
  readonly difference: Exact;
  /** How far the printed precision of all operands lets the two lie apart. */
  readonly allowed: Exact;
  readonly agrees: boolean;
}

/** Rules that a program with a constant in place of the interval would have, and what each would report. */
export const fixedTolerances = {
  rounded: (one: Recomputation) =>
    round(one.recomputed.known, decimalsOf(one)) !== round(one.printed.known, decimalsOf(one)),
  hundredth: (one: Recomputation) => compare(absolute(one.difference), "0.01") > 0,
  tenth: (one: Recomputation) => compare(absolute(one.difference), "0.1") > 0,
} as const satisfies Record<string, (one: Recomputation) => boolean>;

export function decimalsOf({ printed }: Pick<Recomputation, "printed">): number {
  return printed.printed ?? 0;
}

/** Recomputes every printed rate of change, change, share and total whose other figures are printed too. */
export function recompute(
  checked: readonly CheckedBulletin[],
  pack: ReportPack,
  plan: CountyPlan,
): readonly Recomputation[] {
  const reading = { vocabulary: vocabularyOf(pack, plan), facts: factsOf(plan, pack, monthsOf(checked)) };
  return checked.flatMap(({ month, verdict: { institution } }) =>
    pack.rules.flatMap((rule) => equationsOf(rule, institution, month, reading)),
  );
}

interface Reading {
  readonly vocabulary: Vocabulary;
  readonly facts: Facts;
}

function equationsOf(rule: Rule, institution: string, month: string, reading: Reading): readonly Recomputation[] {
  if (!("formula" in rule.meaning)) return [];
  const { formula, scope } = rule.meaning;
  const table = scope === "submission" ? undefined : scope.row;
  const parsed = parseFormula(formula, table === undefined ? {} : { row: table });
  if ("fault" in parsed) throw new Error(parsed.fault.message.zh);
  const owes = (one: string): boolean => reading.facts.reporters(one, month).includes(institution);
  const tables = tablesOf(parsed.expression);
  if (!tables.every(owes)) return [];
  const covers = Math.max(...tables.map((one) => reading.vocabulary.tables[one]?.everyMonths ?? 1));
  const facts = table === undefined ? undefined : reading.facts.table(table, institution, month);
  if (facts && !("rows" in facts)) return [];
  const keys = facts ? facts.rows.map(({ key }) => key) : [undefined];
  return keys.flatMap((key) => {
    const row = table === undefined ? {} : { row: { table, institution, key } };
    const trace = evaluateFormula(parsed.expression, reading, { institution, month, ...row });
    return equationIn(trace, { rule, month, covers }, reading.vocabulary);
  });
}

/** A comparison for equality whose two sides are known; one that a figure is missing for is none. */
function equationIn(
  { op, outcome, children, difference, allowed }: Trace,
  of: Pick<Recomputation, "rule" | "month" | "covers">,
  vocabulary: Vocabulary,
): readonly Recomputation[] {
  const [left, right] = children;
  if (op !== "＝" || !("truth" in outcome) || !difference || !allowed || !left || !right) return [];
  const [printed, recomputed] = [left.outcome, right.outcome];
  if (!isFigure(printed) || !isFigure(recomputed) || !isKnown(difference) || !isKnown(allowed)) return [];
  return [
    {
      ...of,
      row: rowLabel(left.row, vocabulary),
      label: left.label ?? of.rule.title,
      printed,
      recomputed,
      difference: difference.known,
      allowed: allowed.known,
      agrees: outcome.truth,
    },
  ];
}

function isFigure(outcome: Trace["outcome"]): outcome is KnownFigure {
  return !("truth" in outcome) && isKnown(outcome);
}

function rowLabel(code: string | undefined, { tables }: Vocabulary): string {
  const labels = Object.values(tables).flatMap(({ columns }) => columns.row?.codes?.[code ?? ""] ?? []);
  return labels[0]?.zh ?? "";
}
