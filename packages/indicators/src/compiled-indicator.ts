import { type Measure, MisuseError, measures, sameDimension, type Text, text } from "@biaogan/core";
import { checkFormula, type Expression, faultAt, parseFormula, type Vocabulary } from "@biaogan/formula";
import type { Indicator } from "./indicator";

/** An indicator whose formulas are read and checked. */
export interface CompiledIndicator {
  readonly indicator: Indicator;
  readonly value: Expression;
  readonly month: Expression;
  readonly yearToDate: Expression | undefined;
  readonly excluded: Expression | undefined;
}

/** What is wrong with one of an indicator's formulas. */
export interface IndicatorFault {
  readonly at: "formula" | "month" | "yearToDate" | "excluded";
  readonly why: Text;
}

/** Reads and checks an indicator's formulas against the vocabulary: all that is wrong with them. */
export function readIndicator(
  indicator: Indicator,
  vocabulary: Vocabulary,
): { readonly compiled: CompiledIndicator } | { readonly faults: readonly IndicatorFault[] } {
  const faults: IndicatorFault[] = [];
  const read = (at: IndicatorFault["at"], measure: Measure): Expression | undefined => {
    const source = indicator[at];
    if (source === undefined) return undefined;
    const whole = at === "excluded" ? `count(${source})` : source;
    const made = compile(whole, measure, vocabulary);
    if ("expression" in made) return made.expression;
    faults.push({ at, why: made.why });
    return undefined;
  };
  const value = read("formula", indicator.measure);
  const month = read("month", indicator.measure) ?? value;
  const yearToDate = read("yearToDate", indicator.measure);
  const excluded = read("excluded", "个");
  return faults.length > 0 || !value || !month
    ? { faults }
    : { compiled: { indicator, value, month, yearToDate, excluded } };
}

/**
 * Reads and checks an indicator's formulas against the vocabulary.
 * @throws MisuseError with the place and the reason of the first fault, or where a formula gives another measure.
 * @example compileIndicator(K01, vocabularyOf(benchmarkCounty2021, plan)).value.node // "call"
 */
export function compileIndicator(indicator: Indicator, vocabulary: Vocabulary): CompiledIndicator {
  const read = readIndicator(indicator, vocabulary);
  if ("compiled" in read) return read.compiled;
  const [first] = read.faults;
  throw new MisuseError(`indicator ${indicator.id}`, first ? `${first.at}: ${first.why.en}` : "it has no formula");
}

function compile(
  source: string,
  measure: Measure,
  vocabulary: Vocabulary,
): { readonly expression: Expression } | { readonly why: Text } {
  const parsed = parseFormula(source);
  if ("fault" in parsed) return { why: faultAt(parsed.fault, source) };
  const checked = checkFormula(parsed.expression, vocabulary, { expect: "figure", at: "county" });
  if ("faults" in checked) {
    const [first] = checked.faults;
    return { why: first ? faultAt(first, source) : text("公式有误", "the formula is wrong") };
  }
  const { gives } = checked;
  if (gives.type === "number" && gives.measure && !meets(gives.measure, measure))
    return { why: text(`结果以${gives.measure}计，声明的是${measure}`, `it gives ${gives.measure}, not ${measure}`) };
  return { expression: parsed.expression };
}

function meets(given: Measure, declared: Measure): boolean {
  return sameDimension(given, declared) || (given === "ratio" && measures[declared].dimension === "ratio");
}
