import type { Expression } from "./expression";
import { type Fault, FormulaFault, fault } from "./fault";
import { SyntaxError as ParserError, parse } from "./generated/formula-parser";
import { resolveNames } from "./resolve-names";

export interface ParseOptions {
  /** The table of the row one stands in: bare names are its columns. */
  readonly row?: string;
  /** Formulas that have names of their own: see `linkFormulas`. */
  readonly bound?: Readonly<Record<string, Expression>>;
}

/**
 * Reads a formula's text. What is wrong is a value that points at its place.
 * @example parseFormula("progress.rooms >= progress.roomsOperating") // { expression: { node: "compare", … } }
 */
export function parseFormula(
  text: string,
  options: ParseOptions = {},
): { readonly expression: Expression } | { readonly fault: Fault } {
  try {
    return { expression: resolveNames(parse(text), options) };
  } catch (error) {
    if (error instanceof FormulaFault) return { fault: error.fault };
    if (error instanceof ParserError) {
      const span = { from: error.location.start.offset, to: error.location.end.offset };
      return { fault: fault("F-0101", span, { expected: expectedOf(error) }) };
    }
    throw error;
  }
}

function expectedOf(error: ParserError): string {
  const texts = (error.expected ?? [])
    .map((one) => one.text ?? one.description ?? "")
    .filter((one) => one.trim() !== "");
  return [...new Set(texts)].slice(0, 6).join(" ") || "end";
}
