import { assert, integer, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { a1, columnLetters, parseA1, showPlace } from "./place";

describe("places accept", () => {
  it("the spreadsheet's own addresses, to its last column", () => {
    expect([columnLetters(1), columnLetters(26), columnLetters(27), columnLetters(16384)]).toEqual([
      "A",
      "Z",
      "AA",
      "XFD",
    ]);
    expect(a1(11, 3)).toBe("C11");
  });
  it("a place as people read it, leaving out what it does not have", () => {
    expect(showPlace({ file: "农行.xlsx", sheet: "支付产品交易表", cell: "C11" })).toBe(
      "农行.xlsx › 支付产品交易表 › C11",
    );
    expect(showPlace({ file: "农行.xlsx" })).toBe("农行.xlsx");
    expect(showPlace({ file: "农行_2021-09.csv", sheet: "农行_2021-09", cell: "K2" })).toBe("农行_2021-09.csv › K2");
  });
});

describe("places refuse", () => {
  it.each(["", "A0", "a1", "1A", "AAAA1", "C11:C12"])("%j as an address", (text) => {
    expect(parseA1(text)).toBeUndefined();
  });
});

describe("laws", () => {
  it("an address reads back as its row and column", () => {
    assert(
      property(integer({ min: 1, max: 1_048_576 }), integer({ min: 1, max: 16_384 }), (row, column) => {
        expect(parseA1(a1(row, column))).toEqual({ row, column });
      }),
    );
  });
});
