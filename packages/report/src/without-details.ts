import { bulkAggregatesIn, type Expression, keepCounts, type Reading } from "@biaogan/formula";
import type { CountyPlan } from "@biaogan/plan";
import type { AcceptedMonth, AcceptedSubmission } from "./accepted";
import { compileRule } from "./checks/compiled-rule";
import { factsOf } from "./facts-of";
import type { StatedPack } from "./pack";
import { vocabularyOf } from "./vocabulary";

/**
 * An accepted month without the rows of its details (merchants, terminals): of each stays what the pack's rules and the
 * given formulas count and sum in it, so that later months compare with it, and no merchant's row. Small tables stay as
 * they are.
 * @param formulas the indicators' formulas; what none of them asks for is not kept.
 * @example withoutDetails(checked.accepted, plan, benchmarkCounty2021, [K04]).submissions[0]?.tables.merchants // { kept: … }
 */
export function withoutDetails(
  month: AcceptedMonth,
  plan: CountyPlan,
  pack: StatedPack,
  formulas: readonly Expression[],
): AcceptedMonth {
  const vocabulary = vocabularyOf(pack, plan);
  const rules = pack.rules.flatMap((rule) => {
    const read = compileRule(rule, vocabulary);
    return read && "expression" in read ? [read.expression] : [];
  });
  const aggregates = [...rules, ...formulas].flatMap((one) => bulkAggregatesIn(one, vocabulary));
  const over = (table: string) => aggregates.filter((one) => one.over.axis === "rows" && one.over.table === table);
  const slim = (submission: AcceptedSubmission, reading: Reading): AcceptedSubmission => ({
    ...submission,
    tables: Object.fromEntries(
      Object.entries(submission.tables).map(([id, facts]) => [
        id,
        "bulk" in facts ? { kept: keepCounts(facts.bulk, over(id), month.month, reading) } : facts,
      ]),
    ),
  });
  const readingOf = (submissions: readonly AcceptedSubmission[]): Reading => ({
    vocabulary,
    facts: factsOf(plan, pack, [{ ...month, submissions }]),
  });
  const current = readingOf(month.submissions);
  return {
    ...month,
    submissions: month.submissions.map((one) => slim(one, current)),
    ...(month.superseded
      ? {
          superseded: month.superseded.map((one) => ({
            ...one,
            submission: slim(one.submission, readingOf([one.submission])),
          })),
        }
      : {}),
  };
}
