import { describe, expect, it } from "vitest";
import { maskName, nameMerchant, namingPolicySchema } from "./naming";

describe("a merchant's name is masked", () => {
  it.each([
    ["王建国商店", "王*商店"],
    ["李四小卖部", "李*小卖部"],
    ["示例山农家乐（张三）", "示*农家乐"],
    ["赵六", "赵*"],
    ["商店", "商*店"],
    [" 欧阳便利店 ", "欧*便利店"],
  ])("%s → %s", (name, masked) => {
    expect(maskName(name)).toBe(masked);
  });
  it("by the policy: the code alone, masked, or in full", () => {
    const merchant = { code: "871990153110002", name: "王建国商店" };
    expect(nameMerchant(merchant, "code")).toBe("871990153110002");
    expect(nameMerchant(merchant, "masked")).toBe("871990153110002（王*商店）");
    expect(nameMerchant(merchant, "full")).toBe("871990153110002（王建国商店）");
    expect(nameMerchant({ code: "1" }, "full")).toBe("1");
  });
});

describe("a naming policy", () => {
  it("names, masks and lists ten unless it says otherwise", () => {
    expect(namingPolicySchema.parse({ leaders: 3, last: 3 })).toMatchObject({
      missing: "named",
      merchants: "masked",
      longest: 10,
      ties: "all-named",
    });
  });
  it("refuses a word it does not know", () => {
    expect(namingPolicySchema.safeParse({ leaders: 3, last: 3, late: "shamed" }).success).toBe(false);
  });
});
