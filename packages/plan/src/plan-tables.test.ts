import { tableDeclarationSchema } from "@biaogan/formula";
import { sampleCounty } from "@biaogan/testing";
import { assert, describe, expect, it } from "vitest";
import { loadPlan, planAsOf, planTables } from "./index";
import { workPlan2021 } from "./standard/index";

const text = (zh: string, en: string) => ({ zh, en });
const shops = {
  label: text("示范商户名单", "model shops"),
  key: "shop",
  name: "name",
  columns: {
    shop: { label: text("示范商户", "model shop") },
    name: { label: text("名称", "name") },
    least: { label: text("最低笔数", "least payments"), type: "number", measure: "笔", kind: "flow" },
  },
  entries: [
    { reportedBy: "B06", shop: "102990154110001", name: "老茶馆", least: "30" },
    { reportedBy: "B07", shop: "102990154110002", name: "新茶馆" },
  ],
};
const load = (rosters: object, more: object = {}) => loadPlan(workPlan2021, { ...sampleCounty, ...more, rosters });
const loaded = load({ shops });
assert("plan" in loaded);
const { plan } = loaded;

describe("planTables accepts", () => {
  const tables = planTables(plan);
  it("the county's rooms and points, and lists of its own, each as the vocabulary takes it", () => {
    expect(Object.keys(tables)).toEqual(["shops", "assignedRooms", "assignedPoints"]);
    for (const { declaration } of Object.values(tables))
      expect(tableDeclarationSchema.parse(declaration)).toEqual(declaration);
  });
  it("what an institution answers for, under the names that people know", () => {
    expect(tables.assignedRooms?.rowsOf("Y01").map(({ key }) => key)).toEqual(["07", "08", "09", "10", "11"]);
    expect(tables.assignedRooms?.declaration.columns.room?.codes?.["07"]?.zh).toBe("07 东河村服务室");
    expect(tables.assignedPoints?.declaration.columns.point?.codes?.taxi?.zh).toBe("出租车");
    expect(tables.shops?.rowsOf("B06")[0]?.cells.least).toEqual({ figure: { known: "30", measure: "笔" } });
    expect(tables.shops?.rowsOf("B01")).toEqual([]);
  });
  it("what passed to a successor", () => {
    const institutions = sampleCounty.institutions.map((one) =>
      one.code === "B07" ? { ...one, closed: "2021-07", mergedInto: "B06" } : one,
    );
    const merged = load({ shops }, { institutions });
    assert("plan" in merged);
    const heldIn = (month: string) =>
      planTables(planAsOf(merged.plan, month))
        .shops?.rowsOf("B06")
        .map(({ cells }) => cells.name?.figure);
    expect(heldIn("2021-07")).toEqual([{ known: "老茶馆", measure: "text" }]);
    expect(heldIn("2021-08")).toHaveLength(2);
  });
});

describe("loadPlan refuses", () => {
  const [first] = shops.entries;
  it.each([
    [
      "an entry of nobody",
      { entries: [{ ...first, reportedBy: "B99" }] },
      "P-0105 rosters.shops.entries[0].reportedBy",
    ],
    ["an entry twice", { entries: [first, first] }, "P-0104 rosters.shops.entries[1].shop"],
    [
      "a column that is not declared",
      { entries: [{ ...first, town: "城关" }] },
      "P-0122 rosters.shops.entries[0].town",
    ],
    ["a number that is none", { entries: [{ ...first, least: "三十" }] }, "P-0122 rosters.shops.entries[0].least"],
    [
      "an entry without its key",
      { entries: [{ reportedBy: "B06", name: "老茶馆" }] },
      "P-0122 rosters.shops.entries[0]",
    ],
    ["a name that is no column", { name: "title" }, "P-0122 rosters.shops"],
  ])("%s", (_what, changed, wanted) => {
    const refused = load({ shops: { ...shops, ...changed } });
    assert("findings" in refused);
    expect(refused.findings.map(({ code, place }) => `${code} ${place.cell}`)).toEqual([wanted]);
  });
  it("a list that is called like one that every county has", () => {
    const refused = load({ assignedRooms: shops });
    assert("findings" in refused);
    expect(refused.findings.map(({ code, place }) => `${code} ${place.cell}`)).toEqual([
      "P-0104 rosters.assignedRooms",
    ]);
  });
});
