import { MisuseError, type Workbook } from "@biaogan/core";
import { type Expression, withoutSpans } from "@biaogan/formula";
import { type CountyPlan, planAsOf } from "@biaogan/plan";
import { checkBy } from "./check-submission";
import { compiledOf, compileRule } from "./checks/compiled-rule";
import type { RuleSet } from "./checks/rule-set";
import type { ReportPack, StatedPack } from "./pack";
import { packAt } from "./stage";
import type { SubmissionContext, Verdict } from "./submission";
import { vocabularyOf } from "./vocabulary";

/**
 * A county's plan, forms and rules as a page needs them: plain data that travels as JSON. Every formula was read and
 * checked where it was made, so the page loads no parser, no checker of formulas and no schemas.
 */
export interface PreparedCheck {
  readonly schema: "biaogan/prepared-check@1";
  readonly plan: CountyPlan;
  readonly pack: StatedPack;
  /** The tree of each rule's formula, by the rule's code. */
  readonly formulas: Readonly<Record<string, Expression>>;
}

/**
 * Prepares what pages check by, once for a county: its loaded plan, its forms and rules without their examples.
 * @throws MisuseError where a formula cannot be read; `loadPack` refuses such a pack with its findings.
 * @example JSON.stringify(prepareCheck(benchmarkCounty2021, plan)) // what a county puts beside its page
 */
export function prepareCheck(pack: ReportPack, plan: CountyPlan): PreparedCheck {
  const vocabulary = vocabularyOf(pack, plan);
  const formulas = pack.rules.flatMap((rule) => {
    const read = compileRule(rule, vocabulary);
    if (read && "fault" in read) throw new MisuseError("prepareCheck", `${rule.code}: ${read.fault.en}`);
    return read ? [[rule.code, withoutSpans(read.expression)] as const] : [];
  });
  const rules = pack.rules.map(({ examples: _proved, ...rule }) => rule);
  return { schema: "biaogan/prepared-check@1", plan, pack: { ...pack, rules }, formulas: Object.fromEntries(formulas) };
}

/**
 * Checks what one institution hands in by what was prepared; the verdict is `checkSubmission`'s.
 * @throws MisuseError where it was prepared for another version of this package, or nobody of the roster is named.
 * @example checkPrepared(await (await fetch("check.json")).json(), [workbook], { month: "2021-09" }).accepted
 */
export function checkPrepared(
  { schema, plan, pack, formulas }: PreparedCheck,
  workbooks: readonly Workbook[],
  context: SubmissionContext,
): Verdict {
  if (schema !== "biaogan/prepared-check@1")
    throw new MisuseError("checkPrepared", `"${schema}" is not what prepareCheck makes`);
  const then = planAsOf(plan, context.month);
  const inForce = packAt(pack, context.month, context.stage ?? "sending");
  const set: RuleSet = {
    given: pack,
    pack: inForce,
    vocabulary: vocabularyOf(pack, then),
    rules: inForce.rules.flatMap((rule) => {
      const expression = formulas[rule.code];
      return expression ? [compiledOf(rule, expression)] : [];
    }),
    broken: [],
  };
  return checkBy(set, then, workbooks, context);
}
