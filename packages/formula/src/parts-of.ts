import type { Expression } from "./expression";

/** What an expression is made of, one level down; of a name what it means. */
export function partsOf(one: Expression): readonly Expression[] {
  switch (one.node) {
    case "call":
      return [one.means];
    case "arithmetic":
    case "compare":
      return [one.left, one.right];
    case "and":
    case "or":
      return one.all;
    case "when":
      return [one.condition, one.claim, ...given(one.otherwise)];
    case "aggregate":
      return [...given(one.of), ...given(one.where)];
    case "member":
      return [one.of, ...one.list];
    case "item":
      return given(one.key);
    case "negate":
    case "not":
    case "within":
    case "is":
    case "listed":
    case "shift":
    case "year-start":
    case "county":
    case "root":
    case "power":
    case "as":
      return [one.of];
    case "number":
    case "text":
    case "constant":
    case "standpoint":
    case "days":
    case "months":
      return [];
  }
}

function given(one: Expression | undefined): readonly Expression[] {
  return one ? [one] : [];
}
