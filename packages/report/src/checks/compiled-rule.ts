import { isInForce, type Text } from "@biaogan/core";
import { checkFormula, type Expression, faultAt, parseFormula, type Vocabulary } from "@biaogan/formula";
import type { StatedPack } from "../pack";
import type { StatedRule } from "../rule";

/** A rule whose meaning is a formula, read and checked. */
export interface CompiledRule {
  readonly rule: StatedRule;
  readonly expression: Expression;
  /** The table of the row it stands in; a submission as a whole without one. */
  readonly row: string | undefined;
  /** Rows that only last month had are looked at too. */
  readonly lastMonthToo?: true;
}

/** A rule that cannot be read, with the reason: it is counted as 规则出错 and checks nothing. */
export interface BrokenRule {
  readonly rule: StatedRule;
  readonly fault: Text;
}

/** Reads and checks the formulas of a pack for a month; `loadPack` refuses a pack with a broken one beforehand. */
export function compileRules(
  pack: StatedPack,
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
export function compileRule(rule: StatedRule, vocabulary: Vocabulary): CompiledRule | BrokenRule | undefined {
  if (!("formula" in rule.meaning)) return undefined;
  const { formula, scope } = rule.meaning;
  const row = scope === "submission" ? undefined : scope.row;
  const options = row === undefined ? {} : { row };
  const parsed = parseFormula(formula, options);
  if ("fault" in parsed) return { rule, fault: faultAt(parsed.fault, formula) };
  const checked = checkFormula(parsed.expression, vocabulary, { expect: "truth", ...options });
  const [fault] = "faults" in checked ? checked.faults : [];
  if (fault) return { rule, fault: faultAt(fault, formula) };
  return compiledOf(rule, parsed.expression);
}

/** A rule with its formula's tree: where it stands is read from its meaning. */
export function compiledOf(rule: StatedRule, expression: Expression): CompiledRule {
  const scope = "formula" in rule.meaning ? rule.meaning.scope : "submission";
  if (scope === "submission") return { rule, row: undefined, expression };
  return { rule, row: scope.row, expression, ...(scope.lastMonthToo ? { lastMonthToo: true } : {}) };
}
