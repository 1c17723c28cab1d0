import type { Text } from "@biaogan/core";
import type { Expression, Span } from "../expression";

/**
 * A derived mechanism: declared in the language itself, it expands into primitives and keeps its outer name for the
 * explanation.
 */
export interface Expansion {
  readonly label: Text;
  /** What it means, in words. */
  readonly summary: Text;
  /** Parameters as the reference prints them. */
  readonly parameters: readonly string[];
  readonly means: (args: readonly Expression[], span: Span | undefined) => Expression;
  /** One use, in the language. */
  readonly example: string;
}
