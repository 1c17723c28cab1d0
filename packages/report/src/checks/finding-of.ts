import { type Finding, type Operand, text } from "@biaogan/core";
import type { ReportPack } from "../pack";
import type { Noted } from "../reading/noted";
import type { CheckName, Rule } from "../rule";
import { checkTexts } from "../wording/checks";

/** The rule that a check by name belongs to; a rule of the table's own comes before one for all. */
export function ruleOfCheck(pack: ReportPack, check: CheckName, table?: string): Rule | undefined {
  const rules = pack.rules.filter((rule) => "check" in rule.meaning && rule.meaning.check === check);
  return (
    rules.find(({ meaning }) => "check" in meaning && meaning.table !== undefined && meaning.table === table) ??
    rules.find(({ meaning }) => "check" in meaning && meaning.table === undefined)
  );
}

/** What a check noted, as a finding under its rule; undefined where the pack does not hold that rule. */
export function findingOf(
  noted: Noted,
  pack: ReportPack,
  institution: string | undefined,
  month: string,
): Finding | undefined {
  const rule = ruleOfCheck(pack, noted.check, noted.table);
  if (!rule) return undefined;
  const reads = "check" in rule.meaning ? rule.meaning.reads : undefined;
  const who = noted.institution ?? institution;
  return {
    code: rule.code,
    severity: rule.severity,
    title: rule.title,
    place: noted.place,
    ...(who === undefined ? {} : { institution: who }),
    month,
    ...(noted.data.key === undefined ? {} : { row: noted.data.key }),
    operands: noted.operands ?? writtenOperand(noted),
    ...(reads ? { rule: reads } : {}),
    message: checkTexts[noted.check](noted.data),
    mend: rule.mend,
    clause: rule.clause,
  };
}

function writtenOperand({ data, place }: Noted): readonly Operand[] {
  if (data.written === undefined) return [];
  const label = data.label ?? "";
  return [{ label: text(label || "—", label || "—"), figure: { known: data.written, measure: "text" }, place }];
}

/** A fixed order: file, sheet, row, column, code. */
export function inOrder(findings: readonly Finding[]): readonly Finding[] {
  const cell = (address: string | undefined): readonly [number, number, string] => {
    const match = /^([A-Z]+)(\d+)/.exec(address ?? "");
    return [Number(match?.[2] ?? 0), match?.[1]?.length ?? 0, match?.[1] ?? ""];
  };
  const compare = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0);
  return [...findings].sort((a, b) => {
    const [rowA, widthA, columnA] = cell(a.place.cell);
    const [rowB, widthB, columnB] = cell(b.place.cell);
    return (
      compare(a.place.file, b.place.file) ||
      compare(a.place.sheet ?? "", b.place.sheet ?? "") ||
      compare(rowA, rowB) ||
      compare(widthA, widthB) ||
      compare(columnA, columnB) ||
      compare(a.code, b.code) ||
      compare(a.message.zh, b.message.zh)
    );
  });
}
