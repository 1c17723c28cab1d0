import type { Expression } from "./expression";

/**
 * A formula's tree without the places in its text, which only a refusal needs: half as long as JSON.
 * @example withoutSpans(parsed.expression)
 */
export function withoutSpans(expression: Expression): Expression {
  return bare(expression) as Expression;
}

function bare(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(bare);
  if (part === null || typeof part !== "object") return part;
  return Object.fromEntries(
    Object.entries(part).flatMap(([name, value]) => (name === "span" ? [] : [[name, bare(value)]])),
  );
}
