import { dividedBy, type Exact, isZero, measures, negate } from "@biaogan/core";
import type { Expression, Vocabulary } from "@biaogan/formula";
import { combine, constantOf, type Linear, scale, variableOf } from "./linear";

/** What is known of a variable: whether it moves in steps (counts by 1, money by 0.01), and its bounds. */
export interface Known {
  readonly step: Exact | undefined;
  readonly least: Exact | undefined;
  readonly most: Exact | undefined;
}

export interface Bounds {
  readonly of: (table: string, column: string) => Known | undefined;
}

/** The variables met on the way, with what is known of each. */
export type Variables = Map<string, Known>;

/**
 * A formula's number as a linear expression in the bases of its measures (元, 1 = 100%). What is no straight line (a
 * quotient, a count of rows, a sum) stands as a variable of its own, so that nothing false is ever concluded.
 */
export function linearForm(
  expression: Expression,
  vocabulary: Vocabulary,
  bounds: Bounds,
  variables: Variables,
  months = 0,
): Linear {
  const again = (one: Expression, shift = months): Linear => linearForm(one, vocabulary, bounds, variables, shift);
  switch (expression.node) {
    case "number":
      return scale(constantOf(expression.value), expression.measure ? measures[expression.measure].factor : "1");
    case "call":
      return again(expression.means);
    case "shift":
      return again(expression.of, months + expression.months);
    case "negate":
      return scale(again(expression.of), "-1");
    case "item": {
      const column = vocabulary.tables[expression.table]?.columns[expression.column];
      const factor = column ? measures[column.measure].factor : "1";
      const name = nameOf(expression, months);
      variables.set(name, bounds.of(expression.table, expression.column) ?? FREE);
      return variableOf(name, factor);
    }
    case "constant": {
      const constant = vocabulary.constants[expression.constant];
      const factor = constant ? measures[constant.measure].factor : "1";
      const known = constant && "known" in constant.figure ? constant.figure.known : undefined;
      return known === undefined ? variableOf(expression.constant, factor) : scale(constantOf(known), factor);
    }
    case "arithmetic": {
      const [left, right] = [again(expression.left), again(expression.right)];
      if (expression.op === "+") return combine(left, right, "1");
      if (expression.op === "-") return combine(left, right, "-1");
      if (expression.op === "*" && isConstant(right)) return scale(left, right.constant);
      if (expression.op === "*" && isConstant(left)) return scale(right, left.constant);
      if (expression.op === "/" && isConstant(right) && !isZero(right.constant))
        return scale(left, dividedBy("1", right.constant));
      return opaque(expression, months, variables, FREE);
    }
    case "aggregate":
      return opaque(expression, months, variables, aggregateKnown(expression, bounds));
    default:
      return opaque(expression, months, variables, FREE);
  }
}

const FREE: Known = { step: undefined, least: undefined, most: undefined };

function isConstant({ terms }: Linear): boolean {
  return Object.keys(terms).length === 0;
}

function opaque(expression: Expression, months: number, variables: Variables, known: Known): Linear {
  const name = nameOf(expression, months);
  variables.set(name, known);
  return variableOf(name);
}

/** A sum of what is never negative is never negative, and moves in the same steps. */
function aggregateKnown({ by, of }: Extract<Expression, { node: "aggregate" }>, bounds: Bounds): Known {
  if (of === undefined) return { step: "1", least: "0", most: undefined };
  const own = of.node === "item" ? bounds.of(of.table, of.column) : undefined;
  if (!own) return FREE;
  const least = own.least !== undefined && !own.least.startsWith("-") ? "0" : undefined;
  if (by === "sum") return { step: own.step, least, most: undefined };
  return by === "min" || by === "max" ? own : { ...FREE, least };
}

/** One name for one figure: the formula without the places of its text, and how many months earlier. */
export function nameOf(expression: Expression, months = 0): string {
  const bare = JSON.stringify(expression, (key, value: unknown) => (key === "span" ? undefined : value));
  return months === 0 ? bare : `${bare}@${months}`;
}

/** The contrary of `linear ≤ 0` and `< 0`. */
export function contrary(linear: Linear): Linear {
  return scale(linear, negate("1"));
}
