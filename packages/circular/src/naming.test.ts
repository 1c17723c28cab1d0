import { describe, expect, it } from "vitest";
import { nameMerchant, namingPolicySchema } from "./naming";

describe("a merchant's name", () => {
  it("is told by the policy: the code alone, masked, or in full", () => {
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
