import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mask } from "./index";

describe("a mask accepts", () => {
  it.each([
    ["王建国商店", "王*商店"],
    ["李四小卖部", "李*小卖部"],
    ["示例山农家乐（张三）", "示*农家乐"],
    ["赵六", "赵*"],
    ["商店", "商*店"],
    [" 欧阳便利店 ", "欧*便利店"],
  ])("a merchant: %s → %s", (name, masked) => {
    expect(mask(name, "merchant")).toBe(masked);
  });
  it.each([
    ["张三", "张*"],
    ["欧阳小明", "欧***"],
    ["王", "王*"],
    ["", ""],
  ])("a person: %s → %s", (name, masked) => {
    expect(mask(name, "person")).toBe(masked);
  });
  it.each([
    ["13812341234", "138****1234"],
    ["138 1234-1234", "138****1234"],
    ["6543210", "*****10"],
  ])("a telephone: %s → %s", (number, masked) => {
    expect(mask(number, "telephone")).toBe(masked);
  });
});

describe("a mask's laws", () => {
  it("nobody is told by it: of a telephone at least four digits are hidden, of a name all but the first character", () => {
    const digits = fc
      .array(fc.constantFrom(..."0123456789"), { minLength: 7, maxLength: 15 })
      .map((list) => list.join(""));
    fc.assert(
      fc.property(digits, (number) => {
        const masked = mask(number, "telephone");
        expect(masked).toHaveLength(number.length);
        expect(masked.replaceAll("*", "").length).toBeLessThanOrEqual(number.length - 4);
      }),
    );
    fc.assert(
      fc.property(fc.array(fc.constantFrom(..."王李张建国小明"), { minLength: 2, maxLength: 6 }), (name) => {
        expect(mask(name.join(""), "person")).toBe(`${name[0]}${"*".repeat(name.length - 1)}`);
      }),
    );
  });
});
