import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exampleVocabulary } from "./fixtures/example-county";
import { bankFormula, countyFormula, roomCondition } from "./fixtures/random-formulas";
import { type Expression, expressionSchema, formulaBuilder, parseFormula, writeFormula } from "./index";

function parsed(formula: string): Expression {
  const read = parseFormula(formula);
  if ("fault" in read) throw new Error(`${formula}: ${read.fault.message.en}`);
  return withoutSpans(read.expression);
}

/** Trees are compared by what they say, not by where it stood. */
function withoutSpans(expression: Expression): Expression {
  return JSON.parse(JSON.stringify(expression, (key, value) => (key === "span" ? undefined : value)));
}

const f = formulaBuilder(exampleVocabulary);

describe("writeFormula accepts", () => {
  it.each([
    ["progress.users + -progress.closed * (progress.users - 2 户) / 3"],
    ["sum(rooms.transactions over rooms where rooms.state in (operating, suspended) and not rooms.transactions < 5)"],
    [
      "(progress.users + progress.closed) as 户 > 5 户 when (progress.users is known or progress.closed is blank) and true",
    ],
    ["sum(sum(progress.newUsers over institutions of commercial-bank) over last 12 months)"],
    ['products.count["a \\"b\\""] = earlier(products.count[total], 3)'],
    ["growth(dailyAverage(sum(bus.rides over bus), year to date), base.busTransactions / base.busDays)"],
    ["floorPerSite(rooms.transactions, second half, rooms.state = operating)"],
    ["workingDays(quarter) - days(half year) + months(year) * allMonths(first half)"],
  ])("%s, unchanged", (formula) => {
    expect(writeFormula(parsed(formula))).toBe(formula);
  });
});

describe("writeFormula's laws", () => {
  const formulas = fc.oneof(
    countyFormula(2),
    bankFormula(2),
    roomCondition(2).map((condition) => `count(rooms where ${condition})`),
  );
  it("what is written reads to the same tree, and is written the same again", () => {
    fc.assert(
      fc.property(formulas, (formula) => {
        const tree = parsed(formula);
        const text = writeFormula(tree);
        expect(parsed(text)).toEqual(tree);
        expect(writeFormula(parsed(text))).toBe(text);
      }),
      { numRuns: 150 },
    );
  });
  it("every tree meets the schema, and is the same after a way through JSON", () => {
    fc.assert(
      fc.property(formulas, (formula) => {
        const tree = parsed(formula);
        expect(expressionSchema.parse(JSON.parse(JSON.stringify(tree)))).toEqual(tree);
      }),
      { numRuns: 50 },
    );
  });
});

describe("formulaBuilder accepts", () => {
  it("what the text says, as the same tree", () => {
    const users = f.item("progress.users");
    const built = f.all(
      f.compare(f.call("yearOnYear", f.aggregate("sum", users, "institutions")), ">=", f.number("-5", undefined)),
      f.is(f.item("products.amount", "total"), "known"),
    );
    const text = "yearOnYear(sum(progress.users over institutions)) >= -5 and products.amount[total] is known";
    expect(withoutSpans(built)).toEqual(parsed(text));
    expect(withoutSpans(f.call("floorPerSite", f.item("rooms.transactions"), "second-half"))).toEqual(
      parsed("floorPerSite(rooms.transactions, second half)"),
    );
    expect(withoutSpans(f.count("rooms", f.compare(f.item("rooms.state"), "=", "operating")))).toEqual(
      parsed("count(rooms where state = operating)"),
    );
    const total = f.call(
      "sumsTo",
      f.item("products.count", "total"),
      f.item("products.count", "app"),
      f.item("products.count", "qr"),
    );
    expect(writeFormula(total)).toBe("sumsTo(products.count[total], products.count[app], products.count[qr])");
    expect(writeFormula(f.aggregate("latest", users, "last-3-months"))).toBe(
      "latest(progress.users over last 3 months)",
    );
    expect(writeFormula(f.aggregate("mean", users, "institutions of commercial-bank"))).toBe(
      "mean(progress.users over institutions of commercial-bank)",
    );
    expect(
      writeFormula(
        f.when(
          f.not(f.any(f.is(users, "blank"), f.is(users, "known"))),
          f.earlier(users, 3),
          f.as(f.constant("target.T01"), "户"),
        ),
      ),
    ).toBe(
      "earlier(progress.users, 3) when not (progress.users is blank or progress.users is known) otherwise target.T01 as 户",
    );
    expect(writeFormula(f.arithmetic(users, "+", users))).toBe("progress.users + progress.users");
  });
});

describe("formulaBuilder refuses", () => {
  it("mistyped names and missing arguments, when compiled", () => {
    // @ts-expect-error no such column
    expect(f.item("progress.userz").node).toBe("item");
    // @ts-expect-error no such constant
    expect(f.constant("target.T99").node).toBe("constant");
    // @ts-expect-error a window stands where a figure is wanted
    expect(() => f.call("growth", "month", f.item("progress.users"))).not.toThrow();
    // @ts-expect-error an argument is missing
    expect(() => f.call("growth", f.item("progress.users"))).toThrow();
  });
});
