import type { ExpansionDeclaration } from "./expansions/expansion";
import { mapExpansions } from "./expansions/index";
import type { Expression, Span } from "./expression";
import { expand } from "./resolve-names";

/** A named expansion: its declaration, and its meaning for given arguments. */
export interface Expansion extends ExpansionDeclaration {
  readonly means: (args: readonly Expression[], span?: Span) => Expression;
}

/**
 * All named expansions by name.
 * @example expansions.growth.formula // "now / base - 1"
 */
export const expansions = mapExpansions(
  (declaration, name): Expansion => ({ ...declaration, means: (args, span) => expand(name, args, span) }),
);
