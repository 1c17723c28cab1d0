import type { Finding } from "@biaogan/core";
import type { AcceptedSubmission } from "../accepted";
import type { RuleKind } from "../rule";
import type { OpenFinding } from "./candidates";
import type { Correction } from "./correction";
import { widest } from "./root";
import type { TrialBench } from "./trial";

/** A row of a detail that stands twice: the same report without it. */
export function twiceListed(
  open: readonly OpenFinding[],
  { reading, institution, month, rules }: TrialBench,
): readonly Correction[] {
  const tables = [...new Set(rules.flatMap((rule) => [...rule.tables]))];
  return open.flatMap(({ finding, isRule, cells }): readonly Correction[] => {
    if (isRule || cells.length > 0) return [];
    const rowNumber = Number(finding.place.cell?.replace(/^[A-Z]+/, ""));
    return tables.flatMap((table): readonly Correction[] => {
      const facts = reading.facts.table(table, institution, month);
      const here =
        "bulk" in facts && facts.bulk.file === finding.place.file && facts.bulk.sheet === finding.place.sheet;
      return here && facts.bulk.rowNumbers.includes(rowNumber)
        ? [{ slip: "row-twice", changes: [], without: { table, rowNumber } }]
        : [];
    });
  });
}

/** Findings on one row of a detail have one cause: that of the widest rule, the others follow from it. */
export function sameRow(
  findings: readonly Finding[],
  tables: AcceptedSubmission["tables"],
  kinds: ReadonlyMap<string, RuleKind>,
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
    const root = widest(group, kinds);
    for (const finding of group) if (root && finding !== root) roots.set(finding, root);
  }
  return findings.map((finding) => {
    const root = roots.get(finding);
    return root ? { ...finding, consequenceOf: { code: root.code, place: root.place } } : finding;
  });
}
