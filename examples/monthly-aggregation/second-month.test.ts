import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { run } from "@biaogan/cli";
import { dividedBy, exact, type Figure, isKnown, round } from "@biaogan/core";
import { type MonthResult, monthResultFromJson } from "@biaogan/indicators";
import { acceptedMonthFromJson } from "@biaogan/report";
import { beforeAll, describe, expect, it } from "vitest";
import { figuresOf } from "./tools/figures/figures";
import { soundFiles } from "./tools/history";
import { samplePlan } from "./tools/sample-plan";

const plan = samplePlan();
let folder: string;

/** Runs the command in the new county's folder, and gives what it said; it has to end well. */
async function biaogan(...args: readonly string[]): Promise<string> {
  const said: string[] = [];
  const tell = (line: string): void => {
    said.push(line);
  };
  const console = { out: tell, err: tell, progress: () => {} };
  expect(await run([...args, "-w", folder], { console, folder, version: "0" }), said.join("\n")).toBe(0);
  return said.join("\n");
}

/** The files of a month as they come in, with the register that the office keeps. */
async function receive(month: string): Promise<void> {
  const inbox = join(folder, month, "收件");
  await mkdir(inbox, { recursive: true });
  const files = await soundFiles(plan, month);
  for (const { file, bytes } of files) await writeFile(join(inbox, file), bytes);
  const rows = files.map(({ file, institution }) => `${file},${institution},${month}-27 10:00,邮件`);
  await writeFile(join(folder, month, "收件登记.csv"), ["文件名,报送机构,收到时间,方式", ...rows].join("\r\n"));
}

async function resultOf(month: string): Promise<MonthResult> {
  return monthResultFromJson(JSON.parse(await readFile(join(folder, month, "out/month-result.json"), "utf8")));
}

function aspects(result: MonthResult, indicator: string): MonthResult["scores"][number]["aspects"] {
  const score = result.scores.find((one) => one.indicator === indicator);
  if (!score) throw new Error(`no ${indicator}`);
  return score.aspects;
}

const shown = (figure: Figure): string =>
  isKnown(figure) ? round(figure.known, 2) : "missing" in figure ? figure.missing : "—";

/** Of July and August: how many terminals in service read the unified code, of how many. */
function terminals(month: string): readonly [number, number] {
  const inService = figuresOf(plan.county, month)
    .flatMap((one) => one.terminals)
    .filter(({ withdrawnOn }) => withdrawnOn === undefined);
  return [inService.filter(({ unifiedQr }) => unifiedQr).length, inService.length];
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "biaogan-new-county-"));
  await cp(fileURLToPath(new URL("workspace/county.json", import.meta.url)), join(folder, "county.json"));
  await receive("2021-07");
  await receive("2021-08");
  await biaogan("aggregate", "-m", "2021-07");
}, 300_000);

describe("a county that begins in July", () => {
  it("has nothing to compare its first month with", async () => {
    const { monthOnMonth } = aspects(await resultOf("2021-07"), "K05");
    expect(monthOnMonth).toEqual({ missing: "no-base", measure: "个百分点" });
  });

  it("is told in its second month that the first was never circulated", async () => {
    expect(await biaogan("aggregate", "-m", "2021-08")).toContain(
      "2021-07 未登记印发（biaogan circulate），本月没有上月可比",
    );
  }, 300_000);

  it("records the first month as it circulates it, without a row of its details", async () => {
    const said = await biaogan("circulate", "2021-07/out/circular.docx", "-m", "2021-07", "--on", "2021-08-10");
    const path = join(folder, "history/2021-07.json");
    expect(said).toContain(`采用数：${path}`);
    const json = await readFile(path, "utf8");
    const { submissions } = acceptedMonthFromJson(JSON.parse(json));
    expect(submissions).toHaveLength(11);
    for (const { merchants } of figuresOf(plan.county, "2021-07"))
      for (const { code, name, creditCode } of merchants)
        for (const word of [code, name, creditCode]) expect(json.includes(word), word).toBe(false);
  }, 300_000);

  it("finds it in its second month: changes since last month, and the rules across months", async () => {
    const said = await biaogan("aggregate", "-m", "2021-08");
    expect(said).not.toContain("未登记印发");
    const result = await resultOf("2021-08");
    const [[a, b], [c, d]] = [terminals("2021-07"), terminals("2021-08")];
    const points = dividedBy(exact((c * b - a * d) * 100), exact(b * d));
    expect(shown(aspects(result, "K05").monthOnMonth)).toBe(round(points, 2));
    const users = (month: string) =>
      figuresOf(plan.county, month).reduce((sum, { progress }) => sum + (progress?.newlyBoundUsers ?? 0), 0);
    expect(aspects(result, "K01").change).toEqual({
      known: String(users("2021-08") - users("2021-07")),
      measure: "户",
    });
    const rules = await biaogan("check", join(folder, "2021-08/收件/工行_2021-08.xlsx"), "--rules");
    expect(rules).toMatch(/R-MP-05\d\d .*\s[1-9]\d*\s+0\s+0\s+0\s+0/);
  }, 300_000);

  it("holds later months against a month as it was corrected after it went out", async () => {
    const before = await readFile(join(folder, "history/2021-07.json"), "utf8");
    await rm(join(folder, "2021-07/收件/村镇银行_2021-07.xlsx"));
    expect(await biaogan("aggregate", "-m", "2021-07")).toContain("印发后有更正，采用数已更新：");
    const after = acceptedMonthFromJson(JSON.parse(await readFile(join(folder, "history/2021-07.json"), "utf8")));
    expect(after.submissions.map(({ institution }) => institution)).not.toContain("B07");
    expect(acceptedMonthFromJson(JSON.parse(before)).submissions.map(({ institution }) => institution)).toContain(
      "B07",
    );
    expect(await biaogan("aggregate", "-m", "2021-07")).not.toContain("采用数已更新");
    expect(await readdir(join(folder, "history"))).toEqual(["2021-07.json"]);
  }, 300_000);
});
