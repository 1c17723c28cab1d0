import { assert, bigInt, constantFrom, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { exact } from "./exact";
import { additivity, figureKindSchema } from "./kind";
import { convert, measureSchema, measures, sameDimension } from "./measure";
import { MisuseError } from "./misuse";

describe("measures accept", () => {
  it("元, 万元 and 万亿元 as one dimension, 户 and 亿户 as another, exactly", () => {
    expect(convert("1.5", "万元", "元")).toBe("15000");
    expect(convert("1", "元", "亿元")).toBe("0.00000001");
    expect(convert("0.98", "ratio", "%")).toBe("98");
    expect(convert("7180.8", "万户", "亿户")).toBe("0.71808");
    expect(convert("106.17", "万亿元", "亿元")).toBe("1061700");
  });
});

describe("measures refuse", () => {
  it("to turn one dimension into another: 户 is no 元, % is no 个百分点", () => {
    expect(() => convert("1", "户", "元")).toThrow(MisuseError);
    expect(() => convert("1", "%", "个百分点")).toThrow(MisuseError);
  });
});

describe("laws", () => {
  const money = constantFrom("元" as const, "万元" as const, "亿元" as const);
  it("converting there and back gives the same number", () => {
    assert(
      property(bigInt(), money, money, (value, from, to) => {
        expect(convert(convert(exact(value), from, to), to, from)).toBe(exact(value));
      }),
    );
  });
  it("sameness of dimension is an equivalence, and every measure is labelled in two languages", () => {
    for (const a of measureSchema.options) {
      expect(sameDimension(a, a)).toBe(true);
      expect(measures[a].label.zh && measures[a].label.en).toBeTruthy();
      for (const b of measureSchema.options) expect(sameDimension(a, b)).toBe(sameDimension(b, a));
    }
  });
  it("what may be summed over months may be summed over institutions and rows", () => {
    for (const kind of figureKindSchema.options)
      if (additivity[kind].months) expect(additivity[kind]).toEqual({ months: true, institutions: true, rows: true });
  });
});
