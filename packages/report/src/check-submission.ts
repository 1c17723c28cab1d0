import { type Finding, MisuseError, type Workbook } from "@biaogan/core";
import { type CountyPlan, findInstitution, planAsOf } from "@biaogan/plan";
import type { AcceptedMonth, AcceptedSubmission } from "./accepted";
import { findingOf, inOrder } from "./checks/finding-of";
import { merchantChecks } from "./checks/merchant-checks";
import { type RuleSet, ruleSetOf } from "./checks/rule-set";
import { brokenRun, runRule } from "./checks/run-rule";
import type { RowNotes } from "./columns/row-notes";
import { bindExplanations } from "./explanations";
import { factsOf } from "./facts-of";
import { byDetail } from "./findings/by-detail";
import { findingList } from "./findings/finding-list";
import { findingsOfNotes } from "./findings/row-findings";
import { explainFindings } from "./hypotheses/explain-findings";
import { withMistypedCode } from "./hypotheses/mistyped-codes";
import type { ReportPack, StatedPack } from "./pack";
import type { Noted } from "./reading/noted";
import { readSubmission } from "./reading/read-submission";
import { senderOf } from "./reading/who-and-when";
import type { CheckName } from "./rule";
import type { RuleOutcome } from "./rule-outcome";
import { countPending, isAccepted, type SubmissionContext, type Verdict } from "./submission";

/**
 * Checks what one institution hands in for a month: every finding in one pass, in a fixed order, each with file, sheet
 * and cell of every operand. Pure: a bank runs it on its own machine, in Node or in a page.
 *
 * An error refuses the submission. A warning waits for a 情况说明 and leaves it accepted; a hint is only said. Rules
 * across institutions need the whole month: `checkMonth`.
 * @throws MisuseError where nobody of the roster is named, by the context or in the files' heads.
 * @example checkSubmission(benchmarkCounty2021, plan, [workbook], { institution: "B02", month: "2021-09" }).accepted
 */
export function checkSubmission(
  pack: ReportPack,
  plan: CountyPlan,
  workbooks: readonly Workbook[],
  context: SubmissionContext,
): Verdict {
  const then = planAsOf(plan, context.month);
  return checkBy(ruleSetOf(pack, then, context.month, context.stage ?? "sending"), then, workbooks, context);
}

/** The same by rules that are read already: a month checks many submissions by one set. */
export function checkBy(
  set: RuleSet,
  plan: CountyPlan,
  workbooks: readonly Workbook[],
  context: SubmissionContext,
): Verdict {
  const { month, history = [], details = [] } = context;
  const { pack, given } = set;
  // 1. Who sends it
  const institution =
    context.institution === undefined
      ? (senderOf(workbooks, plan) ?? details.find((one) => one.institution)?.institution)
      : findInstitution(plan, context.institution)?.code;
  if (institution === undefined)
    throw new MisuseError(
      "checkSubmission",
      `"${context.institution ?? ""}" is not in the roster: name the institution`,
    );
  // 2. Read every sheet of every file
  const read = readSubmission(workbooks, {
    pack,
    plan,
    institution,
    month,
    details,
    history,
    ...(context.standing ? { standing: context.standing.tables } : {}),
  });
  const tables: AcceptedSubmission["tables"] = { ...context.standing?.tables, ...read.tables };
  const revision = read.revision ?? (context.standing ? context.standing.revision + 1 : 0);
  const submission: AcceptedSubmission = {
    institution,
    month,
    revision,
    ...(context.receivedAt === undefined ? {} : { receivedAt: context.receivedAt }),
    files: [...(context.standing?.files ?? []), ...filesOf(workbooks, details)],
    tables,
  };
  // 3. Run the rules of its own cells, rows, tables and months
  const own: AcceptedMonth = { schema: "biaogan/accepted-month@1", month, submissions: [submission], reports: [] };
  const facts = factsOf(plan, pack, [...history.filter((one) => one.month !== month), own]);
  const reading = { facts, vocabulary: set.vocabulary, indexed: new WeakMap() };
  const rules = set.rules.filter(({ rule }) => rule.kind !== "across-institutions");
  const runs = [
    ...rules.map((rule) => runRule(rule, reading, institution, month, read.places)),
    ...set.broken.map(brokenRun),
  ];
  // 4. Lay the findings together and bind the explanations
  const named = read.noted;
  const notes = [...read.rows, ...merchantChecks(read.tables.merchants, plan, institution, month)];
  const binding = {
    institution,
    ...(context.before ? { before: context.before } : {}),
    ...(context.decisions ? { decisions: context.decisions } : {}),
  };
  const { plain, details: large } = byDetail(
    [...notes.map((one) => findingsOfNotes(one, pack, institution, month)), ...runs.flatMap((run) => run.rows ?? [])],
    {
      explanations: read.explanations,
      context: binding,
      withCause: withMistypedCode({ institution, month, reading, rules }),
    },
  );
  const found = [
    ...named.flatMap((noted) => findingOf(noted, pack, institution, month) ?? []),
    ...runs.flatMap(({ findings }) => findings),
    ...plain,
  ];
  const { findings, unmatched } = bindExplanations(found, read.explanations, binding);
  const alone = unmatched.filter(
    (one) =>
      !large.some(({ answered }) => answered.has(one)) &&
      !given.rules.some(({ code, kind }) => code === one.rule && kind === "across-institutions"),
  );
  const leftOver = alone.flatMap((one): Finding | readonly Finding[] => {
    const noted: Noted = { check: "explanation-unmatched", place: one.place, data: { rule: one.rule, item: one.item } };
    return findingOf(noted, pack, institution, month) ?? [];
  });
  const explained = explainFindings(inOrder([...findings, ...leftOver]), { pack, reading, rules, submission });
  const all = findingList(explained, large);
  return {
    accepted: isAccepted(all),
    institution,
    month,
    revision,
    findings: all,
    outcomes: [...runs.map(({ outcome }) => outcome), ...namedOutcomes(pack, named, notes)],
    tolerated: inOrder(runs.flatMap(({ tolerated }) => tolerated)),
    submission,
    explanations: read.explanations,
    heads: read.heads,
    pending: countPending(all),
  };
}

/** The files that came, each once: a detail's is its workbook's too where that held other sheets. */
function filesOf(
  workbooks: readonly Workbook[],
  details: NonNullable<SubmissionContext["details"]>,
): AcceptedSubmission["files"] {
  const files = [...workbooks, ...details].map(({ file, hash }) => ({ file, hash }));
  return files.filter((one, at) => files.findIndex(({ file, hash }) => file === one.file && hash === one.hash) === at);
}

/** The checks by name, counted: what they noted failed, otherwise they passed. */
function namedOutcomes(pack: StatedPack, noted: readonly Noted[], notes: readonly RowNotes[]): readonly RuleOutcome[] {
  const counts = new Map<CheckName, Map<string | undefined, number>>();
  const count = (check: CheckName, table: string | undefined): void => {
    const tables = counts.get(check) ?? new Map<string | undefined, number>();
    tables.set(table, (tables.get(table) ?? 0) + 1);
    counts.set(check, tables);
  };
  for (const { check, table } of noted) count(check, table);
  for (const { check, table, length } of notes) for (let at = 0; at < length; at += 1) count(check(at), table);
  return pack.rules.flatMap(({ code, meaning }) => {
    if (!("check" in meaning)) return [];
    const tables = [...(counts.get(meaning.check) ?? [])];
    const failed = tables
      .filter(([table]) => meaning.table === undefined || meaning.table === table)
      .reduce((sum, [, own]) => sum + own, 0);
    return [{ code, passed: failed === 0 ? 1 : 0, failed, notApplicable: 0, missing: 0, broken: 0 }];
  });
}
