import type { ExpansionDeclaration } from "./expansions/expansion";
import { expansionDeclarations, isExpansionName } from "./expansions/index";
import type { Expression } from "./expression";
import { partsOf } from "./parts-of";

/**
 * The first expansion in a formula's claim that only ever warns: a figure that swings or stands out beside earlier months
 * may be right. Conditions are passed over: they say when a rule speaks.
 * @returns its name; undefined where the claim rests on none.
 * @example suspicionIn(parsed.expression) // "swing"
 */
export function suspicionIn(expression: Expression): string | undefined {
  return callsIn(expression).find((name) => {
    const declared: ExpansionDeclaration | undefined = isExpansionName(name) ? expansionDeclarations[name] : undefined;
    return declared?.onlyWarns === true;
  });
}

/** The names of what a claim calls, wherever they stand in it. */
function callsIn(one: Expression): readonly string[] {
  const parts = one.node === "when" ? [one.claim, ...(one.otherwise ? [one.otherwise] : [])] : partsOf(one);
  return [...(one.node === "call" ? [one.name] : []), ...parts.flatMap(callsIn)];
}
