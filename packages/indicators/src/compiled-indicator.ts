import { MisuseError } from "@biaogan/core";
import { checkFormula, type Expression, parseFormula, type Vocabulary } from "@biaogan/formula";
import type { Indicator } from "./indicator";

/** An indicator whose formulas are read and checked. */
export interface CompiledIndicator {
  readonly indicator: Indicator;
  readonly value: Expression;
  readonly month: Expression;
  readonly yearToDate: Expression | undefined;
  /** What the rates of change compare: the year to date of a flow, the month of a stock. */
  readonly overYear: Expression;
  readonly excluded: Expression | undefined;
}

/**
 * Reads and checks an indicator's formulas against the vocabulary.
 * @throws MisuseError with the place and the reason of the first fault.
 */
export function compileIndicator(indicator: Indicator, vocabulary: Vocabulary): CompiledIndicator {
  const read = (source: string): Expression => compile(indicator.id, source, vocabulary);
  const value = read(indicator.formula);
  const month = indicator.month === undefined ? value : read(indicator.month);
  const yearToDate = indicator.yearToDate === undefined ? undefined : read(indicator.yearToDate);
  const excluded = indicator.excluded === undefined ? undefined : read(`count(${indicator.excluded})`);
  return { indicator, value, month, yearToDate, overYear: yearToDate ?? month, excluded };
}

function compile(id: string, source: string, vocabulary: Vocabulary): Expression {
  const parsed = parseFormula(source);
  if ("fault" in parsed) throw new MisuseError(`indicator ${id}`, `${source}: ${parsed.fault.message.en}`);
  const checked = checkFormula(parsed.expression, vocabulary, { expect: "figure" });
  if ("gives" in checked) return parsed.expression;
  const [first] = checked.faults;
  const place = first?.span ? source.slice(first.span.from, first.span.to) : source;
  throw new MisuseError(`indicator ${id}`, `"${place}": ${first?.message.en ?? ""}`);
}
