import type { Finding } from "@biaogan/core";
import { type CountyPlan, planAsOf, reportDue } from "@biaogan/plan";
import type { AcceptedMonth, ReportStatus } from "./accepted";
import { acrossInstitutions } from "./across-institutions";
import { checkBy } from "./check-submission";
import { findingOf, inOrder } from "./checks/finding-of";
import { type RuleSet, ruleSetOf } from "./checks/rule-set";
import { compareRevisions } from "./compare-revisions";
import { countedOf } from "./explained-across";
import { findingList, partsOf } from "./findings/finding-list";
import type { CheckedRevision } from "./life-of";
import type { MonthCheck, MonthContext, Receipt, Revision } from "./month-check";
import { formsOwed } from "./owed";
import type { StatedPack } from "./pack";
import type { Noted } from "./reading/noted";
import { reportStatus } from "./report-status";
import { type Arrived, revisionsOf } from "./revisions";
import { sortReceipts } from "./sorted-receipts";

/**
 * Checks all that came for a month: files told apart into institutions and revisions, each checked, then the rules
 * across institutions. The order of the files changes nothing.
 *
 * Of several revisions the last accepted one counts; where none is accepted the last is shown and not counted.
 * @example checkMonth(benchmarkCounty2021, plan, receipts, { month: "2021-09", history }).accepted
 */
export function checkMonth(
  declared: StatedPack,
  countyPlan: CountyPlan,
  receipts: readonly Receipt[],
  context: MonthContext,
): MonthCheck {
  const { month } = context;
  const plan = planAsOf(countyPlan, month);
  const set = ruleSetOf(declared, plan, month, "summing");
  const { pack } = set;
  // 1. Who sent what, in the order it came
  const { sent, files, refusals, noted } = sortReceipts(receipts, plan, context);
  // 2. Each institution's revisions, checked one after the other
  const came = plan.county.institutions.map(({ code }) => {
    const arrived = sent.get(code) ?? [];
    const revisions = checkRevisions(set, plan, code, arrived, context);
    const times = new Map(arrived.map(({ workbook, receivedAt }) => [workbook.file, receivedAt]));
    const receivedAt = (file: string): string | undefined => times.get(file);
    return { institution: code, revisions, receivedAt, counts: countedOf(revisions), files: files.get(code) ?? [] };
  });
  // 3. The rules across institutions
  const verdicts = acrossInstitutions(came, set, plan, context);
  // 4. Who reported, late, or not at all
  const reports = came.map(({ institution, revisions, counts, files }) => {
    const verdict = verdicts.find((one) => one.institution === institution);
    const judged = revisions.map((one) => (verdict && one === counts ? { ...one, verdict } : one));
    const receivedAt = counts?.receivedAt;
    return reportStatus({ institution, verdict, revisions: judged, files, receivedAt }, pack, plan, month, context);
  });
  const superseded = came.flatMap(({ institution, revisions, counts }) =>
    revisions.flatMap((one, index) => {
      if (one === counts || !one.verdict.accepted) return [];
      const { verdict, receivedAt } = one;
      const own = { institution, verdict, revisions: revisions.slice(0, index + 1), files: one.files, receivedAt };
      const submission = { ...verdict.submission, revision: verdict.revision };
      return [{ submission, report: reportStatus(own, pack, plan, month, {}) }];
    }),
  );
  const timely = reports.flatMap((report) => timeliness(report, plan, context));
  // 5. Lay together
  const own = [...noted, ...timely].flatMap((one) => findingOf(one, pack, one.institution, month) ?? []);
  const accepted: AcceptedMonth = {
    schema: "biaogan/accepted-month@1",
    month,
    submissions: verdicts
      .filter((verdict) => verdict.accepted)
      .map(({ submission, revision }) => ({ ...submission, revision })),
    reports: reports.filter(({ institution }) => formsOwed(pack, plan, institution, month).length > 0),
    ...(superseded.length === 0 ? {} : { superseded }),
  };
  return {
    month,
    verdicts,
    revisions: came.flatMap(({ revisions }) => differences(pack, revisions)),
    findings: together([refusals, own, ...verdicts.map(({ findings }) => findings)]),
    reports,
    accepted,
  };
}

/** Several lists as one, in the fixed order. */
function together(lists: readonly (readonly Finding[])[]): readonly Finding[] {
  const parts = lists.map(partsOf);
  return findingList(
    inOrder(parts.flatMap(({ plain }) => plain)),
    parts.flatMap(({ details }) => details),
  );
}

/** Checks an institution's revisions, oldest first: each in the light of the explanations of the one before. */
function checkRevisions(
  set: RuleSet,
  plan: CountyPlan,
  institution: string,
  arrived: readonly Arrived[],
  { month, history, decisions }: MonthContext,
): readonly CheckedRevision[] {
  const checked: CheckedRevision[] = [];
  for (const { workbooks, details, files, receivedAt } of revisionsOf(arrived, set.pack)) {
    const before = checked.at(-1)?.verdict.findings;
    const verdict = checkBy(set, plan, workbooks, {
      institution,
      month,
      history,
      details,
      ...(receivedAt === undefined ? {} : { receivedAt }),
      ...(before ? { before } : {}),
      ...(decisions ? { decisions } : {}),
    });
    checked.push({ verdict: { ...verdict, revision: checked.length }, files, receivedAt });
  }
  return checked;
}

function differences(pack: StatedPack, revisions: readonly CheckedRevision[]): readonly Revision[] {
  return revisions.flatMap(({ verdict, files }, index) => {
    const before = revisions[index - 1];
    return before ? [compareRevisions(pack, before.verdict, verdict, files)] : [];
  });
}

function timeliness(report: ReportStatus, plan: CountyPlan, { month, asOf }: MonthContext): readonly Noted[] {
  const { institution, state, receivedAt = "" } = report;
  const label = plan.county.institutions.find(({ code }) => code === institution)?.shortName ?? institution;
  const due = reportDue(plan, month) ?? "";
  const place = { file: "收件登记.csv" };
  // What is not due yet is not missing yet.
  if (state === "missing" && asOf !== undefined && asOf <= due) return [];
  if (state === "missing") return [{ check: "report-missing", place, institution, data: { label, due } }];
  if (state !== "late") return [];
  return [{ check: "report-late", place, institution, data: { label, received: receivedAt.slice(0, 10), due } }];
}
