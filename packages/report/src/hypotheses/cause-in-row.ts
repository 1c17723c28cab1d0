import type { Finding, Severity } from "@biaogan/core";
import type { RowSlip } from "@biaogan/formula";
import type { RuleKind } from "../rule";
import { WIDTH } from "./root";

/** What is asked of a finding in a row of a detail to tell its cause. */
export interface FindingInRow {
  readonly kind: RuleKind;
  readonly severity: Severity;
  /** What its rule says to be wrong with the row as such. */
  readonly slip?: RowSlip | undefined;
  /** The column that it stands at. */
  readonly column: string;
  /** All columns of the row that take part in it. */
  readonly columns: () => readonly string[];
}

const RANK = { error: 0, warning: 1, hint: 2 } as const satisfies Record<Severity, number>;

/**
 * From which finding of its row a finding follows; from itself, where mending the others does not settle it.
 * - A row that stands twice or is another institution's goes: what else is wrong with it goes too.
 * - A cell that is wrong by itself is mended once, for every rule that reads it.
 * @param group the findings of the row in their order
 * @param at the finding, by its place among them
 * @returns the cause, by its place among them
 */
export function causeInRow(group: readonly FindingInRow[], at: number): number {
  const gone = rowThatGoes(group);
  if (gone !== undefined) return gone;
  const own = group[at];
  if (!own) return at;
  const columns = own.kind === "cell" ? [own.column] : own.columns();
  const [worst] = group
    .flatMap((one, index) => (one.kind === "cell" && columns.includes(one.column) ? [{ one, index }] : []))
    .sort((a, b) => RANK[a.one.severity] - RANK[b.one.severity] || a.index - b.index);
  // A hint that is mended settles no error.
  return worst && RANK[worst.one.severity] <= RANK[own.severity] ? worst.index : at;
}

/** The widest rule that says of the row that it does not belong here; a rule of one cell only suspects its code. */
function rowThatGoes(group: readonly FindingInRow[]): number | undefined {
  let widest: number | undefined;
  group.forEach(({ slip, kind }, index) => {
    if ((slip !== "row-twice" && slip !== "row-of-another") || kind === "cell") return;
    const best = widest === undefined ? undefined : group[widest];
    if (!best || WIDTH[kind] > WIDTH[best.kind]) widest = index;
  });
  return widest;
}

/** The columns of a finding's row that take part in it, its own first. */
export function columnsInRow({ place, operands }: Pick<Finding, "place" | "operands">): readonly string[] {
  const [, own = "", row = ""] = /^([A-Z]+)(\d+)$/.exec(place.cell ?? "") ?? [];
  const others = operands.flatMap(({ place: there }) => {
    const isHere = there?.file === place.file && there.sheet === place.sheet;
    const [, column = "", at = ""] = /^([A-Z]+)(\d+)$/.exec((isHere && there.cell) || "") ?? [];
    return column !== "" && at === row ? [column] : [];
  });
  return [...new Set([own, ...others])];
}
