import { describe, expect, it } from "vitest";
import { expansions, parseFormula, rowSpokenOf } from "./index";

function said(formula: string, row?: string) {
  const parsed = parseFormula(formula, row === undefined ? {} : { row });
  return "fault" in parsed ? parsed.fault.code : rowSpokenOf(parsed.expression);
}

describe("rowSpokenOf accepts", () => {
  it("every expansion that declares it, and names the table of its last parameter", () => {
    const declared = Object.entries(expansions).filter(([, { speaksOf }]) => speaksOf !== undefined);
    expect(declared.map(([name]) => name)).toEqual(["stillListed", "everyListed", "listedOnce"]);
    for (const [name, { speaksOf, parameters }] of declared) {
      const given = parameters.map((_, at) => (at === parameters.length - 1 ? "rooms.room" : "points.point"));
      expect(said(`${name}(${given.join(", ")})`)).toEqual({ slip: speaksOf, table: "rooms" });
    }
  });
  it("the claim of a condition, and not the condition", () => {
    expect(said("everyListed(a.x, b.y) when unlistedBefore(a.x, b.y)")).toEqual({ slip: "row-left-out", table: "b" });
    expect(said("a.x > 3 when stillListed(a.y)", "a")).toBeUndefined();
  });
  it("nothing where a formula speaks of figures", () => {
    expect(said("partsAndTotal(rooms.amount)")).toBeUndefined();
    expect(said("room listed in merchants.code", "rooms")).toBeUndefined();
  });
});
