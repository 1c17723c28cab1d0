import { isInForce, type Text } from "@biaogan/core";
import { checkFormula, type Expression, faultAt, parseFormula, type Vocabulary } from "@biaogan/formula";
import type { ReportPack } from "../pack";
import type { Rule } from "../rule";

/** A rule whose meaning is a formula, read and checked. */
export interface CompiledRule {
  readonly rule: Rule;
  readonly expression: Expression;
  /** The table of the row it stands in; a submission as a whole without one. */
  readonly row: string | undefined;
  /** Rows that only last month had are looked at too. */
  readonly lastMonthToo?: true;
}

/** A rule that cannot be read, with the reason: it is counted as 规则出错 and checks nothing. */
export interface BrokenRule {
  readonly rule: Rule;
  readonly fault: Text;
}

/** Reads and checks the formulas of a pack for a month; `loadPack` refuses a pack with a broken one beforehand. */
export function compileRules(
  pack: ReportPack,
  vocabulary: Vocabulary,
  month: string,
): { readonly rules: readonly CompiledRule[]; readonly broken: readonly BrokenRule[] } {
  const read = pack.rules
    .filter(({ inForce }) => isInForce(inForce, month))
    .map((rule) => compileRule(rule, vocabulary));
  return {
    rules: read.flatMap((one) => (one && "expression" in one ? [one] : [])),
    broken: read.flatMap((one) => (one && "fault" in one ? [one] : [])),
  };
}

/** Reads one rule; undefined where its meaning is a check by name. */
export function compileRule(rule: Rule, vocabulary: Vocabulary): CompiledRule | BrokenRule | undefined {
  if (!("formula" in rule.meaning)) return undefined;
  const { formula, scope } = rule.meaning;
  const row = scope === "submission" ? undefined : scope.row;
  const options = row === undefined ? {} : { row };
  const parsed = parseFormula(formula, options);
  if ("fault" in parsed) return { rule, fault: faultAt(parsed.fault, formula) };
  const checked = checkFormula(parsed.expression, vocabulary, { expect: "truth", ...options });
  const [fault] = "faults" in checked ? checked.faults : [];
  if (fault) return { rule, fault: faultAt(fault, formula) };
  const lastMonthToo = scope !== "submission" && scope.lastMonthToo ? { lastMonthToo: true as const } : {};
  return { rule, row, expression: parsed.expression, ...lastMonthToo };
}
