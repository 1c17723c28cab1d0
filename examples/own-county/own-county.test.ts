import { execFileSync } from "node:child_process";
import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { run } from "@biaogan/cli";
import type { Finding, Workbook } from "@biaogan/core";
import { checkIndicatorExamples, loadIndicators, monthResultFromJson } from "@biaogan/indicators";
import { standardIndicators } from "@biaogan/indicators/standard";
import { checkExamples, checkSubmission, findingsFileSchema } from "@biaogan/report";
import { readWorkbook } from "@biaogan/spreadsheet";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { committed, ownCounty } from "./tools/own-county";

const workspace = fileURLToPath(new URL("./workspace", import.meta.url));
let out: string;

async function call(...args: readonly string[]): Promise<{ readonly code: number; readonly said: string }> {
  const said: string[] = [];
  const tell = (line: string): void => {
    said.push(line);
  };
  const code = await run(args, {
    console: { out: tell, err: tell, progress: () => {} },
    folder: workspace,
    version: "0",
  });
  return { code, said: said.join("\n") };
}

beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), "biaogan-own-county-"));
  expect(await call("aggregate", "--month", "2021-09", "--out", out)).toMatchObject({ code: 0 });
});

const result = async () => monthResultFromJson(JSON.parse(await readFile(join(out, "month-result.json"), "utf8")));

/** The words of the circular, as Word and as the page have them. */
async function circular(): Promise<{ readonly docx: string; readonly html: string }> {
  const parts = unzipSync(await readFile(join(out, "circular.docx")));
  const plain = (markup: string): string => markup.replace(/<\/w:p>/g, "\n").replace(/<[^>]+>/g, "");
  const page = await readFile(join(out, "circular.html"), "utf8");
  return {
    docx: plain(strFromU8(parts["word/document.xml"] ?? new Uint8Array())),
    html: plain(page.replace(/<(style|script)[\s\S]*?<\/\1>/g, "")),
  };
}

const farmersBank = async (): Promise<Workbook> => {
  const read = await readWorkbook(committed("2021-08/收件/农行_2021-08.xlsx"), { file: "农行_2021-08.xlsx" });
  if (!("workbook" in read)) throw new Error("农行's file is not read");
  return read.workbook;
};

/** The same file without the row of a purchase point. */
function withoutPoint(workbook: Workbook, point: string): Workbook {
  const sheets = workbook.sheets.map((sheet) => {
    const rows = sheet.cells.filter(({ value }) => value === point).map(({ row }) => row);
    return { ...sheet, cells: sheet.cells.filter(({ row }) => !rows.includes(row)) };
  });
  return { ...workbook, sheets };
}

describe("a county's own form", () => {
  it("is listed among the forms, with who files it and how often", async () => {
    const { said } = await call("template");
    expect(said).toMatch(/tea-purchases\s+茶青收购点情况表\s+商业银行/);
    expect(said).toMatch(/tea-inspections\s+茶青收购点巡检季报\s+商业银行（每季末月报送）/);
  });
  it("has a template that the check reads", async () => {
    const folder = await mkdtemp(join(tmpdir(), "biaogan-own-form-"));
    const { said } = await call("template", "茶青收购点情况表", "-i", "农信社", "-m", "2021-09", "-o", folder);
    expect(said).toBe(join(folder, "茶青收购点情况表_农信社_2021-09.xlsx"));
    const { said: verdict } = await call("check", said, "--json");
    expect(JSON.parse(verdict)).toMatchObject({ institution: "B02", month: "2021-09" });
    const findings = JSON.parse(verdict).findings as readonly Finding[];
    expect(findings.filter(({ place }) => place.sheet === "茶青收购点情况表").length).toBeGreaterThan(0);
    expect(findings.map(({ message }) => message.zh)).not.toContain("应报送的茶青收购点情况表没有报送");
  });
  it("is owed at a quarter's end alone where it says so", async () => {
    const owed = async (month: string) => {
      const folder = await mkdtemp(join(tmpdir(), "biaogan-owed-"));
      return (await call("template", "all", "-i", "农行", "-m", month, "-o", folder)).said;
    };
    expect(await owed("2021-09")).toContain("茶青收购点巡检季报");
    expect(await owed("2021-08")).not.toContain("茶青收购点巡检季报");
  });
});

describe("a county's own rules", () => {
  it("find what is wrong at its cell: in the form, across tables, and across institutions", async () => {
    const { findings } = findingsFileSchema.parse(JSON.parse(await readFile(join(out, "findings.json"), "utf8")));
    expect(findings.map(({ code, severity, place }) => [code, severity, place.file, place.sheet, place.cell])).toEqual([
      ["R-TP-0301", "error", "农信社_2021-09.xlsx", "茶青收购点情况表", "F5"],
      ["R-TI-0401", "warning", "村镇银行_2021-09.xlsx", "茶青收购点巡检季报", "D4"],
      ["R-TQ-0601", "warning", "邮储银行_2021-09.xlsx", "茶青收购点码牌登记表", "A4"],
    ]);
  });
  it("name a plate that two banks register once, at the later, with the other's name and cell", async () => {
    const { findings } = findingsFileSchema.parse(JSON.parse(await readFile(join(out, "findings.json"), "utf8")));
    const twice = findings.find(({ code }) => code === "R-TQ-0601");
    expect(twice?.message.zh).toBe("同一码牌由两家机构登记（CH1001）（另见农行）");
    expect(twice?.operands.map(({ institution, place }) => [institution, place?.file, place?.cell])).toEqual([
      ["B03", "邮储银行_2021-09.xlsx", "A4"],
      ["B01", "农行_2021-09.xlsx", "A4"],
    ]);
    const { said } = await call("check", join(workspace, "2021-09/收件/邮储银行_2021-09.xlsx"), "-m", "2021-09");
    expect(said).not.toContain("R-TQ-0601");
  });
  it("hold its banks to the roster that it keeps itself", async () => {
    const { plan, pack } = ownCounty();
    const { findings } = checkSubmission(pack, plan, [withoutPoint(await farmersBank(), "云坪收购点")], {
      institution: "B01",
      month: "2021-08",
    });
    expect(
      findings.filter(({ code }) => code === "R-TP-0402").map(({ message, place }) => [message.zh, place.sheet]),
    ).toEqual([["名单内的收购点没有列出（云坪收购点）", "茶青收购点情况表"]]);
  });
  it("stand with their titles in the command and in the workbook", async () => {
    const { said } = await call("check", `${workspace}/2021-09/收件/农行_2021-09.xlsx`, "--rules");
    expect(said).toMatch(/R-TP-0302\s+收购金额合计等于各收购点之和\s+1/);
    const parts = unzipSync(await readFile(join(out, "month.xlsx")));
    const sheets = Object.entries(parts).filter(([name]) => name.startsWith("xl/"));
    expect(sheets.some(([, bytes]) => strFromU8(bytes).includes("收购金额合计等于各收购点之和"))).toBe(true);
  });
  it("do what their examples say, and so do its indicators", () => {
    const { plan, pack } = ownCounty();
    const codes = pack.rules.map(({ code }) => code).filter((code) => /^R-T[PIQ]-/.test(code));
    expect(codes).toHaveLength(8);
    expect(checkExamples(pack, plan, { codes })).toEqual([]);
    const own = JSON.parse(committed("indicators.json").toString("utf8"));
    const loaded = loadIndicators(own, { plan, pack, base: standardIndicators });
    if ("findings" in loaded) throw new Error(loaded.findings.map(({ message }) => message.zh).join("\n"));
    const { indicators } = loaded;
    expect(checkIndicatorExamples(plan, { pack, indicators }, { indicators: ["K04", "K05", "K17"] })).toEqual([]);
  });
});

describe("a county's own plan", () => {
  it("has targets of its own, and not those that it dropped", async () => {
    const { scores } = await result();
    const indicators = scores.map(({ indicator }) => indicator);
    expect(indicators).toContain("K17");
    for (const dropped of ["K03", "K08", "K11", "K12"]) expect(indicators).not.toContain(dropped);
  });
  it("changes in mid-year: earlier months are held against what held then", async () => {
    const target = async (month: string) => (await call("plan", "-m", month)).said.match(/K01.*/)?.[0];
    expect(await target("2021-08")).toContain("≥ 30,000 户");
    expect(await target("2021-09")).toContain("≥ 32,000 户");
  });
});

describe("a county's own indicator", () => {
  it("is explained by what its rows are called, not by their codes", async () => {
    const { said } = await call("explain", "K17", "-m", "2021-09");
    expect(said).toMatch(
      /2021-09 农行 云坪收购点 其中：移动支付金额 {3}[\d,.]+ 元 {3}农行_2021-09\.xlsx › 茶青收购点情况表 › F5/,
    );
    expect(said).not.toContain("yunping");
  });
  it("has its value, held against its target", async () => {
    const { figures, scores } = await result();
    expect(figures.K17?.institutions.B01?.value).toMatchObject({ measure: "%" });
    expect(scores.find(({ indicator }) => indicator === "K17")).toMatchObject({
      standing: "behind",
      completeness: { missing: ["B02 2021-09"] },
    });
  });
  it("is explained down to the cells of its own form", async () => {
    const { said } = await call("explain", "K17", "-i", "农行");
    expect(said.split("\n")[0]).toBe("K17 茶青收购移动支付占比   农行   2021-09   62.81%   目标 每家银行 ≥ 60%");
    expect(said).toContain("522,875.78 ÷ 832,472.94 ＝ 62.81%");
    expect(said).toMatch(/33,907\.81 元 {3}农行_2021-09\.xlsx › 茶青收购点情况表 › F4/);
  });
  it("stands in the county's own assessment", async () => {
    const { said } = await call("assess", "-i", "农行");
    expect(said).toMatch(/茶青收购移动支付占比\s+40\.00 × 100\.00% ＝ 40\.00 分/);
  });
});

describe("a county's own circular", () => {
  it("says its sentences and shows its annex, in Word and on the page", async () => {
    const { docx, html } = await circular();
    for (const words of [docx, html]) {
      expect(words).toMatch(/茶青收购。截至9月末，全县茶青收购金额中移动支付占\d+\.\d\d%，低于目标/);
      expect(words).toMatch(/茶青收购移动支付占比未达目标的有.*村镇银行/);
      expect(words).toContain("茶青收购移动支付情况");
      expect(words).toContain("县茶产业发展中心");
    }
  });
  it("says nothing of the targets that the county dropped", async () => {
    const { docx, html } = await circular();
    for (const words of [docx, html]) expect(words).not.toMatch(/农贸市场|示范街区|长途汽车站|风景区/);
  });
  it("has the scores of its own assessment as an annex, each with what it was scored by", async () => {
    const { assessment } = await result();
    expect(assessment?.institutions.map(({ institution }) => institution)).toEqual(["B01", "B03", "B04", "B02"]);
    const { docx, html } = await circular();
    for (const words of [docx, html]) {
      expect(words).toContain("考核得分表");
      expect(words).toMatch(/茶青收购移动支付占比（40分）/);
      expect(words).toMatch(/40\.00\s*（62\.81%）/);
    }
  });
  it("is held by verify: a changed score is a finding", async () => {
    expect(await call("verify", join(out, "circular.docx"))).toMatchObject({ code: 0 });
    const parts = unzipSync(await readFile(join(out, "circular.docx")));
    const document = strFromU8(parts["word/document.xml"] ?? new Uint8Array());
    expect(document).toContain("62.81%");
    const annex = document.indexOf("考核得分表", document.indexOf("附件2"));
    const at = document.indexOf(">40.00<", annex);
    expect(at).toBeGreaterThan(annex);
    const edited = `${document.slice(0, at)}>39.00<${document.slice(at + ">40.00<".length)}`;
    const file = join(out, "改过.docx");
    await writeFile(file, zipSync({ ...parts, "word/document.xml": strToU8(edited) }));
    const { code, said } = await call("verify", file);
    expect(code).toBe(1);
    expect(said).toMatch(/V-0101.*/);
    expect(said).toContain("39.00");
  });
});

it("no package knows the county", () => {
  const folder = fileURLToPath(new URL("../../packages", import.meta.url));
  for (const word of ["澄湖", "chenghu", "茶青", "teaPoints"]) {
    const grep = () => execFileSync("git", ["grep", "--untracked", "-l", word, "--", "."], { cwd: folder });
    // git grep ends with 1 where nothing is found.
    expect(grep, word).toThrow(expect.objectContaining({ status: 1 }));
  }
});
