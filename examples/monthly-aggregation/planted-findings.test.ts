import { checkMonth, type MonthCheck } from "@biaogan/report";
import { benchmarkCounty2021 } from "@biaogan/report/standard";
import { beforeAll, describe, expect, it } from "vitest";
import type { Planted } from "./tools/planted/manifest";
import { samplePlan } from "./tools/sample-plan";
import { committed, committedHistory, committedReceipts } from "./tools/workspace";

const manifest: readonly Planted[] = JSON.parse(committed("manifest.json").toString("utf8"));
let checked: MonthCheck;

beforeAll(async () => {
  const receipts = await committedReceipts();
  checked = checkMonth(benchmarkCounty2021, samplePlan(), receipts, { month: "2021-09", history: committedHistory() });
});

describe("the committed files of September", () => {
  it("give exactly the planted findings, at exactly these cells, and no other", () => {
    const line = (one: { code: string; file: string; sheet?: string | undefined; cell?: string | undefined }): string =>
      [one.code, one.file, one.sheet, one.cell].filter(Boolean).join(" › ");
    const found = checked.findings.map(({ code, place }) => line({ code, ...place }));
    expect(found.sort()).toEqual(manifest.flatMap(({ findings }) => findings.map(line)).sort());
  });
  it("tell causes from consequences, and name the wrong cell with what it should hold", () => {
    const named = (one: { code: string; file: string; cell?: string | undefined }): string =>
      [one.code, one.file, one.cell].filter(Boolean).join(" › ");
    const follow = checked.findings.filter(({ consequenceOf }) => consequenceOf !== undefined);
    const planted = manifest.flatMap(({ findings }) => findings.filter(({ consequence }) => consequence === true));
    expect(follow.map(({ code, place }) => named({ code, ...place })).sort()).toEqual(planted.map(named).sort());
    const first = (code: string, cell: string): string | undefined =>
      checked.findings.find((one) => one.code === code && one.place.cell === cell)?.hypotheses?.[0]?.words.zh;
    expect(first("R-PT-0301", "B10")).toBe("B10 应为 29,636（数字有误）：改后相关规则全部通过（2 处）");
    expect(first("R-PT-0505", "C8")).toBe("C8 应为 2.9（元与万元混淆）：改后相关规则全部通过（4 处）");
    expect(first("R-PT-0501", "D8")).toBe(
      "D8 应为 11,534（多出数字，疑为脚注或重复键入）：改后相关规则全部通过（2 处）",
    );
    expect(first("R-MD-0303", "A44")).toBe("重复列示：删除第 44 行后相关规则全部通过（3 处）");
  });
  it("keep silent about a total that differs by rounding in 万元", () => {
    const silent = manifest.find(({ planted }) => planted === 20)?.silent;
    expect(silent).toBeDefined();
    expect(checked.findings.filter(({ place }) => place.file === silent?.file && place.cell === silent?.cell)).toEqual(
      [],
    );
  });
  it("settle the explained swing and leave the other pending", () => {
    const swings = checked.findings.filter(({ code }) => code === "R-MP-0504");
    expect(swings.map(({ institution, explanation }) => [institution, explanation !== undefined])).toEqual([
      ["B01", true],
      ["B06", false],
    ]);
  });
  it("show the revision's three cells, and what it resolved", () => {
    const [revision] = checked.revisions;
    expect(revision?.institution).toBe("B05");
    expect(revision?.changes.map(({ table, column, row }) => [table, column, row])).toEqual([
      ["progress", "boundUsers", undefined],
      ["progress", "promotionAttendances", undefined],
      ["products", "count", "phone-tap"],
    ]);
    expect(revision?.resolved.map(({ code }) => code)).toContain("R-MP-0501");
  });
  it("say who reported, in six exclusive states", () => {
    const states = checked.accepted.reports.map(
      ({ institution, state, accepted }) => `${institution} ${state} ${accepted}`,
    );
    expect(states).toEqual([
      "B01 on-time true",
      "B02 on-time false",
      "B03 on-time false",
      "B04 on-time true",
      "B05 on-time true",
      "B06 on-time true",
      "B07 missing false",
      "P01 on-time true",
      "P02 late false",
      "U01 on-time true",
      "Y01 on-time false",
    ]);
  });
  it("give the same result whatever the order of the files", async () => {
    const receipts = [...(await committedReceipts())].reverse();
    const turned = checkMonth(benchmarkCounty2021, samplePlan(), receipts, {
      month: "2021-09",
      history: committedHistory(),
    });
    expect(turned.findings).toEqual(checked.findings);
  });
});
