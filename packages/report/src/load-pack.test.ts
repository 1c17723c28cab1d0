import { loadPlan } from "@biaogan/plan";
import { workPlan2021 } from "@biaogan/plan/standard";
import { sampleCounty } from "@biaogan/testing";
import { describe, expect, it } from "vitest";
import { loadPack, type ReportPack, type Rule } from "./index";
import { benchmarkCounty2021 } from "./standard/index";

const loaded = loadPlan(workPlan2021, sampleCounty);
if ("findings" in loaded) throw new Error("the sample county does not load");
const { plan } = loaded;
const model = benchmarkCounty2021.rules.find(({ code }) => code === "R-MP-0301");
if (!model) throw new Error("R-MP-0301");

function rule(code: string, formula: string, more: Partial<Rule> = {}, row?: string): Rule {
  return { ...model, code, meaning: { formula, scope: row === undefined ? "submission" : { row } }, ...more } as Rule;
}
const packOf = (...rules: readonly Rule[]): ReportPack => ({ ...benchmarkCounty2021, rules });
const said = (declaration: unknown): readonly string[] =>
  loadPack(declaration, plan).findings.map(({ code, message }) => `${code} ${message.zh}`);
const accepts = (declaration: unknown): boolean => "pack" in loadPack(declaration, plan);

describe("accepts", () => {
  it("the standard set, of which nothing is to be said", () => {
    expect(said(benchmarkCounty2021)).toEqual([]);
    expect(accepts(benchmarkCounty2021)).toBe(true);
  });
  it("two bounds that leave room, and a chain that says something new", () => {
    expect(
      said(packOf(rule("R-MP-0301", "progress.terminals >= 5"), rule("R-MP-0302", "progress.terminals <= 5"))),
    ).toEqual([]);
  });
  it("a rule that only some rows can break: to be broken where another applies is no contradiction", () => {
    const rules = [
      rule("R-RR-0301", "state <> suspended when room <> total", {}, "rooms"),
      rule("R-RR-0302", "transactions = 0 when state = suspended", {}, "rooms"),
    ];
    expect(said(packOf(...rules))).toEqual([]);
  });
});

describe("names", () => {
  it("a rule whose condition can never hold", () => {
    expect(said(packOf(rule("R-MP-0301", "progress.terminals = 3 when progress.rooms < 0")))).toEqual([
      "R-PK-0302 R-MP-0301 的条件不可能成立，规则从不生效",
    ]);
  });
  it("a rule that the columns' bounds decide", () => {
    expect(said(packOf(rule("R-MP-0301", "progress.terminals >= 0")))).toEqual([
      "R-PK-0303 R-MP-0301 由表式规定的取值范围即可推出，从不会不符",
    ]);
  });
  it("a rule that follows from two others", () => {
    const rules = [
      rule("R-MP-0301", "progress.mainstreamAccepting <= progress.mainstreamMerchants"),
      rule("R-MP-0302", "progress.mainstreamMerchants <= progress.boundUsers"),
      rule("R-MP-0303", "progress.mainstreamAccepting <= progress.boundUsers"),
    ];
    expect(said(packOf(...rules))).toEqual(["R-PK-0303 R-MP-0303 可由 R-MP-0301、R-MP-0302 推出"]);
  });
  it("whole numbers as whole numbers: more than four is at least five", () => {
    const rules = [rule("R-MP-0301", "progress.terminals > 4"), rule("R-MP-0302", "progress.terminals >= 5")];
    expect(said(packOf(...rules))).toEqual(["R-PK-0303 R-MP-0302 可由 R-MP-0301 推出"]);
  });
  it("no error as redundant because of a warning", () => {
    const warning = { severity: "warning", settledBy: "explanation" } as const;
    const rules = [rule("R-MP-0301", "progress.terminals > 4", warning), rule("R-MP-0302", "progress.terminals >= 5")];
    expect(said(packOf(...rules))).toEqual(["R-PK-0303 R-MP-0301 可由 R-MP-0302 推出"]);
  });
});

describe("refuses", () => {
  it("rows of last month where no key tells them", () => {
    const still = { formula: "stillListed(merchants.code)", scope: { row: "merchants", lastMonthToo: true } } as const;
    expect(said(packOf(rule("R-MD-0501", "", { meaning: still, form: "merchant-detail" })))).toEqual([
      "R-PK-0204 R-MD-0501：“merchants”的行没有编号，不能与上月对应",
    ]);
  });
  it("what stands out as a reason to refuse a report, at any stage", () => {
    const formula = "withinUsual(progress.unboundUsers, last 12 months, 3)";
    const refused = "R-PK-0203 R-MP-0301：“withinUsual”只提示可疑，规则在各阶段都应为警告";
    const warning = { severity: "warning", settledBy: "explanation" } as const;
    expect(said(packOf(rule("R-MP-0301", formula)))).toEqual([refused]);
    expect(said(packOf(rule("R-MP-0301", formula, { ...warning, stages: { summing: "blocks" } })))).toEqual([refused]);
    expect(said(packOf(rule("R-MP-0301", formula, warning)))).toEqual([]);
  });
  it("nothing where a swing only says when the rule speaks", () => {
    const formula = "progress.terminals >= progress.terminalsUnified when calm(progress.terminals, 50%)";
    expect(said(packOf(rule("R-MP-0301", formula)))).toEqual([]);
  });
  it("two rules that no report can keep", () => {
    const rules = [
      rule("R-MP-0301", "progress.terminals < progress.terminalsUnified"),
      rule("R-MP-0302", "progress.terminalsUnified <= progress.terminals"),
    ];
    expect(said(packOf(...rules))).toEqual(["R-PK-0301 R-MP-0302 与 R-MP-0301 不能同时满足"]);
    expect(accepts(packOf(...rules))).toBe(false);
  });
  it("a rule that nothing meets, in figures or in codes", () => {
    expect(said(packOf(rule("R-MP-0301", "progress.terminals < 0")))).toEqual([
      "R-PK-0301 R-MP-0301 无论怎样填报都不能满足",
    ]);
    expect(accepts(packOf(rule("R-RR-0301", "state = operating when state = suspended", {}, "rooms")))).toBe(false);
  });
  it("a code that stands twice", () => {
    const rules = [rule("R-MP-0301", "progress.terminals > 4"), rule("R-MP-0301", "progress.rooms >= 5")];
    expect(said(packOf(...rules))).toEqual(["R-PK-0103 规则编号 R-MP-0301 重复"]);
  });
  it("a formula that names what is not there, with what was meant", () => {
    expect(said(packOf(rule("R-MP-0301", "progress.termnals > 4")))).toEqual([
      "R-PK-0201 R-MP-0301：第1字“progress.termnals”：表中没有项目“progress.termnals”，是否为“terminals”",
    ]);
  });
  it("a field that nobody knows, in a rule or in a form", () => {
    expect(said(packOf({ ...rule("R-MP-0301", "progress.terminals > 4"), strenght: 1 } as Rule))).toEqual([
      "R-PK-0102 R-MP-0301：不认识字段“strenght”",
    ]);
    expect(accepts({ ...benchmarkCounty2021, forms: [{ ...benchmarkCounty2021.forms[0], colour: 1 }] })).toBe(false);
  });
  it("anything that is no pack", () => {
    expect(accepts(undefined)).toBe(false);
    expect(accepts({ rules: 3 })).toBe(false);
  });
});

describe("a pack that changes another", () => {
  const own = { extends: `${benchmarkCounty2021.id}@${benchmarkCounty2021.version}`, id: "own", version: "1" };
  const load = (extension: object) =>
    loadPack({ ...own, ...extension }, plan, { base: benchmarkCounty2021, file: "forms.json" });
  const placesOf = (extension: object): readonly string[] =>
    load(extension).findings.map(({ code, place }) => `${code} ${place.file} ${place.cell}`);

  it("keeps the forms it names, with the rules that read nothing else", () => {
    const loaded = load({ keep: ["monthly-progress"] });
    if (!("pack" in loaded)) throw new Error(JSON.stringify(loaded.findings));
    expect(loaded.pack.forms.map(({ id }) => id)).toEqual(["monthly-progress"]);
    const codes = loaded.pack.rules.map(({ code }) => code);
    expect(codes).toContain("R-MP-0301");
    expect(codes).not.toContain("R-PT-0301");
  });
  it("puts a rule of the same code in its place", () => {
    const loaded = load({ rules: [rule("R-MP-0301", "progress.mainstreamAccepting < progress.mainstreamMerchants")] });
    expect("pack" in loaded && loaded.pack.rules.filter(({ code }) => code === "R-MP-0301")).toMatchObject([
      { meaning: { formula: "progress.mainstreamAccepting < progress.mainstreamMerchants" } },
    ]);
  });
  it("is told what is wrong at its key: another pack, a form that is not there, a formula, an unknown field", () => {
    expect(placesOf({ extends: "other@1" })).toEqual(["R-PK-0104 forms.json extends"]);
    expect(placesOf({ keep: ["monthly-progress", "nothing"] })).toEqual(["R-PK-0105 forms.json keep[1]"]);
    expect(placesOf({ rules: [rule("R-XX-0301", "progress.roms >= 1")] })).toEqual([
      "R-PK-0201 forms.json rules[0].meaning.formula",
    ]);
    expect(placesOf({ rules: [{ ...rule("R-XX-0301", "progress.rooms >= 1"), note: "" }] })).toEqual([
      "R-PK-0102 forms.json rules[0].note",
    ]);
  });
});
