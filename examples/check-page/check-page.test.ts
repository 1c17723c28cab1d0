import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { checkSubmission } from "@biaogan/report";
import { readWorkbook } from "@biaogan/spreadsheet";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hasChromium, openPage, type Page, until } from "./tools/browser";
import { type Declared, makePage, readDeclared } from "./tools/make-page";

const workspace = fileURLToPath(new URL("../monthly-aggregation/workspace", import.meta.url));
const report = join(workspace, "2021-09/收件/农行2021-09 移动支付报表(最终版).xlsx");
const folder = mkdtempSync(join(tmpdir(), "biaogan-check-page-"));
let declared: Declared;
let html = "";

beforeAll(async () => {
  declared = await readDeclared(workspace);
  html = await makePage(declared);
  writeFileSync(join(folder, "page.html"), html);
});
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

describe("the page as a file", () => {
  it("asks for nothing from anywhere and may send nothing", () => {
    expect(html).toContain("default-src 'none'");
    expect(html).not.toMatch(/<(?:script|img|iframe)[^>]* src=|<link/);
    expect(html).not.toMatch(/\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon/);
  });
});

describe.skipIf(!hasChromium)("a bank's clerk (needs chromium)", () => {
  let page: Page;
  beforeAll(async () => {
    page = await openPage(pathToFileURL(join(folder, "page.html")).href, folder);
    await until(page, "document.querySelector('#files') !== null");
  });
  afterAll(() => page.close());
  const findings = (): Promise<unknown> =>
    page.evaluate("[...document.querySelectorAll('.finding')].map(({ dataset }) => dataset.code + ' ' + dataset.cell)");

  it("sees what a check in Node finds, at the same cells", async () => {
    await page.choose("#files", [report]);
    await until(page, "document.querySelector('#verdict') !== null");
    const read = await readWorkbook(readFileSync(report), { file: "农行2021-09 移动支付报表(最终版).xlsx" });
    if ("refusal" in read) throw new Error(read.refusal.message.en);
    const verdict = checkSubmission(declared.pack, declared.plan, [read.workbook], { month: "2021-09" });
    const causes = verdict.findings.filter(({ consequenceOf }) => consequenceOf === undefined);
    expect(await page.evaluate("document.querySelector('#verdict').dataset.accepted")).toBe("false");
    expect(new Set((await findings()) as string[])).toEqual(
      new Set(causes.map(({ code, place }) => `${code} ${place.cell}`)),
    );
    expect(await findings()).toContain("R-PT-0301 B10");
  });

  it("takes the marked copy home", async () => {
    await page.evaluate("document.querySelector('.copies button').click()");
    const copy = "农行2021-09 移动支付报表(最终版)_标注.xlsx";
    for (let tries = 0; tries < 100 && !readdirSync(folder).includes(copy); tries += 1)
      await new Promise((done) => setTimeout(done, 100));
    const marked = await readWorkbook(readFileSync(join(folder, copy)), { file: copy });
    expect("workbook" in marked && marked.workbook.sheets.map(({ name }) => name)).toContain("错误清单");
  });

  it("is told what a file is that is no report", async () => {
    const photo = join(folder, "照片.xlsx");
    writeFileSync(photo, Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]));
    await page.choose("#files", [photo]);
    await until(page, "document.querySelector('#verdict h2')?.textContent === '有文件无法读取'");
    expect(await findings()).toEqual([expect.stringMatching(/^F-/)]);
  });

  it("gets the empty forms of an institution for a month", async () => {
    await page.evaluate(`for (const [id, value] of [["institution", "B02"], ["month", "2021-10"]]) {
      const input = document.getElementById(id);
      input.value = value;
      input.dispatchEvent(new Event("change"));
    }`);
    const offered = await page.evaluate(
      "[...document.querySelectorAll('.templates button')].map((one) => one.textContent)",
    );
    expect(offered).toContain("下载空白表：支付产品交易表");
  });
});
