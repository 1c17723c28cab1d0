import { MisuseError } from "@biaogan/core";
import type { MonthResult } from "@biaogan/indicators";
import type { CountyPlan } from "@biaogan/plan";
import { findingsOf, formsOwed, type MonthCheck, type ReportPack, type ReportStatus } from "@biaogan/report";
import type { OwnReport } from "./compose/setting";
import { type ComposeOptions, composeDocument } from "./compose-document";
import type { OfficialDocument } from "./document";
import type { DocumentTemplate } from "./template";

/** A month as a notice speaks of it: what was checked by which forms, and what it amounts to. */
export interface CheckedMonth {
  readonly pack: ReportPack;
  readonly plan: CountyPlan;
  readonly checked: MonthCheck;
  readonly result: MonthResult;
}

export interface NoticeOptions extends ComposeOptions {
  /** The file that goes with the notice and holds all its findings; `areCut` says whether one is needed. */
  readonly findingsFile?: string;
}

/**
 * Composes what goes to one institution alone, a notice or a reminder: how its report stands, its own figures, its
 * findings with their cells, what it owes. It holds nothing of another institution.
 * @throws MisuseError where the institution is not in the roster, or the template does not read.
 * @example composeNotice(report, { pack, plan, checked, result }, templates2021.notice).recipients // "中国农业银行示例县支行"
 */
export function composeNotice(
  report: ReportStatus,
  month: CheckedMonth,
  template: DocumentTemplate,
  { findingsFile, ...options }: NoticeOptions = {},
): OfficialDocument {
  const { institutions } = month.plan.county;
  const index = institutions.findIndex(({ code }) => code === report.institution);
  if (index < 0) throw new MisuseError("composeNotice", `${report.institution} is not in the roster`);
  const revision = month.checked.revisions.findLast((one) => one.institution === report.institution);
  const own: OwnReport = {
    report,
    findings: findingsOf(month.checked.findings, report.institution),
    missingForms: missingForms(report, month),
    ...(revision ? { revision } : {}),
    ...(findingsFile === undefined ? {} : { findingsFile }),
  };
  const serial = options.serial ?? index + 1;
  return composeDocument(month.result, month.plan, template, { ...options, serial }, { own });
}

/** Whom a reminder is owed: reports that are due and have not come, or came empty. */
export function reportsToRemind(checked: MonthCheck): readonly ReportStatus[] {
  return checked.accepted.reports.filter(({ state }) => state === "missing" || state === "empty");
}

/** Titles of the forms that the institution owes and of which no table came. */
function missingForms({ institution }: ReportStatus, { pack, plan, checked }: CheckedMonth): readonly string[] {
  const verdict = checked.verdicts.find((one) => one.institution === institution);
  const came = new Set(Object.keys(verdict?.submission.tables ?? {}));
  return formsOwed(pack, plan, institution, checked.month)
    .filter(({ tables }) => !Object.keys(tables).some((table) => came.has(table)))
    .map(({ title }) => title.zh);
}
