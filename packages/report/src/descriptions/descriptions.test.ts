import { loadPlan } from "@biaogan/plan";
import { workPlan2021 } from "@biaogan/plan/standard";
import { sampleCounty } from "@biaogan/testing";
import { describe, expect, expectTypeOf, it } from "vitest";
import {
  csvwOf,
  handbookHtml,
  handbookOf,
  handbookPage,
  type RowOf,
  rowSchemaOf,
  sqlOf,
  tableSchemaOf,
  tablesOf,
} from "../index";
import { benchmarkCounty2021 as pack } from "../standard/index";

const loaded = loadPlan(workPlan2021, sampleCounty);
if ("findings" in loaded) throw new Error("the sample county does not load");
const { plan } = loaded;
const all = tablesOf(pack);
const merchants = all.find(({ id }) => id === "merchants");
if (!merchants) throw new Error("no merchants");

describe("a Frictionless Table Schema", () => {
  it("names each column by its header, with its type and bounds", () => {
    const { fields, primaryKey } = tableSchemaOf(merchants.form, "merchants", plan);
    expect(primaryKey).toBe("商户编号");
    expect(fields.find(({ name }) => name === "本月交易金额")).toEqual({
      name: "本月交易金额",
      title: "amount in the month",
      description: "amount in the month（元）",
      type: "number",
      constraints: { required: true, minimum: "0", pattern: "-?[0-9]+(\\.[0-9]{1,2})?" },
    });
    expect(fields.find(({ name }) => name === "商户类别")?.constraints.enum).toContain("小微");
  });
});

describe("CSVW metadata", () => {
  it("has the aliases as titles and the key as primary key", () => {
    const described = csvwOf(merchants.form, "merchants", plan, "工行商户明细.csv");
    expect(described).toMatchObject({
      "@context": ["http://www.w3.org/ns/csvw", { "@language": "zh" }],
      url: "工行商户明细.csv",
      tableSchema: { primaryKey: "code" },
    });
    expect(JSON.stringify(described)).toContain(
      '"titles":{"zh":["商户编号","商户号","商户代码"],"en":"merchant code"}',
    );
  });
});

describe("a row's JSON Schema and type", () => {
  it("takes figures as text and blanks as null where they may be", () => {
    const { properties, required } = rowSchemaOf(merchants.table, plan);
    expect(properties.closedOn).toEqual({ title: "关闭日期 · closed on", type: ["string", "null"], format: "date" });
    expect(required).not.toContain("closedOn");
    expect(new RegExp(String(JSON.parse(JSON.stringify(properties.amount)).pattern)).test("-3.00")).toBe(false);
    const declared = { code: { type: "text" }, acceptsUnified: { type: "truth" } } as const;
    expectTypeOf<RowOf<typeof declared>>().toEqualTypeOf<{
      readonly code: string | null;
      readonly acceptsUnified: boolean | null;
    }>();
  });
});

describe("the handbook", () => {
  const handbook = handbookOf(pack, plan);
  it("holds every item of every form and every rule of the pack, with the formula in words", () => {
    expect(handbook.forms.map(({ items }) => items.length)).toEqual(
      pack.forms.map(({ tables }) =>
        Object.values(tables).reduce((sum, { columns }) => sum + Object.keys(columns).length, 0),
      ),
    );
    expect(handbook.rules.map(({ code }) => code)).toEqual(pack.rules.map(({ code }) => code));
    expect(handbook.rules.every(({ reads }) => reads.zh !== "" && reads.en !== "")).toBe(true);
    expect(handbook.rules.find(({ code }) => code === "R-MD-0302")?.reads.zh).toContain("本月交易金额");
  });
  it("is a page in both languages, a line for each", () => {
    for (const language of ["zh", "en"] as const) {
      const page = handbookPage(handbook, language);
      for (const { code } of pack.rules)
        expect(page.split("\n").filter((line) => line.startsWith(`| ${code} |`))).toHaveLength(1);
    }
  });
  it("is an HTML page in both languages: every item, every rule at its code, nothing loaded, every text escaped", () => {
    for (const language of ["zh", "en"] as const) {
      const html = handbookHtml(handbook, language);
      for (const { code } of pack.rules) expect(html.split(`id="${code}"`)).toHaveLength(2);
      const rows = handbook.forms.reduce((sum, { items }) => sum + items.length, handbook.rules.length);
      expect(html.match(/<tr[ >]/g)?.length).toBe(rows + (html.match(/<thead>/g)?.length ?? 0));
      expect(html).not.toMatch(/<script|<img|<link|https?:/);
    }
    const [rule, ...others] = handbook.rules;
    if (!rule) throw new Error("no rule");
    const title = { zh: "<b>甲</b>", en: "<b>a</b>" };
    expect(handbookHtml({ ...handbook, rules: [{ ...rule, title }, ...others] }, "zh")).not.toContain("<b>");
  });
});

describe("laws", () => {
  it.each(all.map(({ id, table, form }) => [id, table, form] as const))(
    "%s: every description has the columns of the declaration, in their order",
    (id, table, form) => {
      const names = Object.keys(table.columns);
      const labels = Object.values(table.columns).map(({ label }) => label.zh);
      expect(tableSchemaOf(form, id, plan).fields.map(({ name }) => name)).toEqual(labels);
      expect(Object.keys(rowSchemaOf(table, plan).properties)).toEqual(names);
      const { create, view, checks } = sqlOf(id, table, plan);
      expect([...create.matchAll(/^ {2}"(.+)" varchar/gm)].map(([, name]) => name)).toEqual(names);
      expect(view.split("\n").filter((line) => / as "/.test(line))).toHaveLength(names.length);
      expect(checks.filter(({ check }) => check === "cell-blank").map(({ column }) => column)).toEqual(
        names.filter((name) => table.columns[name]?.required),
      );
    },
  );
});
