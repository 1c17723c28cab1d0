import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { readWorkbook } from "@biaogan/spreadsheet";
import { describe, expect, it } from "vitest";
import { aggregateWorkspace } from "./aggregate-workspace";
import { monthBook } from "./month-book";
import { run } from "./program";
import { readFileOf } from "./read-file";
import { openWorkspace } from "./workspace";

const workspace = fileURLToPath(new URL("../../../examples/monthly-aggregation/workspace", import.meta.url));
const HEAD = "商户明细表\n填报单位：中国工商银行示例县支行,报告期：2021年9月\n";
const HEADER =
  "商户编号,商户名称,统一社会信用代码,MCC,商户类别,区域标识,开通日期,关闭日期,支持统一标准,本月交易笔数,本月交易金额\n";
const RIGHT = "示范街解放路某某百货商店,91350100M000100Y43,5411,小微商户,无,2021-03-05,,是,3,30.00";

/** A detail of more than 4 MB: 45,000 rows under a head and a header, wrong where it is said. */
async function largeCsv(wrong: Readonly<Record<number, string>> = {}) {
  const file = join(await mkdtemp(join(tmpdir(), "biaogan-")), "工行商户明细2021-09.csv");
  const rows = Array.from({ length: 45_000 }, (_, serial) => {
    const code = `1029901${5411}${serial.toString(36).toUpperCase().padStart(4, "0")}`;
    return `${code},${wrong[serial] ?? RIGHT}\n`;
  });
  await writeFile(file, HEAD + HEADER + rows.join(""));
  return file;
}

async function call(...args: readonly string[]) {
  const out: string[] = [];
  const console = { out: (line: string) => out.push(line), err: (line: string) => out.push(line), progress: () => {} };
  const code = await run(args, { console, folder: workspace, version: "1.2.3" });
  return { code, out: out.join("\n") };
}

describe("a large detail", () => {
  it("is streamed: its columns are kept, none of its sheets, and its hash is that of its bytes", async () => {
    const file = await largeCsv();
    const { plan, declared } = await openWorkspace(workspace);
    const read = await readFileOf(file, { pack: declared.pack, plan, month: "2021-09" });
    if ("refusal" in read) throw new Error(read.refusal.code);
    expect([read.workbook.sheets.length, read.details.length]).toEqual([0, 1]);
    expect(read.details[0]?.institution).toBe("B01");
    const whole = await readWorkbook(await readFile(file), { file });
    expect(read.workbook.hash).toBe("workbook" in whole ? whole.workbook.hash : "");
  });
  it("is checked by its own head, a wrong field at its cell however far down", async () => {
    const file = await largeCsv({ 44321: RIGHT.replace("30.00", "30.005") });
    const { code, out } = await call("check", file);
    expect(code).toBe(1);
    expect(out).toContain("› K44325");
  });
  it("is not marked: the command says so, and lists its findings beside it, each with its cell", async () => {
    const file = await largeCsv({ 44321: RIGHT.replace("30.00", "30.005") });
    const { out } = await call("check", file, "--mark");
    const list = join(dirname(file), "工行商户明细2021-09_错误清单.csv");
    expect(out).toContain(`文件过大，未生成标注副本：${file}；其中的错误逐条列出单元格，见 ${list}`);
    expect(await readFile(list, "utf8")).toMatch(/错误,R-CE-\d+,工行商户明细2021-09\.csv,\S*,K44325,/);
  });
  it("says in JSON what it says in words", async () => {
    const file = await largeCsv({ 7: RIGHT.replace("5411", "54A1") });
    const { findings } = JSON.parse((await call("check", file, "--json")).out);
    expect(findings.map(({ place }: { place: { cell?: string } }) => place.cell)).toContain("D11");
  });
});

it("a month's workbook lists some thousand findings, counts all and says where the rest stands", async () => {
  const console = { out: () => {}, err: () => {}, progress: () => {} };
  const month = await aggregateWorkspace(workspace, "2021-09", {
    console,
    language: "zh",
    folder: workspace,
    version: "1.2.3",
  });
  const [finding] = month.checked.findings;
  if (!finding) throw new Error("the sample month has findings");
  const findings = Array.from({ length: 5_001 }, () => ({ ...finding, severity: "error" as const }));
  const sheet = monthBook({ ...month, checked: { ...month.checked, findings } }).sheets.find(
    ({ name }) => name === "校验发现",
  );
  const texts = sheet?.cells.flatMap((cell) => ("value" in cell ? [cell.value] : [])) ?? [];
  expect(texts).toContain("共5001处：错误5001、疑问0、提示0；以上列前5000处，全部见findings.json");
});
