import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { findingAt } from "./fixtures/finding-at";
import { richBook } from "./fixtures/rich-book";
import { markWorkbook, readWorkbook } from "./index";

const hasOffice = spawnSync("which", ["soffice"]).status === 0;
const FILE = "农行.xlsx";
const SHEET = "支付产品交易表";
let saved: Awaited<ReturnType<typeof open>>;

async function open(bytes: Uint8Array) {
  const read = await readWorkbook(bytes, { file: FILE });
  if ("refusal" in read) throw new Error(read.refusal.message.en);
  return read.workbook;
}

describe.skipIf(!hasOffice)("the marked copy in LibreOffice (needs soffice)", () => {
  beforeAll(async () => {
    const bytes = await richBook();
    const found = [findingAt(FILE, SHEET, "B6"), findingAt(FILE, SHEET, "B3", "warning"), findingAt(FILE, SHEET, "F9")];
    const copy = await markWorkbook(bytes, await open(bytes), found);
    const folder = mkdtempSync(join(tmpdir(), "biaogan-copy-"));
    writeFileSync(join(folder, "copy.xlsx"), copy?.bytes ?? new Uint8Array());
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    // Headless, LibreOffice refuses what it would ask to repair.
    execFileSync(
      "soffice",
      ["--headless", profile, "--convert-to", "ods", "--outdir", folder, join(folder, "copy.xlsx")],
      {
        stdio: "ignore",
      },
    );
    saved = await open(readFileSync(join(folder, "copy.ods")));
  });
  const at = (sheet: string, row: number, column: number) =>
    saved.sheets.find(({ name }) => name === sheet)?.cells.find((cell) => cell.row === row && cell.column === column);

  it("opens without repair: every sheet, with the list behind them", () => {
    expect(saved.sheets.map(({ name }) => name)).toEqual([SHEET, "底稿", "参数", "错误清单"]);
    expect(at("错误清单", 4, 4)?.value).toBe(`${SHEET} › B6`);
  });
  it("shows our comments, and the sender's with ours under it", () => {
    expect(at(SHEET, 6, 2)?.comment).toContain("【错误】R-PT-0301");
    expect(at(SHEET, 3, 2)?.comment).toMatch(/^已与核心系统核对[\s\S]*【疑问】/);
  });
  it("computes the sender's formulas as before", () => {
    expect(at(SHEET, 6, 2)).toMatchObject({ formula: "SUM(B3:B4)", value: "9135" });
  });
});
