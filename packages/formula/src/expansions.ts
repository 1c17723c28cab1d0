import type { ExpansionDeclaration, ExpansionUses, UsesOf } from "./expansions/expansion";
import { type expansionDeclarations, mapExpansions } from "./expansions/index";
import { averageUses } from "./expansions/uses/averages";
import { monthUses } from "./expansions/uses/months";
import { rateUses } from "./expansions/uses/rates";
import { relationUses } from "./expansions/uses/relations";
import { swingUses } from "./expansions/uses/swings";
import type { Expression, Span } from "./expression";
import { expand } from "./resolve-names";

const uses: UsesOf<typeof expansionDeclarations> = {
  ...monthUses,
  ...averageUses,
  ...rateUses,
  ...relationUses,
  ...swingUses,
};

/** A named expansion: its declaration with uses of it, and its meaning for given arguments. */
export interface Expansion extends ExpansionDeclaration, ExpansionUses {
  readonly means: (args: readonly Expression[], span?: Span) => Expression;
}

/**
 * All named expansions by name.
 * @example expansions.growth.formula // "now / base - 1"
 */
export const expansions = mapExpansions(
  (declaration, name): Expansion => ({
    ...declaration,
    ...uses[name],
    means: (args, span) => expand(name, args, span),
  }),
);
