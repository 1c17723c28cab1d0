import { type Measure, MisuseError, measures, sameDimension } from "@biaogan/core";
import { checkFormula, type Expression, parseFormula, type Vocabulary } from "@biaogan/formula";
import type { Indicator } from "./indicator";

/** An indicator whose formulas are read and checked. */
export interface CompiledIndicator {
  readonly indicator: Indicator;
  readonly value: Expression;
  readonly month: Expression;
  readonly yearToDate: Expression | undefined;
  readonly excluded: Expression | undefined;
}

/**
 * Reads and checks an indicator's formulas against the vocabulary.
 * @throws MisuseError with the place and the reason of the first fault, or where a formula gives another measure.
 * @example compileIndicator(K01, vocabularyOf(benchmarkCounty2021, plan)).value.node // "call"
 */
export function compileIndicator(indicator: Indicator, vocabulary: Vocabulary): CompiledIndicator {
  const read = (source: string): Expression => compile(indicator, source, vocabulary);
  const value = read(indicator.formula);
  return {
    indicator,
    value,
    month: indicator.month === undefined ? value : read(indicator.month),
    yearToDate: indicator.yearToDate === undefined ? undefined : read(indicator.yearToDate),
    excluded: indicator.excluded === undefined ? undefined : compileCount(indicator, indicator.excluded, vocabulary),
  };
}

function compileCount(indicator: Indicator, rows: string, vocabulary: Vocabulary): Expression {
  return compile({ ...indicator, measure: "个" }, `count(${rows})`, vocabulary);
}

function compile({ id, measure }: Indicator, source: string, vocabulary: Vocabulary): Expression {
  const parsed = parseFormula(source);
  if ("fault" in parsed) throw new MisuseError(`indicator ${id}`, `${source}: ${parsed.fault.message.en}`);
  const checked = checkFormula(parsed.expression, vocabulary, { expect: "figure" });
  if ("faults" in checked) {
    const [first] = checked.faults;
    const place = first?.span ? source.slice(first.span.from, first.span.to) : source;
    throw new MisuseError(`indicator ${id}`, `"${place}": ${first?.message.en ?? ""}`);
  }
  const { gives } = checked;
  if (gives.type === "number" && gives.measure && !meets(gives.measure, measure)) {
    throw new MisuseError(`indicator ${id}`, `"${source}" gives ${gives.measure}, not ${measure}`);
  }
  return parsed.expression;
}

function meets(given: Measure, declared: Measure): boolean {
  return sameDimension(given, declared) || (given === "ratio" && measures[declared].dimension === "ratio");
}
