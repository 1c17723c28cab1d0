import { averageExpansions } from "./averages";
import type { ExpansionDeclaration } from "./expansion";
import { monthExpansions } from "./months";
import { rateExpansions } from "./rates";
import { relationExpansions } from "./relations";
import { swingExpansions } from "./swings";

/** All named expansions, as declared. What a rate or share is shown in (% or 个百分点) is the indicator's measure. */
export const expansionDeclarations = {
  ...monthExpansions,
  ...averageExpansions,
  ...rateExpansions,
  ...relationExpansions,
  ...swingExpansions,
} as const;

export type ExpansionName = keyof typeof expansionDeclarations;

export function isExpansionName(name: string): name is ExpansionName {
  return Object.hasOwn(expansionDeclarations, name);
}

/** Something for each expansion. */
export function mapExpansions<T>(
  of: (declaration: ExpansionDeclaration, name: ExpansionName) => T,
): Readonly<Record<ExpansionName, T>> {
  const entries = Object.entries(expansionDeclarations).map(([name, declaration]) => [
    name,
    of(declaration, name as ExpansionName),
  ]);
  return Object.fromEntries(entries);
}
