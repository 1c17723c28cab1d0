import { SyntaxError as ParserError, parse } from "./generated/formula-parser";

/** The bare names that a formula's text holds, before anything is known of their meaning. */
export function namesIn(formula: string): readonly string[] {
  try {
    return [...new Set(bareNames(parse(formula)))];
  } catch (error) {
    if (error instanceof ParserError) return [];
    throw error;
  }
}

function bareNames(one: unknown): readonly string[] {
  if (Array.isArray(one)) return one.flatMap(bareNames);
  if (one === null || typeof one !== "object") return [];
  const own = "node" in one && one.node === "name" && "name" in one ? [String(one.name)] : [];
  return [...own, ...Object.values(one).flatMap(bareNames)];
}
