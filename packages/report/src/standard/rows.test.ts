import { loadPlan } from "@biaogan/plan";
import { workPlan2021 } from "@biaogan/plan/standard";
import { sampleCounty } from "@biaogan/testing";
import { assert, describe, expect, expectTypeOf, it } from "vitest";
import { type RowOf, rowSchemaOf, tablesOf } from "../index";
import { benchmarkCounty2021, type MerchantRow, type PlatformBankRow, type ProgressRow, type RoomRow } from "./index";
import { merchantColumns } from "./merchant-detail";

describe("the type of a standard table's rows", () => {
  it("is told from the form's declaration: every column, its codes, and null for a blank", () => {
    expectTypeOf<MerchantRow>().toEqualTypeOf<{
      readonly code: string | null;
      readonly name: string | null;
      readonly creditCode: string | null;
      readonly mcc: string | null;
      readonly class: "mainstream" | "small" | "other" | null;
      readonly area: "street" | "scenic" | "market" | "none" | null;
      readonly openedOn: string | null;
      readonly closedOn: string | null;
      readonly acceptsUnified: boolean | null;
      readonly transactions: string | null;
      readonly amount: string | null;
    }>();
    expectTypeOf<RoomRow["state"]>().toEqualTypeOf<"operating" | "suspended" | null>();
    expectTypeOf<ProgressRow["newlyBoundUsers"]>().toEqualTypeOf<string | null>();
    expectTypeOf<MerchantRow>().not.toHaveProperty("clazz");
  });
  it("takes any code where the county brings the codes along, and where a declaration lists none", () => {
    expectTypeOf<PlatformBankRow["institution"]>().toEqualTypeOf<string | null>();
    const declared = { state: { type: "code" }, grade: { type: "code", codes: { a: {}, b: {} } } } as const;
    expectTypeOf<RowOf<typeof declared>>().toEqualTypeOf<{
      readonly state: string | null;
      readonly grade: "a" | "b" | null;
    }>();
  });
  it("has the columns and the codes of the JSON Schema that the same declaration gives", () => {
    const loaded = loadPlan(workPlan2021, sampleCounty);
    assert("plan" in loaded);
    const table = tablesOf(benchmarkCounty2021).find(({ id }) => id === "merchants")?.table;
    assert(table);
    const { properties } = rowSchemaOf(table, loaded.plan);
    const row: MerchantRow = {
      code: "102990154110001",
      name: "某商店",
      creditCode: null,
      mcc: "5411",
      class: "small",
      area: "none",
      openedOn: "2021-03-05",
      closedOn: null,
      acceptsUnified: true,
      transactions: "3",
      amount: "30.00",
    };
    expect(Object.keys(row)).toEqual(Object.keys(properties));
    expect(properties.class).toMatchObject({ enum: Object.keys(merchantColumns.class.codes ?? {}) });
  });
});
