// node --import tsx one.ts READER FILE: reads a file with one reader and prints what it took.
import { readFileSync } from "node:fs";
import { readWorkbook, xlsxBatches } from "../../src/index";

const [, , reader = "", file = ""] = process.argv;

const readers: Readonly<Record<string, (bytes: Uint8Array) => Promise<number>>> = {
  readWorkbook: async (bytes) => {
    const read = await readWorkbook(bytes, { file: "a.xlsx" });
    if ("refusal" in read) throw new Error(read.refusal.message.en);
    return read.workbook.sheets.reduce((sum, { cells }) => sum + cells.length, 0);
  },
  xlsxBatches: async (bytes) => {
    const read = xlsxBatches(bytes, { file: "a.xlsx" });
    if (!("batches" in read)) throw new Error(read.refusal.message.en);
    let cells = 0;
    for (const { columns, length } of read.batches) {
      for (const column of columns) {
        for (let row = 0; row < length; row += 1) if ((column.ends[row] ?? 0) > (column.starts[row] ?? 0)) cells += 1;
      }
    }
    const refusal = read.refusal();
    if (refusal) throw new Error(refusal.message.en);
    return cells;
  },
  sheetjs: async (bytes) => {
    const { read } = await import("@e965/xlsx");
    const book = read(bytes, { type: "array", dense: true });
    let cells = 0;
    for (const name of book.SheetNames) {
      for (const row of book.Sheets[name]?.["!data"] ?? []) for (const cell of row ?? []) if (cell) cells += 1;
    }
    return cells;
  },
  exceljs: async (bytes) => {
    const { default: excel } = await import("exceljs");
    const book = new excel.Workbook();
    await book.xlsx.load(bytes.buffer as ArrayBuffer);
    let cells = 0;
    book.eachSheet((sheet) =>
      sheet.eachRow((row) =>
        row.eachCell(() => {
          cells += 1;
        }),
      ),
    );
    return cells;
  },
};

const read = readers[reader];
if (!read) throw new Error(`${reader}: ${Object.keys(readers).join(", ")}`);
const bytes = new Uint8Array(readFileSync(file));
const start = performance.now();
const cells = await read(bytes);
const ms = performance.now() - start;
console.log(JSON.stringify({ ms, megabytes: process.resourceUsage().maxRSS / 1024, cells }));
