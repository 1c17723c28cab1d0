import { averageExamples } from "./expansions/examples/averages";
import { monthExamples } from "./expansions/examples/months";
import { rateExamples } from "./expansions/examples/rates";
import { relationExamples } from "./expansions/examples/relations";
import { swingExamples } from "./expansions/examples/swings";
import type { ExamplesOf, ExpansionDeclaration, ExpansionExample } from "./expansions/expansion";
import { type expansionDeclarations, mapExpansions } from "./expansions/index";
import type { Expression, Span } from "./expression";
import { expand } from "./resolve-names";

const examples: ExamplesOf<typeof expansionDeclarations> = {
  ...monthExamples,
  ...averageExamples,
  ...rateExamples,
  ...relationExamples,
  ...swingExamples,
};

/** A named expansion: its declaration with uses of it, and its meaning for given arguments. */
export interface Expansion extends ExpansionDeclaration {
  readonly examples: readonly ExpansionExample[];
  readonly means: (args: readonly Expression[], span?: Span) => Expression;
}

/**
 * All named expansions by name.
 * @example expansions.growth.formula // "now / base - 1"
 */
export const expansions = mapExpansions(
  (declaration, name): Expansion => ({
    ...declaration,
    examples: examples[name],
    means: (args, span) => expand(name, args, span),
  }),
);
