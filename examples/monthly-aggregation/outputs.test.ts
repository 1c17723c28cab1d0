import { mkdtemp, readdir, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { boundFigures, composeCircular, type FigureReference } from "@biaogan/circular";
import { circularTemplate2021 } from "@biaogan/circular/standard";
import { run } from "@biaogan/cli";
import { absolute, type Figure, isKnown, round } from "@biaogan/core";
import { type MonthResult, milestoneWords, monthResultFromJson, type Score, standingWords } from "@biaogan/indicators";
import { findingsFileSchema } from "@biaogan/report";
import { readWorkbook } from "@biaogan/spreadsheet";
import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { samplePlan } from "./tools/sample-plan";

const workspace = fileURLToPath(new URL("./workspace", import.meta.url));
let first: string;
let second: string;
let said: string[];
let result: MonthResult;

async function aggregate(): Promise<{ readonly folder: string; readonly said: string[] }> {
  const folder = await mkdtemp(join(tmpdir(), "biaogan-month-"));
  const said: string[] = [];
  const console = {
    out: (line: string) => said.push(line),
    err: (line: string) => said.push(line),
    progress: () => {},
  };
  const args = ["aggregate", "--month", "2021-09", "--workspace", workspace, "--out", folder];
  expect(await run(args, { console, folder, version: "0" })).toBe(0);
  return { folder, said };
}

beforeAll(async () => {
  ({ folder: first, said } = await aggregate());
  ({ folder: second } = await aggregate());
  result = monthResultFromJson(JSON.parse(await readFile(join(first, "month-result.json"), "utf8")));
});

describe("the month's outputs", () => {
  it("are the circular twice, the leaders' page, the workbook, three JSON files, a reminder, and to each a notice and its marked files", async () => {
    const names = (await readdir(first, { recursive: true })).map((name) => name.normalize("NFC")).sort();
    const notices = result.institutions.filter(({ code }) => result.reports.some((one) => one.institution === code));
    const expected = [
      "circular.docx",
      "circular.html",
      "findings.json",
      "manifest.json",
      "month-result.json",
      "month.xlsx",
      "反馈单",
    ];
    const letters = ["领导专报.docx", "催报函", "催报函/村镇银行.docx"];
    const copies = names.filter((name) => /_标注\.xlsx$/.test(name));
    const folders = [...new Set(copies.map((name) => name.split("/").slice(0, 2).join("/")))];
    expect(names).toEqual(
      [
        ...expected,
        ...letters,
        ...notices.map(({ shortName }) => `反馈单/${shortName}.docx`),
        ...folders,
        ...copies,
      ].sort(),
    );
    const findings = findingsFileSchema.parse(
      JSON.parse(await readFile(join(first, "findings.json"), "utf8")),
    ).findings;
    const files = new Set(
      findings
        .filter(({ institution }) => institution !== undefined)
        .map(({ place }) => place.file.replace(/\.\w+$/, "")),
    );
    for (const copy of copies) expect([...files]).toContain(copy.split("/")[2]?.replace("_标注.xlsx", ""));
    expect(copies.length).toBeGreaterThan(10);
  });
  it("are the same bytes in a second run", async () => {
    for (const name of await readdir(first, { recursive: true })) {
      if (!name.includes(".")) continue;
      const [a, b] = [await readFile(join(first, name)), await readFile(join(second, name))];
      expect(Buffer.compare(a, b), name).toBe(0);
    }
  });
  it("are named with their paths, and end with a summary of five lines", () => {
    expect(said[0]).toBe("已生成：");
    expect(said.filter((line) => line.includes(first)).length).toBe(9);
    expect(said.slice(-5).map((line) => line.split("：")[0])).toEqual(["报送", "校验", "目标", "滞后", "严重滞后"]);
  });
  it("are reproduced from their manifest, and the circular is verified as it was written", async () => {
    const told: string[] = [];
    const console = {
      out: (line: string) => told.push(line),
      err: (line: string) => told.push(line),
      progress: () => {},
    };
    const call = (...args: readonly string[]) =>
      run([...args, "-m", "2021-09", "-w", workspace], { console, folder: first, version: "0" });
    expect([await call("reproduce", "-o", first), ...told]).toEqual([
      0,
      expect.stringMatching(/^✓ \d+ 个输入和各项声明未变，\d+ 个输出逐字节相同$/),
    ]);
    expect(await call("verify", "circular.docx")).toBe(0);
    expect(told.at(-1)).toBe("✓ 数字与结果一致");
  });
  it("hold findings.json to its schema", async () => {
    const json = JSON.parse(await readFile(join(first, "findings.json"), "utf8"));
    expect(findingsFileSchema.parse(json).findings.length).toBeGreaterThan(20);
  });
});

describe("every figure of the circular", () => {
  it("is the figure of the month result, rounded once", () => {
    const circular = composeCircular(result, samplePlan(), circularTemplate2021);
    const bound = boundFigures(circular);
    expect(bound.length).toBeGreaterThan(120);
    for (const { text, figure: reference } of bound) {
      const key = JSON.stringify(reference);
      const printed = text
        .replace(/,/g, "")
        .match(/\d+(\.\d+)?/g)
        ?.join("-");
      const figure = figureOf(reference);
      if (!figure || !isKnown(figure)) throw new Error(`${key} is not in the month result`);
      if (figure.measure === "state") {
        const words = reference.aspect === "standing" ? standingWords : milestoneWords;
        expect(`${key} ${text}`).toBe(`${key} ${words(figure.known as Score["standing"], "zh")}`);
        continue;
      }
      const decimals = printed?.split(".")[1]?.length ?? 0;
      const expected =
        figure.measure === "date"
          ? figure.known.replace(/^2021-/, "").replace(/^0|-0/g, (zero) => zero.replace("0", ""))
          : absolute(round(figure.known, decimals));
      expect(`${key} ${Number.isNaN(Number(printed)) ? printed : absolute(String(printed))}`).toBe(
        `${key} ${/^[\d.]+$/.test(expected) ? absolute(expected) : expected}`,
      );
    }
  });
  it("says what the sample month is: 16 targets, 11 reports, time elapsed 75%", () => {
    const text = boundFigures(composeCircular(result, samplePlan(), circularTemplate2021)).map(
      (one) => `${one.figure.indicator} ${one.text}`,
    );
    expect(text).toEqual(expect.arrayContaining(["targets 16", "reports.due 11", "month 75.00%"]));
  });
});

/** The figure that a reference names, looked up in the month result by a way of our own. */
function figureOf({ indicator, institution, aspect, measure }: FigureReference): Figure | undefined {
  const score = result.scores.find((one) => one.indicator === indicator);
  const counted = (count: number): Figure => ({ known: String(count), measure: "个" });
  if (/^assessment(\.|$)/.test(indicator)) {
    const own = result.assessment?.institutions.find((one) => one.institution === institution);
    const [, id] = indicator.split(".");
    if (id === undefined) return aspect === "rank" ? counted(own?.rank ?? 0) : own?.total;
    const item = own?.items.find((one) => one.id === id);
    if (item) return aspect === "value" ? item.figure : item.points;
    return own?.adjustments.find((one) => one.id === id)?.points ?? own?.vetoes.find((one) => one.id === id)?.ceiling;
  }
  if (!score) {
    const standing = /^targets\.(.+)$/.exec(indicator)?.[1];
    if (indicator === "month") return result.elapsed;
    if (indicator === "targets") return counted(result.scores.length);
    if (standing && standing !== "incomplete")
      return counted(result.scores.filter((one) => one.standing === standing).length);
    if (indicator === "reports.due") return counted(result.reports.length);
    if (indicator === "reports.onTime")
      return counted(result.reports.filter(({ state }) => state === "on-time").length);
    if (indicator === "months.left") return counted(12 - 9);
    if (indicator === "targets.incomplete")
      return counted(
        result.scores.filter(({ completeness: { have, missing } }) => have > 0 && missing.length > 0).length,
      );
    if (indicator === "reports.late") return counted(result.reports.filter(({ state }) => state === "late").length);
    if (indicator === "reports.missing")
      return counted(result.reports.filter(({ state }) => state === "missing").length);
    if (indicator === "reports.refused")
      return counted(result.reports.filter(({ accepted, files }) => !accepted && files.length > 0).length);
    if (indicator === "reports.accepted") return counted(result.reports.filter(({ accepted }) => accepted).length);
    return undefined;
  }
  if (institution === undefined) {
    if (aspect === "standing") return { known: score.standing, measure: "state" };
    if (aspect === "value" && measure === "date") return score.doneOn;
    return score.aspects[aspect as keyof typeof score.aspects];
  }
  const rank = score.ranking.find((one) => one.institution === institution)?.rank;
  if (aspect === "rank") return rank === undefined ? undefined : counted(rank);
  if (aspect === "share") return score.contributions.find((one) => one.institution === institution)?.share;
  return (
    result.figures[indicator]?.institutions[institution]?.value ??
    score.below.find(({ key }) => key === institution)?.value
  );
}

describe("the month's workbook", () => {
  const sheetNames = [
    "指标完成情况",
    "机构贡献",
    "机构排名",
    "考核得分",
    "考核逐项",
    "报送情况",
    "校验发现",
    "规则执行情况",
    "允许误差内的差额",
    "口径说明",
  ];
  const book = async () => {
    const bytes = await readFile(join(first, "month.xlsx"));
    const read = await readWorkbook(bytes, { file: "month.xlsx" });
    if ("refusal" in read) throw new Error(read.refusal.message.en);
    const parts = unzipSync(bytes);
    return {
      workbook: read.workbook,
      part: (name: string) => strFromU8(parts[name] ?? new Uint8Array()),
      names: Object.keys(parts),
    };
  };
  it("has its sheets in their order, with frozen heads; lists filter and repeat their head on every page", async () => {
    const { workbook, part } = await book();
    expect(workbook.sheets.map(({ name }) => name)).toEqual(sheetNames);
    for (const [index, name] of sheetNames.entries()) {
      const xml = part(`xl/worksheets/sheet${index + 1}.xml`);
      expect(xml, name).toContain('state="frozen"');
      expect(xml.includes("<autoFilter"), name).toBe(name !== "机构排名");
      expect(part("xl/workbook.xml")).toMatch(new RegExp(`Print_Titles[^<]*>'${name}'!`));
    }
  });
  it("draws each ranking as a chart over the very cells of its table", async () => {
    const { workbook, part, names } = await book();
    const charts = names.filter((name) => /^xl\/charts\/chart\d+\.xml$/.test(name)).map(part);
    const ranked = result.scores.filter(({ ranking }) => ranking.filter(({ rank }) => rank !== undefined).length > 1);
    expect(charts).toHaveLength(ranked.length);
    const cells = workbook.sheets.find(({ name }) => name === "机构排名")?.cells ?? [];
    for (const score of ranked) {
      const chart = charts.find((xml) => xml.includes(`${score.indicator} ${score.title.zh}`)) ?? "";
      const [, from, to] = /'机构排名'!\$C\$(\d+):\$C\$(\d+)/.exec(chart) ?? [];
      const drawn = cells.filter(({ row, column }) => column === 3 && row >= Number(from) && row <= Number(to));
      const figures = score.ranking.flatMap(({ rank, value }) =>
        rank !== undefined && isKnown(value) ? [Number(round(value.known, 2))] : [],
      );
      expect(drawn.map(({ value }) => Number(value)).sort()).toEqual(figures.sort());
    }
  });
  it("lists every finding of findings.json", async () => {
    const { workbook } = await book();
    const json = findingsFileSchema.parse(JSON.parse(await readFile(join(first, "findings.json"), "utf8")));
    const codes = workbook.sheets
      .find(({ name }) => name === "校验发现")
      ?.cells.filter(({ row, column }) => row > 2 && column === 1)
      .map(({ value }) => value);
    expect(codes?.sort()).toEqual(json.findings.map(({ code }) => code).sort());
  });
});
