import { exact, negate, plus, times } from "@biaogan/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Constraint, combine, constantOf, isFeasible, type Linear, variableOf } from "./linear";

const [x, y, z] = [variableOf("x"), variableOf("y"), variableOf("z")];
const minus = (a: Linear, b: Linear): Linear => combine(a, b, "-1");
const atMost = (a: Linear, b: Linear): Constraint => ({ linear: minus(a, b), op: "<=" });
const below = (a: Linear, b: Linear): Constraint => ({ linear: minus(a, b), op: "<" });
const equal = (a: Linear, b: Linear): Constraint => ({ linear: minus(a, b), op: "=" });

describe("whether figures can satisfy constraints", () => {
  it("accepts what can be met", () => {
    expect(isFeasible([])).toBe(true);
    expect(isFeasible([atMost(x, y), atMost(y, x)])).toBe(true);
    expect(isFeasible([equal(x, combine(y, z, "1")), atMost(constantOf("0"), y), atMost(x, constantOf("5"))])).toBe(
      true,
    );
  });
  it("refuses a circle of strict bounds", () => {
    expect(isFeasible([below(x, y), below(y, z), atMost(z, x)])).toBe(false);
    expect(isFeasible([atMost(x, y), below(y, x)])).toBe(false);
  });
  it("refuses a sum that is less than one of its parts where no part is negative", () => {
    const sum = equal(x, combine(y, z, "1"));
    const positive = [y, z].map((one) => atMost(constantOf("0"), one));
    expect(isFeasible([sum, ...positive, below(x, y)])).toBe(false);
    expect(isFeasible([sum, below(x, y)])).toBe(true);
  });
  it("refuses two equations that disagree", () => {
    expect(isFeasible([equal(x, constantOf("3")), equal(x, constantOf("4"))])).toBe(false);
    expect(isFeasible([equal(x, y), equal(x, combine(y, constantOf("1"), "1"))])).toBe(false);
  });
});

describe("laws", () => {
  const number = fc.integer({ min: -9, max: 9 }).map((value) => exact(value));
  const point = fc.record({ x: number, y: number, z: number });
  const coefficients = fc.array(fc.record({ x: number, y: number, z: number }), { minLength: 1, maxLength: 6 });
  it("what a point satisfies is feasible", () => {
    fc.assert(
      fc.property(point, coefficients, (at, rows) => {
        const constraints = rows.map((terms): Constraint => {
          const value = [times(terms.x, at.x), times(terms.y, at.y), times(terms.z, at.z)].reduce(plus, "0");
          const linear = [variableOf("x", terms.x), variableOf("y", terms.y), variableOf("z", terms.z)].reduce(
            (sum, one) => combine(sum, one, "1"),
            constantOf(negate(value)),
          );
          return { linear, op: "<=" };
        });
        return isFeasible(constraints);
      }),
    );
  });
  it("a constraint and its contrary are never both met", () => {
    fc.assert(
      fc.property(point, number, (terms, constant) => {
        const linear = [variableOf("x", terms.x), variableOf("y", terms.y)].reduce(
          (sum, one) => combine(sum, one, "1"),
          constantOf(constant),
        );
        return !isFeasible([
          { linear, op: "<=" },
          { linear: combine(constantOf("0"), linear, "-1"), op: "<" },
        ]);
      }),
    );
  });
});
