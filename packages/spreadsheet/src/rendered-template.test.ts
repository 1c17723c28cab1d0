import { execFileSync, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { checkSubmission } from "@biaogan/report";
import { benchmarkCounty2021 } from "@biaogan/report/standard";
import { beforeAll, describe, expect, it } from "vitest";
import { samplePlan } from "./fixtures/sample-plan";
import { readWorkbook, templateBook, writeWorkbook } from "./index";

const PYTHON = "/usr/bin/python3";
const hasOffice = spawnSync("which", ["soffice"]).status === 0 && spawnSync(PYTHON, ["-c", "import uno"]).status === 0;
const SHEET = "支付产品交易表";
const plan = samplePlan();
const form = benchmarkCounty2021.forms.find(({ id }) => id === "product-transactions");
const institution = plan.county.institutions.find(({ code }) => code === "B07");

/** What a clerk types: four products, who signs, and two cells that are not hers. */
const typed = [
  ...["6", "7", "8", "9"].flatMap((row, index) => [
    { sheet: SHEET, cell: `B${row}`, text: String(100 + index) },
    { sheet: SHEET, cell: `C${row}`, text: `${index}.25` },
    { sheet: SHEET, cell: `D${row}`, text: String(900 + index) },
    { sheet: SHEET, cell: `E${row}`, text: `1${index}.5` },
  ]),
  { sheet: SHEET, cell: "A12", text: "填表人：张三" },
  { sheet: SHEET, cell: "E12", text: "负责人：李四" },
  { sheet: SHEET, cell: "A6", text: "改名" },
  { sheet: SHEET, cell: "B10", text: "1" },
];

interface Said {
  readonly locked: readonly string[];
  readonly formulas: Readonly<Record<string, number>>;
}
let said: Said;
let filled: Awaited<ReturnType<typeof open>>;

async function open(bytes: Uint8Array) {
  const read = await readWorkbook(bytes, { file: "村镇银行.xlsx" });
  if ("refusal" in read) throw new Error(read.refusal.message.en);
  return read.workbook;
}

describe.skipIf(!hasOffice)("a template filled in with LibreOffice (needs soffice and python3-uno)", () => {
  beforeAll(async () => {
    if (!form || !institution) throw new Error("no such form");
    const folder = mkdtempSync(join(tmpdir(), "biaogan-template-"));
    const [source, target] = [join(folder, "template.xlsx"), join(folder, "filled.xlsx")];
    writeFileSync(source, await writeWorkbook(templateBook(form, plan, { institution, month: "2021-09" })));
    const pipe = `biaogan${process.pid}`;
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const office = spawn("soffice", ["--headless", profile, `--accept=pipe,name=${pipe};urp;`], { stdio: "ignore" });
    const script = fileURLToPath(new URL("../fixtures/fill-in-office.py", import.meta.url));
    const totals = ["B10", "E10"].map((cell) => ({ sheet: SHEET, cell }));
    const printed = execFileSync(PYTHON, [script, pipe, source, target, JSON.stringify(totals)], {
      input: JSON.stringify(typed),
      encoding: "utf8",
    });
    office.kill();
    said = JSON.parse(printed);
    filled = await open(readFileSync(target));
  });

  it("reads back as what was typed, accepted without an error", () => {
    const verdict = checkSubmission(benchmarkCounty2021, plan, [filled], { institution: "B07", month: "2021-09" });
    const products = verdict.submission.tables.products;
    const rows = products && "rows" in products ? products.rows : [];
    const figures = rows.map(({ key, cells }) => [
      key,
      ...["count", "amount", "yearCount", "yearAmount"].map((name) => {
        const figure = cells[name]?.figure;
        return figure && "known" in figure ? figure.known : undefined;
      }),
    ]);
    expect(figures).toEqual([
      ["quickpass-app", "100", "0.25", "900", "10.5"],
      ["unified-qr", "101", "1.25", "901", "11.5"],
      ["phone-tap", "102", "2.25", "902", "12.5"],
      ["bank-app", "103", "3.25", "903", "13.5"],
      ["total", "406", "7", "3606", "48"],
    ]);
    const head = verdict.heads.find((one) => one.form === "product-transactions")?.fields;
    expect([head?.preparedBy?.value, head?.responsible?.value, head?.institution?.value]).toEqual([
      "张*",
      "李*",
      "示例县惠民村镇银行",
    ]);
    const about = verdict.findings.filter(({ place }) => place.sheet !== undefined);
    expect(about.map(({ code, message }) => `${code} ${message.zh}`)).toEqual([]);
  });
  it("lets nobody type where a header, a product or a total stands", () => {
    expect(said.locked).toEqual([`${SHEET}!A6`, `${SHEET}!B10`]);
  });
  it("adds the totals up itself", () => {
    expect(said.formulas).toEqual({ B10: 406, E10: 48 });
  });
});
