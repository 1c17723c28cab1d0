import { readFileSync } from "node:fs";
import { numberText } from "@biaogan/core";
import fc from "fast-check";
import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { type BookToWrite, csvBatches, readWorkbook, sheetToBatches, writeWorkbook } from "./index";

const book: BookToWrite = {
  sheets: [
    {
      name: "支付产品交易表",
      cells: [
        { row: 1, column: 1, kind: "text", value: "支付产品交易表", look: "title" },
        { row: 3, column: 1, kind: "text", value: "产品", look: "head" },
        { row: 5, column: 2, kind: "number", value: "12345.67", look: "money" },
        { row: 5, column: 3, kind: "date", value: "2021-09-01" },
        { row: 6, column: 1, kind: "text", value: "=1+1" },
        { row: 6, column: 2, kind: "number", value: "3", formula: "1+2" },
        { row: 7, column: 2, kind: "number", value: "12345678901234567" },
      ],
      merges: [{ top: 1, left: 1, bottom: 1, right: 3 }],
      widths: [20, 14, 14],
    },
    { name: "隐藏", visibility: "hidden", cells: [{ row: 1, column: 1, kind: "text", value: "x" }] },
  ],
};
const open = async (bytes: Uint8Array, file = "a.xlsx") => {
  const read = await readWorkbook(bytes, { file });
  if ("refusal" in read) throw new Error(read.refusal.message.zh);
  return read.workbook;
};
const fixture = (file: string) => readFileSync(new URL(`../fixtures/${file}`, import.meta.url));
const refusalOf = async (bytes: Uint8Array, limits = {}) => {
  const read = await readWorkbook(bytes, { file: "a", limits });
  return "refusal" in read ? read.refusal.code : undefined;
};
const at = (
  cells: readonly { row: number; column: number; value: string; kind: string }[],
  row: number,
  column: number,
) => cells.find((cell) => cell.row === row && cell.column === column);

describe("readWorkbook accepts", () => {
  it("what we write: every cell at its address, texts never formulas, figures digit for digit", async () => {
    const workbook = await open(await writeWorkbook(book));
    expect(workbook.sheets.map(({ name, visibility }) => `${name} ${visibility}`)).toEqual([
      "支付产品交易表 visible",
      "隐藏 hidden",
    ]);
    const { cells = [], merges } = workbook.sheets[0] ?? { cells: [] };
    expect(at(cells, 5, 2)).toMatchObject({ kind: "number", value: "12345.67" });
    expect(at(cells, 5, 3)).toMatchObject({ kind: "date", value: "2021-09-01" });
    expect(at(cells, 6, 1)).toMatchObject({ kind: "text", value: "=1+1" });
    expect(at(cells, 6, 2)).toMatchObject({ kind: "number", value: "3", formula: "1+2" });
    expect(at(cells, 7, 2)).toMatchObject({ kind: "number", value: "12345678901234567" });
    expect(merges).toEqual([{ top: 1, left: 1, bottom: 1, right: 3 }]);
  });
  it("CSV in UTF-8, GB18030 and UTF-16, with quotes and newlines inside", async () => {
    const text = '商户编号,名称\r\n"a""b","两\n行"\r\n,末';
    const cellsOf = async (bytes: Uint8Array) =>
      (await open(bytes, "明细.csv")).sheets[0]?.cells.map(({ row, column, value }) => [row, column, value]);
    const wanted = [
      [1, 1, "商户编号"],
      [1, 2, "名称"],
      [2, 1, 'a"b'],
      [2, 2, "两\n行"],
      [3, 2, "末"],
    ];
    expect(await cellsOf(new TextEncoder().encode(text))).toEqual(wanted);
    expect(await cellsOf(new TextEncoder().encode(`\ufeff${text}`))).toEqual(wanted);
    expect(
      await cellsOf(
        Uint8Array.from([
          0xff,
          0xfe,
          ...new Uint8Array(Uint16Array.from([...text].map((c) => c.charCodeAt(0))).buffer),
        ]),
      ),
    ).toEqual(wanted);
    const gb = await open(Uint8Array.from([0xc9, 0xcc, 0xbb, 0xa7, 0x2c, 0x31]), "g.csv");
    expect(gb.sheets[0]?.cells[0]?.value).toBe("商户");
    expect(gb.notes[0]?.code).toBe("encoding-gb18030");
  });
  it("files of openpyxl and LibreOffice: xlsx, xls and ods alike", async () => {
    for (const file of ["openpyxl.xlsx", "libreoffice.xls", "libreoffice.ods", "libreoffice.xlsx"]) {
      const workbook = await open(fixture(file), file);
      const sheet = workbook.sheets[0];
      expect(sheet?.name, file).toBe("月度进展表");
      expect(at(sheet?.cells ?? [], 1, 1)?.value, file).toBe("月度进展表");
      expect(at(sheet?.cells ?? [], 5, 3), file).toMatchObject({ kind: "number", value: "0.3" });
      expect(at(sheet?.cells ?? [], 6, 3), file).toMatchObject({ kind: "date", value: "2021-09-25" });
      expect(at(sheet?.cells ?? [], 7, 3), file).toMatchObject({ kind: "text", value: "１２３ 户" });
      expect(sheet?.merges, file).toEqual([{ top: 1, left: 1, bottom: 1, right: 3 }]);
      expect(sheet?.hiddenRows, file).toEqual([8]);
    }
  });
  it("formulas, errors, comments, formats and what is hidden, as each program keeps them", async () => {
    for (const ending of ["xlsx", "xls", "ods"]) {
      const file = `libreoffice-assorted.${ending}`;
      const [sheet, hidden] = (await open(fixture(file), file)).sheets;
      const cells = sheet?.cells ?? [];
      expect(at(cells, 1, 2), file).toMatchObject({ kind: "number", value: "0.985", format: "0.00%" });
      expect(at(cells, 4, 2), file).toMatchObject({ kind: "number", value: "42.75", formula: "SUM(B2:B3)" });
      expect(at(cells, 5, 2), file).toMatchObject({ kind: "error", value: "#DIV/0!" });
      // LibreOffice keeps a truth value in ods as the number it is to it.
      const truth = ending === "ods" ? { kind: "number", value: "1" } : { kind: "boolean", value: "true" };
      expect(at(cells, 6, 2), file).toMatchObject(truth);
      expect(at(cells, 7, 1), file).toMatchObject({ value: "批注" });
      expect((at(cells, 7, 1) as { comment?: string } | undefined)?.comment, file).toContain("请核实");
      expect(at(cells, 8, 2), file).toMatchObject({ kind: "number", value: "1234567.89" });
      expect(at(cells, 9, 2), file).toMatchObject({ kind: "date", value: "2021-08-01" });
      expect(at(cells, 12, 3), file).toMatchObject({ kind: "number", value: "0" });
      expect(sheet?.hiddenColumns, file).toEqual([4]);
      expect([hidden?.name, hidden?.visibility], file).toEqual(["底稿", "hidden"]);
    }
  });
  it("dates counted from 1904, and says so", async () => {
    for (const file of ["mac-1904.xlsx", "mac-1904.xls"]) {
      const { sheets, notes } = await open(fixture(file), file);
      expect(at(sheets[0]?.cells ?? [], 1, 1), file).toMatchObject({ kind: "date", value: "2021-09-25" });
      expect(
        notes.map(({ code }) => code),
        file,
      ).toEqual(["date-system-1904"]);
    }
  });
  it("numbers as a spreadsheet shows them", () => {
    expect(["0.30000000000000004", "1E+3", "1.5e-7", "-0.10", "123456789012345678"].map(numberText)).toEqual([
      "0.3",
      "1000",
      "0.00000015",
      "-0.1",
      "123456789012345678",
    ]);
  });
});

describe("readWorkbook refuses", () => {
  it("a bomb while it is small, a broken zip, a password, nothing at all", async () => {
    const bomb = zipSync({
      "_rels/.rels": new TextEncoder().encode('<r><Relationship Id="a" Type="x/officeDocument" Target="big.xml"/></r>'),
      "big.xml": new Uint8Array(20_000_000),
    });
    expect(await refusalOf(bomb, { inflatedBytes: 1_000_000 })).toBe("F-TOO-LARGE");
    expect(await refusalOf((await writeWorkbook(book)).slice(0, 900))).toBe("F-BROKEN");
    expect(await refusalOf(new Uint8Array())).toBe("F-EMPTY");
    expect(await refusalOf(new TextEncoder().encode("%PDF-1.7"))).toBe("F-NOT-A-WORKBOOK");
  });
  it("what another program has put under a password, xls and ods alike", async () => {
    for (const file of ["password.xls", "password.ods"])
      expect(await refusalOf(fixture(file)), file).toBe("F-PASSWORD");
  });
  it("a document type in a part", async () => {
    const evil = zipSync({
      "_rels/.rels": new TextEncoder().encode('<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><r>&x;</r>'),
    });
    expect(await refusalOf(evil)).toBe("F-BROKEN");
  });
  it("anything without ever throwing", async () => {
    const good = await writeWorkbook(book);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { maxLength: 20 }), async (changes) => {
        const bytes = good.slice();
        for (const [index, byte] of changes) bytes[index] = byte;
        const read = await readWorkbook(bytes, { file: "x" });
        expect("workbook" in read || "refusal" in read).toBe(true);
      }),
      { numRuns: 60 },
    );
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        const read = await readWorkbook(bytes, { file: "x" });
        expect("workbook" in read || "refusal" in read).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});

describe("writeWorkbook laws", () => {
  it("gives the same bytes twice", async () => {
    const first = await writeWorkbook(book);
    await new Promise((resolve) => setTimeout(resolve, 1100));
    expect(Buffer.compare(first, await writeWorkbook(book))).toBe(0);
  });
});

describe("column batches", () => {
  const fields = fc.array(fc.array(fc.string({ maxLength: 6 }), { minLength: 3, maxLength: 3 }), {
    minLength: 1,
    maxLength: 30,
  });
  it("hold the very fields of the CSV, quotes and newlines and all", () => {
    fc.assert(
      fc.property(fields, fc.integer({ min: 1, max: 9 }), (rows, rowsPerBatch) => {
        const clean = [
          ["h1", "h2", "h3"],
          ...rows.map((row) => row.map((field) => field.replaceAll("\u0000", "").replaceAll("\ufeff", ""))),
        ];
        const csv = clean.map((row) => row.map((field) => `"${field.replaceAll('"', '""')}"`).join(",")).join("\n");
        const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
        const split = csvBatches(new TextEncoder().encode(csv), { file: "x.csv", rowsPerBatch });
        if ("refusal" in split) throw new Error(split.refusal.message.en);
        const read = [...split.batches].flatMap((batch) =>
          Array.from({ length: batch.length }, (_, i) =>
            batch.columns.map(({ bytes, starts, ends }) => decoder.decode(bytes.subarray(starts[i], ends[i]))),
          ),
        );
        expect(read).toEqual(
          clean.map((row) =>
            row.map((field) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(new TextEncoder().encode(field))),
          ),
        );
      }),
    );
  });
  it("keep the rows' numbers where a sheet has blank rows", async () => {
    const workbook = await open(await writeWorkbook(book));
    const sheet = workbook.sheets[0];
    const batches = sheet ? [...sheetToBatches(sheet, { fromRow: 3, file: "a", rowsPerBatch: 2 })] : [];
    expect(batches.flatMap(({ rowNumbers = [] }) => [...rowNumbers])).toEqual([3, 5, 6, 7]);
  });
});
