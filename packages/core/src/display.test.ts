import { describe, expect, it } from "vitest";
import { isKnownZero, known, show, showMissing, showNumber } from "./display";
import { missingReasonSchema } from "./figure";

describe("show accepts", () => {
  it("a figure with its measure, grouped and rounded once", () => {
    expect(show(known("8412", "户"))).toBe("8,412 户");
    expect(show(known("98.715", "%"))).toBe("98.72%");
    expect(show(known("14/3", "笔"), "zh", { decimals: 2 })).toBe("4.67 笔");
    expect(show(known("1234567.5", "万元"), "en")).toBe("1,234,567.50 10,000 yuan");
    expect(show(known("-1234", "户"), "zh", { grouped: false, measure: false })).toBe("-1234");
  });
  it("not applicable as a dash and a missing figure by its reason, neither as 0", () => {
    expect(show({ notApplicable: true, measure: "户" })).toBe("—");
    expect(show({ missing: "base-zero", measure: "%" })).toBe("基数为零");
    expect(show({ missing: "not-reported", measure: "户" }, "en")).toBe("not reported");
    expect(isKnownZero({ missing: "blank", measure: "户" })).toBe(false);
    expect(isKnownZero(known("0", "户"))).toBe(true);
  });
  it("each reason in words of its own", () => {
    const reasons = missingReasonSchema.options;
    expect(new Set(reasons.map((reason) => showMissing(reason))).size).toBe(reasons.length);
  });
  it("a number's separators only before the decimal sign", () => {
    expect(showNumber("1234567.1234567", 7)).toBe("1,234,567.1234567");
  });
});
