import { loadPlan } from "@biaogan/plan";
import { workPlan2021 } from "@biaogan/plan/standard";
import { sampleCounty } from "@biaogan/testing";
import { assert, describe, expect, it } from "vitest";
import { exampleWorkbook } from "./example/example-workbook";
import { checkSubmission, handbookOf, loadPack } from "./index";
import { benchmarkCounty2021 } from "./standard/index";

const text = (zh: string, en: string) => ({ zh, en });
/** The model shops that the county names itself; formulas read them as `shops`. */
const shops = {
  label: text("示范商户名单", "model shops"),
  key: "shop",
  name: "name",
  columns: { shop: { label: text("示范商户", "model shop") }, name: { label: text("名称", "name") } },
  entries: [
    { reportedBy: "B01", shop: "102990154110001", name: "老茶馆" },
    { reportedBy: "B01", shop: "102990154110002", name: "新茶馆" },
  ],
};
const loaded = loadPlan(workPlan2021, { ...sampleCounty, rosters: { shops } });
assert("plan" in loaded);
const { plan } = loaded;

const stated = {
  kind: "across-tables",
  severity: "error",
  title: text("示范商户没有列出", "a model shop is not listed"),
  clause: "县方案",
  inForce: { from: "2021-01" },
  mend: text("补列该商户", "Add the shop"),
  settledBy: "correction",
  examples: { passes: { tables: {} }, fails: { tables: {} } },
};
const rules = [
  {
    ...stated,
    code: "R-MD-0490",
    meaning: { formula: "everyListed(shops.shop, merchants.code)", scope: { row: "shops" } },
  },
  {
    ...stated,
    code: "R-MD-0491",
    title: text("不是示范商户", "no model shop"),
    meaning: { formula: "code listed in shops.shop when class = mainstream", scope: { row: "merchants" } },
  },
];
const extension = {
  extends: `${benchmarkCounty2021.id}@${benchmarkCounty2021.version}`,
  id: "own",
  version: "1",
  keep: ["merchant-detail", "rural-service-rooms"],
  rules,
};
const own = loadPack(extension, plan, { base: benchmarkCounty2021 });

const rooms = (...codes: readonly string[]) => ({
  name: "惠农金融服务室明细表",
  rows: [
    ["编号", "名称", "乡镇", "状态", "移动支付笔数", "移动支付金额", "助农取款笔数"],
    ...codes.map((code) => [code, "某村服务室", "某镇", "正常运营", "9", "90.00", "1"]),
  ],
});
const points = (...listed: readonly string[]) => ({
  name: "场景进展表",
  rows: [
    ["场景", "名称", "应覆盖数", "已受理数", "云闪付交易笔数", "进展状态", "完成日期", "佐证材料"],
    ...listed.map((point) => [point, "", "3", "2", "10", "推进中", "", ""]),
  ],
});
const merchants = (...codes: readonly string[]) => ({
  name: "商户明细表",
  rows: [
    ["商户编号", "商户名称", "MCC", "商户类别", "开通日期", "支持统一标准", "本月交易笔数", "本月交易金额"],
    ...codes.map((code) => [code, "某茶馆", "5411", "主流", "2021-03-05", "是", "3", "30.00"]),
  ],
});
const said = (pack: typeof benchmarkCounty2021, institution: string, sheet: ReturnType<typeof rooms>) =>
  checkSubmission(pack, plan, [exampleWorkbook([sheet])], { institution, month: "2021-09" })
    .findings.filter(({ code }) => /R-(RR|MD)-04/.test(code))
    .map(({ code, place, row, message }) => [code, place.sheet, place.cell, row, message.zh]);

describe("a roster of the plan accepts", () => {
  it("being looked up: a room that is left out stands at its table by its name, one that is strange at its cell", () => {
    expect(said(benchmarkCounty2021, "Y01", rooms("08", "09", "10", "11", "99"))).toEqual([
      ["R-RR-0401", "惠农金融服务室明细表", undefined, "07", "名单内的服务室没有列出（07 东河村服务室）"],
      ["R-RR-0402", "惠农金融服务室明细表", "A6", "99", "服务室不在名单内（99）"],
    ]);
  });
  it("a code that is one slip away from the only listed one", () => {
    const { findings } = checkSubmission(
      benchmarkCounty2021,
      plan,
      [exampleWorkbook([rooms("07", "08", "9", "10", "11")])],
      {
        institution: "Y01",
        month: "2021-09",
      },
    );
    const strange = findings.find(({ code }) => code === "R-RR-0402");
    expect(strange?.hypotheses?.[0]?.changes.map(({ right }) => right)).toEqual([{ known: "09", measure: "text" }]);
  });
  it("a point that was listed last month: its row is left out", () => {
    const { submission } = checkSubmission(
      benchmarkCounty2021,
      plan,
      [exampleWorkbook([points("出租车", "农贸市场")])],
      {
        institution: "B05",
        month: "2021-08",
      },
    );
    const before = {
      schema: "biaogan/accepted-month@1",
      month: "2021-08",
      submissions: [submission],
      reports: [],
    } as const;
    const { findings } = checkSubmission(benchmarkCounty2021, plan, [exampleWorkbook([points("出租车")])], {
      institution: "B05",
      month: "2021-09",
      history: [before],
    });
    const missing = findings.find(({ code }) => code === "R-SP-0401");
    expect(missing?.message.zh).toBe("应报送的场景没有列出（城关农贸市场）");
    expect(missing?.hypotheses?.map(({ slip }) => slip)).toEqual(["row-left-out"]);
  });
  it("a county's own list, for its own rules: in its entries, and in the rows of a detail", () => {
    assert("pack" in own);
    expect(own.findings).toEqual([]);
    expect(said(own.pack, "B01", merchants("102990154110001", "102990154110003"))).toEqual([
      ["R-MD-0490", "商户明细表", undefined, "102990154110002", "示范商户没有列出（102990154110002 新茶馆）"],
      ["R-MD-0491", "商户明细表", "A3", "3", "不是示范商户：102990154110003"],
    ]);
  });
  it("a set of forms of which some are not taken over", () => {
    assert("pack" in own);
    const codes = own.pack.rules.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(["R-RR-0401", "R-RR-0402"]));
    expect(codes).not.toContain("R-SP-0401");
  });
  it("being read in the handbook", () => {
    const reads = handbookOf(benchmarkCounty2021, plan).rules.flatMap(({ code, reads: words }) =>
      /R-(RR|SP)-040/.test(code) ? [words.zh] : [],
    );
    expect(reads).toEqual([
      "县名单中的场景列于场景进展表",
      "当上月没有列出县名单中的服务室时，县名单中的服务室列于惠农金融服务室明细表",
      "当编号 ≠ 合计时，编号列于县服务室名单",
    ]);
  });
});

describe("a roster of the plan refuses", () => {
  it("a table of its name, and a rule that names a list which the county does not keep", () => {
    const [form] = benchmarkCounty2021.forms;
    const [table] = Object.values(form?.tables ?? {});
    const namesake = { ...form, id: "namesake", tables: { assignedRooms: table } };
    const stranger = {
      ...rules[0],
      meaning: { formula: "everyListed(rooms.room, rooms.room)", scope: { row: "inns" } },
    };
    const refused = loadPack({ ...extension, forms: [namesake], rules: [stranger] }, plan, {
      base: benchmarkCounty2021,
    });
    expect(refused.findings.map(({ code, place }) => `${code} ${place.cell}`)).toEqual(
      expect.arrayContaining(["R-PK-0202 rules[0].meaning", "R-PK-0205 forms[0].tables.assignedRooms"]),
    );
  });
});
