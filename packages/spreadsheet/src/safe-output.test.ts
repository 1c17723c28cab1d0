import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { findingAt } from "./fixtures/finding-at";
import { markWorkbook, readWorkbook, writeCsv, writeWorkbook } from "./index";

/** Texts that a spreadsheet would take for a formula, a command or markup, if one let it. */
const hostile = fc
  .tuple(
    fc.constantFrom("=", "+", "-", "@", "\t=", "\r=", "\n=", "'=", '"=', "＝", " =", "<", "&", "]]>", "_x003D_", ""),
    fc.oneof(
      fc.constantFrom(
        "1+1",
        "cmd|' /C calc'!A0",
        'HYPERLINK("http://x","y")',
        "SUM(A1:A9)",
        "</t></is><f>1+1</f>",
        "农行",
      ),
      fc.string({ maxLength: 20 }),
    ),
  )
  .map(([head, tail]) => `${head}${tail}`)
  // XML has no place for the control characters that no keyboard types either.
  .map((text) => text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd]/g, ""))
  .filter((text) => text.trim() !== "");

describe("a text never becomes a formula", () => {
  it("in a workbook: it reads back as the text it was", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(hostile, { minLength: 1, maxLength: 8 }), async (texts) => {
        const cells = texts.map((value, index) => ({ row: index + 1, column: 1, kind: "text", value }) as const);
        const bytes = await writeWorkbook({ sheets: [{ name: "表", cells }] });
        expect(strFromU8(unzipSync(bytes)["xl/worksheets/sheet1.xml"] ?? new Uint8Array())).not.toMatch(/<f[ >]/);
        const read = await readWorkbook(bytes, { file: "a" });
        const found = "workbook" in read ? (read.workbook.sheets[0]?.cells ?? []) : [];
        expect(found.map(({ kind }) => kind)).toEqual(texts.map(() => "text"));
        expect(found.map(({ value }) => value.replace(/\r\n?/g, "\n").trim())).toEqual(
          texts.map((text) => text.replace(/\r\n?/g, "\n").trim()),
        );
      }),
      { numRuns: 40 },
    );
  });
  it("in a CSV: no field begins with what a spreadsheet computes, but for numbers", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const csv = strFromU8(writeCsv([[text]], { encoding: "utf-8" }));
        const field = csv.replace(/^"/, "");
        expect(
          /^[=+\-@\t\r]/.test(field) &&
            !/^[-+]?[\d.]+(e[-+]?\d+)?%?[\r\n"]/i.test(field) &&
            !/^.\r?\n?"?\r\n$/.test(field),
        ).toBe(false);
      }),
      { numRuns: 300 },
    );
  });
  it("in a marked copy: neither in its list nor in its comments", async () => {
    const cells = [{ row: 1, column: 1, kind: "text", value: "数" }] as const;
    const bytes = await writeWorkbook({ sheets: [{ name: "表", cells }] });
    const read = await readWorkbook(bytes, { file: "a" });
    if ("refusal" in read) throw new Error("unreadable");
    const { workbook } = read;
    await fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        const copy = await markWorkbook(bytes, workbook, [findingAt("a", "表", "A1", "error", text)]);
        const again = await readWorkbook(copy?.bytes ?? new Uint8Array(), { file: "a" });
        if ("refusal" in again) throw new Error(again.refusal.message.en);
        const list = again.workbook.sheets[1]?.cells ?? [];
        expect(list.every(({ kind, formula }) => kind === "text" && formula === undefined)).toBe(true);
        expect(again.workbook.sheets[0]?.cells[0]?.comment).toContain(text.replace(/\r\n?/g, "\n").trim());
      }),
      { numRuns: 25 },
    );
  });
});
