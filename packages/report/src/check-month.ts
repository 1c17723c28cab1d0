import type { Finding } from "@biaogan/core";
import { type CountyPlan, findInstitution, institutionsOf, reportDue } from "@biaogan/plan";
import type { AcceptedMonth } from "./accepted";
import { checkBy } from "./check-submission";
import { findingOf, inOrder } from "./checks/finding-of";
import { sharedMerchantCodes } from "./checks/row-checks";
import { type RuleSet, ruleSetOf } from "./checks/rule-set";
import { runRule } from "./checks/run-rule";
import { bindExplanations } from "./explanations";
import { factsOf } from "./facts-of";
import { explainFindings } from "./hypotheses/explain-findings";
import type { MonthCheck, MonthContext, Receipt, Revision } from "./month-check";
import { formsOwed } from "./owed";
import type { ReportPack } from "./pack";
import type { Noted } from "./reading/noted";
import { senderOf } from "./reading/who-and-when";
import { type Came, reportStatus } from "./report-status";
import { type Arrived, compareRevisions, revisionsOf } from "./revisions";
import { countPending, isAccepted, type Verdict } from "./submission";

/**
 * Checks all that came for a month: files told apart into institutions and revisions, each checked, then the rules
 * across institutions. The order of the files changes nothing.
 *
 * Of several revisions the last accepted one counts; where none is accepted the last is shown and not counted.
 * @example checkMonth(benchmarkCounty2021, plan, receipts, { month: "2021-09", history }).accepted
 */
export function checkMonth(
  declared: ReportPack,
  plan: CountyPlan,
  receipts: readonly Receipt[],
  context: MonthContext,
): MonthCheck {
  const { month, history } = context;
  const set = ruleSetOf(declared, plan, month, "summing");
  const { pack } = set;
  const noted: Noted[] = [];
  // 1. Who sent what, in the order it came
  const ordered = knownThen(receipts, context.asOf).sort(
    (a, b) => order(a.receivedAt ?? "", b.receivedAt ?? "") || order(a.file, b.file),
  );
  const refusals = ordered.flatMap((one): readonly Finding[] =>
    "refusal" in one ? [{ ...one.refusal, month, ...known(codeOf(one, plan)) }] : [],
  );
  const sent = bySender(ordered, plan, noted);
  // 2. Each institution's revisions, checked one after the other
  const revisions: Revision[] = [];
  const came = institutionsOf(plan, month).map(({ code }): Came => {
    const verdicts = revisionsOf(withoutCopies(sent.get(code) ?? [], noted), pack).map((revision, index) => ({
      revision,
      verdict: {
        ...checkBy(set, plan, revision.workbooks, {
          institution: code,
          month,
          history,
          ...(revision.receivedAt ? { receivedAt: revision.receivedAt } : {}),
        }),
        revision: index,
      },
    }));
    verdicts.forEach(({ verdict, revision }, index) => {
      const before = verdicts[index - 1];
      if (before) revisions.push(compareRevisions(before.verdict, verdict, revision.files));
    });
    const counts = verdicts.filter(({ verdict }) => verdict.accepted).at(-1) ?? verdicts.at(-1);
    const files = ordered.filter((one) => codeOf(one, plan) === code).map(({ file }) => file);
    return { institution: code, verdict: counts?.verdict, files, receivedAt: counts?.revision.receivedAt };
  });
  // 3. The rules across institutions
  const verdicts = acrossInstitutions(
    came.flatMap(({ verdict }) => verdict ?? []),
    set,
    plan,
    context,
  );
  // 4. Who reported, late, or not at all
  const reports = came.map((one) =>
    reportStatus(
      { ...one, verdict: verdicts.find(({ institution }) => institution === one.institution) },
      pack,
      plan,
      month,
    ),
  );
  noted.push(
    ...reports.flatMap((report) => timeliness(report.institution, report.state, report.receivedAt, plan, month)),
  );
  // 5. Lay together
  const own = noted.flatMap((one) => findingOf(one, pack, one.institution, month) ?? []);
  const accepted: AcceptedMonth = {
    schema: "biaogan/accepted-month@1",
    month,
    submissions: verdicts
      .filter((verdict) => verdict.accepted)
      .map(({ submission, revision }) => ({ ...submission, revision })),
    reports: reports.filter(({ institution }) => formsOwed(pack, plan, institution, month).length > 0),
  };
  return {
    month,
    verdicts,
    revisions,
    findings: inOrder([...refusals, ...own, ...verdicts.flatMap(({ findings }) => findings)]),
    accepted,
  };
}

/**
 * The files that had come by the end of a day: a month as it was published, from the revisions known then. What came at
 * no known time counts, since nobody can say that it came later.
 */
function knownThen(receipts: readonly Receipt[], asOf: string | undefined): Receipt[] {
  return receipts.filter(({ receivedAt }) => asOf === undefined || (receivedAt ?? "").slice(0, 10) <= asOf);
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function known(institution: string | undefined): { readonly institution?: string } {
  return institution === undefined ? {} : { institution };
}

/** Who sent a file: the register says, or the file's own head. */
function codeOf(receipt: Receipt, plan: CountyPlan): string | undefined {
  const registered = receipt.institution === undefined ? undefined : findInstitution(plan, receipt.institution)?.code;
  return registered ?? ("workbook" in receipt ? senderOf([receipt.workbook], plan) : undefined);
}

function bySender(
  receipts: readonly Receipt[],
  plan: CountyPlan,
  noted: Noted[],
): ReadonlyMap<string, readonly Arrived[]> {
  const sent = new Map<string, Arrived[]>();
  for (const receipt of receipts) {
    if (!("workbook" in receipt)) continue;
    const code = codeOf(receipt, plan);
    if (code === undefined)
      noted.push({ check: "institution-unknown", place: { file: receipt.file }, data: { label: receipt.file } });
    else sent.set(code, [...(sent.get(code) ?? []), { workbook: receipt.workbook, receivedAt: receipt.receivedAt }]);
  }
  return sent;
}

/** An identical file sent again is no revision. */
function withoutCopies(arrived: readonly Arrived[], noted: Noted[]): readonly Arrived[] {
  return arrived.filter((one, index) => {
    const first = arrived.findIndex(({ workbook }) => workbook.hash === one.workbook.hash);
    if (first === index) return true;
    noted.push({
      check: "file-identical",
      place: { file: one.workbook.file },
      data: { label: arrived[first]?.workbook.file ?? "" },
    });
    return false;
  });
}

function acrossInstitutions(
  verdicts: readonly Verdict[],
  { pack, vocabulary, rules: everyRule }: RuleSet,
  plan: CountyPlan,
  { month, history }: MonthContext,
): readonly Verdict[] {
  const all: AcceptedMonth = {
    schema: "biaogan/accepted-month@1",
    month,
    submissions: verdicts.map(({ submission }) => submission),
    reports: [],
  };
  const reading = {
    facts: factsOf(plan, pack, [...history.filter((one) => one.month !== month), all]),
    vocabulary,
  };
  const rules = everyRule.filter(({ rule }) => rule.kind === "across-institutions");
  const merchants = verdicts.flatMap(({ institution, submission }) => {
    const table = submission.tables.merchants;
    return table && "bulk" in table ? [{ institution, merchants: table.bulk }] : [];
  });
  const names = new Map(plan.county.institutions.map(({ code, shortName }) => [code, shortName]));
  const shared = sharedMerchantCodes(merchants, (code) => names.get(code) ?? code);
  return verdicts.map((verdict) => {
    const runs = rules.map((rule) => runRule(rule, reading, verdict.institution, month));
    const named = shared
      .filter(({ institution }) => institution === verdict.institution)
      .flatMap((one) => findingOf(one, pack, one.institution, month) ?? []);
    const more = [...runs.flatMap(({ findings }) => findings), ...named];
    const { findings } = bindExplanations(more, verdict.explanations);
    const together = inOrder([...verdict.findings, ...findings]);
    const { submission } = verdict;
    const allFindings =
      more.length === 0 ? together : explainFindings(together, { pack, reading, rules: everyRule, submission });
    return {
      ...verdict,
      findings: allFindings,
      outcomes: [...verdict.outcomes, ...runs.map(({ outcome }) => outcome)],
      accepted: isAccepted(allFindings),
      pending: countPending(allFindings),
    };
  });
}

function timeliness(
  institution: string,
  state: string,
  receivedAt: string | undefined,
  plan: CountyPlan,
  month: string,
): readonly Noted[] {
  const name = plan.county.institutions.find(({ code }) => code === institution)?.shortName ?? institution;
  const due = reportDue(plan, month) ?? "";
  const place = { file: "收件登记.csv" };
  if (state === "missing") return [{ check: "report-missing", place, institution, data: { label: name, due } }];
  if (state !== "late") return [];
  return [
    { check: "report-late", place, institution, data: { label: name, received: (receivedAt ?? "").slice(0, 10), due } },
  ];
}
