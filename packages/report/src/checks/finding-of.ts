import { type Finding, type Operand, text } from "@biaogan/core";
import type { StatedPack } from "../pack";
import type { Noted } from "../reading/noted";
import type { CheckName, StatedRule } from "../rule";
import { checkTexts } from "../wording/checks";

/** The rule that a check by name belongs to; a rule of the table's own comes before one for all. */
export function ruleOfCheck(pack: StatedPack, check: CheckName, table?: string): StatedRule | undefined {
  const rules = pack.rules.filter((rule) => "check" in rule.meaning && rule.meaning.check === check);
  return (
    rules.find(({ meaning }) => "check" in meaning && meaning.table !== undefined && meaning.table === table) ??
    rules.find(({ meaning }) => "check" in meaning && meaning.table === undefined)
  );
}

/** What a check noted, as a finding under its rule; undefined where the pack does not hold that rule. */
export function findingOf(
  noted: Noted,
  pack: StatedPack,
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
export function inOrder<F extends Pick<Finding, "place" | "code" | "message">>(findings: readonly F[]): readonly F[] {
  const keyed = findings.map((finding) => {
    const [, letters = "", row = "0"] = /^([A-Z]+)(\d+)/.exec(finding.place.cell ?? "") ?? [];
    return { finding, row: Number.parseInt(row, 10), letters };
  });
  const compare = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0);
  keyed.sort(
    (a, b) =>
      compare(a.finding.place.file, b.finding.place.file) ||
      compare(a.finding.place.sheet ?? "", b.finding.place.sheet ?? "") ||
      a.row - b.row ||
      a.letters.length - b.letters.length ||
      compare(a.letters, b.letters) ||
      compare(a.finding.code, b.finding.code) ||
      compare(a.finding.message.zh, b.finding.message.zh),
  );
  return keyed.map(({ finding }) => finding);
}
