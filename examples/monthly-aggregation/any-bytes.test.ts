import type { Cell, Workbook } from "@biaogan/core";
import { checkSubmission } from "@biaogan/report";
import { benchmarkCounty2021 } from "@biaogan/report/standard";
import { readWorkbook } from "@biaogan/spreadsheet";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { samplePlan } from "./tools/sample-plan";
import { committed } from "./tools/workspace";

const files = [
  "建行2021-09.xlsx",
  "中行9月移动支付月报.xls",
  "邮政公司惠农服务室9月.xlsx",
  "银联平台数据2021年9月.xlsx",
  "建行商户明细.csv",
] as const;
const plan = samplePlan();
const bytesOf = new Map(files.map((file) => [file, new Uint8Array(committed(`2021-09/收件/${file}`))] as const));

/** What becomes of a file: a refusal with its code, or a verdict; anything thrown fails the test. */
async function outcome(bytes: Uint8Array, file: string): Promise<string> {
  const read = await readWorkbook(bytes, { file });
  return "refusal" in read ? read.refusal.code : verdictOf(read.workbook);
}

function verdictOf(workbook: Workbook): string {
  const verdict = checkSubmission(benchmarkCounty2021, plan, [workbook], { institution: "B04", month: "2021-09" });
  return verdict.accepted ? "accepted" : "refused";
}

const where = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const change = fc.oneof(
  fc.record({ kind: fc.constant("set" as const), at: where, byte: fc.integer({ min: 0, max: 255 }) }),
  fc.record({ kind: fc.constant("cut" as const), at: where }),
  fc.record({ kind: fc.constant("drop" as const), at: where, length: fc.integer({ min: 1, max: 200 }) }),
  fc.record({ kind: fc.constant("repeat" as const), at: where, length: fc.integer({ min: 1, max: 200 }) }),
);

function changed(bytes: Uint8Array, one: typeof change extends fc.Arbitrary<infer C> ? C : never): Uint8Array {
  const at = Math.floor(one.at * bytes.length);
  switch (one.kind) {
    case "set":
      return bytes.map((byte, index) => (index === at ? one.byte : byte));
    case "cut":
      return bytes.slice(0, at);
    case "drop":
      return Uint8Array.from([...bytes.subarray(0, at), ...bytes.subarray(at + one.length)]);
    case "repeat":
      return Uint8Array.from([...bytes.subarray(0, at + one.length), ...bytes.subarray(at)]);
  }
}

describe("laws", () => {
  it("any file of any bytes gives findings or a refusal, never a crash", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...files),
        fc.array(change, { minLength: 1, maxLength: 4 }),
        async (file, changes) => {
          const bytes = changes.reduce(changed, bytesOf.get(file) ?? new Uint8Array());
          expect(await outcome(bytes, file)).toMatch(/^(accepted|refused|F-[A-Z-]+)$/);
        },
      ),
      { numRuns: 25 },
    );
  });
  it("bytes that were never a file are refused", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        expect(await outcome(bytes, "未知.xlsx")).toMatch(/^(refused|F-[A-Z-]+)$/);
      }),
      { numRuns: 60 },
    );
  });
  it("whatever stands in the cells of a readable file, there is a verdict", async () => {
    const read = await readWorkbook(bytesOf.get("建行2021-09.xlsx") ?? new Uint8Array(), { file: "建行2021-09.xlsx" });
    if ("refusal" in read) throw new Error(read.refusal.message.en);
    const value = fc.oneof(
      fc.constantFrom(
        "",
        "—",
        "#REF!",
        "1E+400",
        "-0",
        "99999999999999999999",
        "0.1.2",
        "1/0",
        "２０２１",
        "\u0000",
        "合计",
      ),
      fc.string({ maxLength: 12 }),
    );
    const kind = fc.constantFrom<Cell["kind"]>("number", "text", "date", "boolean", "error");
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ at: where, value, kind }), { minLength: 1, maxLength: 12 }),
        async (writes) => {
          const sheets = read.workbook.sheets.map((sheet) => {
            const cells = [...sheet.cells];
            for (const { at, ...written } of writes) {
              const index = Math.floor(at * cells.length);
              const cell = cells[index];
              if (cell) cells[index] = { ...cell, ...written };
            }
            return { ...sheet, cells };
          });
          expect(verdictOf({ ...read.workbook, sheets })).toMatch(/accepted|refused/);
        },
      ),
      { numRuns: 25 },
    );
  });
});
