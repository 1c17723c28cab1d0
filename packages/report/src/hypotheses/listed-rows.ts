import { type Finding, shiftMonth } from "@biaogan/core";
import type { FactRow, RowSlip } from "@biaogan/formula";
import type { AcceptedSubmission } from "../accepted";
import type { RuleKind } from "../rule";
import { type OpenFinding, wantedFigures } from "./candidates";
import { causeInRow, columnsInRow, type FindingInRow } from "./cause-in-row";
import { type Change, type Correction, corrected, type OwnCell } from "./correction";
import { isAllowed, type TrialBench } from "./trial";

/** A detail with more such rows than this is wrong as a whole: no row of it is tried by itself. */
const MOST_ROWS = 20;

/** A row of a detail that stands twice, or is another institution's: the same report without it. */
export function rowsTooMany(
  open: readonly OpenFinding[],
  { reading, institution, month }: TrialBench,
): readonly Correction[] {
  const asked = open.filter(({ slip }) => slip === "row-twice" || slip === "row-of-another");
  if (asked.length > MOST_ROWS) return [];
  return asked.flatMap(({ finding, slip, table }): readonly Correction[] => {
    const facts = slip && table !== undefined ? reading.facts.table(table, institution, month) : undefined;
    const rowNumber = Number(finding.place.cell?.replace(/^[A-Z]+/, ""));
    if (!slip || table === undefined || !facts || !("bulk" in facts)) return [];
    return facts.bulk.rowNumbers.includes(rowNumber) ? [{ slip, changes: [], without: { table, rowNumber } }] : [];
  });
}

/**
 * A row that is left out: the same report with it, as it stood last month; its figures are what the totals want them
 * to be.
 */
export function rowsLeftOut(open: readonly OpenFinding[], bench: TrialBench): readonly Correction[] {
  return open.flatMap(({ finding, slip, table }): readonly Correction[] => {
    const key = finding.row;
    if (slip !== "row-left-out" || table === undefined || key === undefined) return [];
    const { reading, institution, month } = bench;
    const before = reading.facts.table(table, institution, shiftMonth(month, -1));
    const last = "rows" in before ? before.rows.find((row) => row.key === key) : undefined;
    if (!last) return [];
    const cells = Object.entries(last.cells).map(([column, { figure }]): OwnCell => {
      const blank = { missing: "blank", measure: figure.measure } as const;
      return { table, key, column, place: finding.place, figure: isNumber({ table, column }, bench) ? blank : figure };
    });
    const row: FactRow = {
      institution,
      key,
      cells: Object.fromEntries(cells.map(({ column, figure, place }) => [column, { figure, place }])),
    };
    const added = { slip, changes: [], added: { table, row } };
    const there = { ...bench, reading: corrected(reading, added, institution, month) };
    const changes = cells.flatMap((cell): readonly Change[] => {
      const [wanted, ...more] = isNumber(cell, bench) ? wantedFigures(cell, [], there, true) : [];
      return wanted && more.length === 0 ? [{ cell, right: wanted.value }] : [];
    });
    return changes.every((change) => isAllowed(bench, change)) ? [{ ...added, changes }] : [];
  });
}

function isNumber({ table, column }: Pick<OwnCell, "table" | "column">, { columnOf }: TrialBench): boolean {
  return columnOf({ table, column })?.type === "number";
}

/** Findings on one row of a detail follow from one of them, where mending that one settles them: see {@link causeInRow}. */
export function sameRow(
  findings: readonly Finding[],
  tables: AcceptedSubmission["tables"],
  rules: RowRules,
): readonly Finding[] {
  const details = new Set(
    Object.values(tables).flatMap((facts) => ("bulk" in facts ? [`${facts.bulk.file} ${facts.bulk.sheet ?? ""}`] : [])),
  );
  const rows = new Map<string, Finding[]>();
  for (const finding of findings) {
    const { file, sheet, cell } = finding.place;
    const sheetKey = `${file} ${sheet ?? ""}`;
    if (cell === undefined || finding.consequenceOf || !details.has(sheetKey)) continue;
    const row = `${sheetKey} ${cell.replace(/^[A-Z]+/, "")}`;
    rows.set(row, [...(rows.get(row) ?? []), finding]);
  }
  const roots = new Map<Finding, Finding>();
  for (const group of rows.values()) {
    const inRow = group.map((finding) => inRowOf(finding, rules));
    group.forEach((finding, at) => {
      const root = group[causeInRow(inRow, at)];
      if (root && root !== finding) roots.set(finding, root);
    });
  }
  return findings.map((finding) => {
    const root = roots.get(finding);
    return root ? { ...finding, consequenceOf: { code: root.code, place: root.place } } : finding;
  });
}

/** What is known of rules by their codes: how much they look at, and what they say of a row as such. */
export interface RowRules {
  readonly kinds: ReadonlyMap<string, RuleKind>;
  readonly slips: ReadonlyMap<string, RowSlip>;
}

function inRowOf(finding: Finding, { kinds, slips }: RowRules): FindingInRow {
  const columns = columnsInRow(finding);
  return {
    kind: kinds.get(finding.code) ?? "structure",
    severity: finding.severity,
    slip: slips.get(finding.code),
    column: columns[0] ?? "",
    columns: () => columns,
  };
}
