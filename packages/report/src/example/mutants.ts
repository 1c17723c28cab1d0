import { plus } from "@biaogan/core";
import type { Expression } from "@biaogan/formula";

/** A formula broken in one place, with what was done to it. */
export interface Mutant {
  readonly what: string;
  readonly expression: Expression;
}

const COMPARISONS = {
  "=": ["<=", ">=", "<>"],
  "<>": ["="],
  "<": ["<=", ">"],
  "<=": ["<", ">=", "="],
  ">": [">=", "<"],
  ">=": [">", "<=", "="],
} as const;
const OPERATIONS = { "+": "-", "-": "+", "*": "/", "/": "*" } as const;

/** A code or truth has no order: it is only alike or not. */
function otherComparisons({ op, right }: Extract<Expression, { node: "compare" }>) {
  const others: readonly (keyof typeof COMPARISONS)[] = COMPARISONS[op];
  return right.node === "text" ? others.filter((other) => other === "=" || other === "<>") : others;
}

/**
 * Every way of breaking a formula in one place: another comparison, another sign, a number moved by one, a part or a
 * condition left out or turned round, another month.
 */
export function mutantsOf(one: Expression): readonly Mutant[] {
  const at = (what: string, expression: Expression): Mutant => ({ what, expression });
  const within = <K extends string>(key: K, part: Expression, whole: Expression): readonly Mutant[] =>
    mutantsOf(part).map(({ what, expression }) => at(what, { ...whole, [key]: expression } as Expression));
  switch (one.node) {
    case "number":
      return [at(`${one.value} + 1`, { ...one, value: plus(one.value, "1") })];
    case "call":
      return mutantsOf(one.means);
    case "negate":
      return [at("sign", one.of), ...within("of", one.of, one)];
    case "not":
      return [at("not", one.of), ...within("of", one.of, one)];
    case "arithmetic":
      return [
        at(`${one.op} → ${OPERATIONS[one.op]}`, { ...one, op: OPERATIONS[one.op] }),
        ...within("left", one.left, one),
        ...within("right", one.right, one),
      ];
    case "compare":
      return [
        ...otherComparisons(one).map((op) => at(`${one.op} → ${op}`, { ...one, op })),
        ...within("left", one.left, one),
        ...within("right", one.right, one),
      ];
    case "and":
    case "or":
      return [
        at(`${one.node} turned`, { ...one, node: one.node === "and" ? "or" : "and" }),
        ...one.all.map((_, index) =>
          at(`part ${index + 1} left out`, { ...one, all: one.all.filter((_part, other) => other !== index) }),
        ),
        ...one.all.flatMap((part, index) =>
          mutantsOf(part).map(({ what, expression }) =>
            at(what, { ...one, all: one.all.map((kept, other) => (other === index ? expression : kept)) }),
          ),
        ),
      ];
    case "when":
      return [
        at("condition left out", one.claim),
        at("condition turned", { ...one, condition: { node: "not", of: one.condition } }),
        ...within("condition", one.condition, one),
        ...within("claim", one.claim, one),
        ...(one.otherwise ? within("otherwise", one.otherwise, one) : []),
      ];
    case "is":
      return [at("is turned", { ...one, what: one.what === "known" ? "blank" : "known" })];
    case "listed":
      return [at("listed turned", { node: "not", of: one })];
    case "shift":
      return [
        at("a month earlier", { ...one, months: one.months - 1 }),
        at("no shift", one.of),
        ...within("of", one.of, one),
      ];
    case "year-start":
      return [at("no year start", one.of), ...within("of", one.of, one)];
    case "power":
      return [
        at(`power ${one.exponent} → ${one.exponent + 1}`, { ...one, exponent: one.exponent + 1 }),
        ...within("of", one.of, one),
      ];
    case "aggregate":
      return [
        ...(one.where ? [at("where left out", { ...one, where: undefined }), ...within("where", one.where, one)] : []),
        ...(one.by === "sum" ? [at("sum → max", { ...one, by: "max" })] : []),
        ...(one.by === "median" ? [at("median → mean", { ...one, by: "mean" })] : []),
        ...(one.of ? within("of", one.of, one) : []),
      ];
    case "member":
      return one.list.length > 1 ? [at("list shortened", { ...one, list: one.list.slice(1) })] : [];
    default:
      return [];
  }
}
