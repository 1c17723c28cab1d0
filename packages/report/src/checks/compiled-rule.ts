import { isInForce, MisuseError } from "@biaogan/core";
import { checkFormula, type Expression, parseFormula, type Vocabulary } from "@biaogan/formula";
import type { ReportPack } from "../pack";
import type { Rule } from "../rule";

/** A rule whose meaning is a formula, read and checked. */
export interface CompiledRule {
  readonly rule: Rule;
  readonly expression: Expression;
  /** The table of the row it stands in; a submission as a whole without one. */
  readonly row: string | undefined;
}

/**
 * Reads and checks the formulas of a pack for a month.
 * @throws MisuseError at load for a rule that does not parse or check, with its code and the reason.
 */
export function compileRules(pack: ReportPack, vocabulary: Vocabulary, month: string): readonly CompiledRule[] {
  return pack.rules.flatMap((rule) => {
    if (!("formula" in rule.meaning) || !isInForce(rule.inForce, month)) return [];
    const row = rule.meaning.scope === "submission" ? undefined : rule.meaning.scope.row;
    return [{ rule, row, expression: compile(rule.code, rule.meaning.formula, row, vocabulary) }];
  });
}

function compile(code: string, source: string, row: string | undefined, vocabulary: Vocabulary): Expression {
  const options = row === undefined ? {} : { row };
  const parsed = parseFormula(source, options);
  if ("fault" in parsed) throw new MisuseError(`rule ${code}`, `${source}: ${parsed.fault.message.en}`);
  const checked = checkFormula(parsed.expression, vocabulary, { expect: "truth", ...options });
  if ("faults" in checked) throw new MisuseError(`rule ${code}`, `${source}: ${checked.faults[0]?.message.en ?? ""}`);
  return parsed.expression;
}
