import { readdirSync, readFileSync } from "node:fs";
import { parseA1, type Sheet } from "@biaogan/core";
import { describe, expect, it } from "vitest";
import type { Case, StatedCell, StatedSheet } from "../corpus/case";
import { cases } from "../corpus/cases";
import { type CellToWrite, readWorkbook, sheetToBatches, writeWorkbook, xlsxBatches } from "./index";

const folder = new URL("../corpus/files/", import.meta.url);
const files = readdirSync(folder);

/** What a maker of files does to what was put in; each is in docs/limits.md. */
interface Maker {
  /** Formulas are kept without a value, which nobody has computed yet. */
  readonly computes: boolean;
  readonly keepsFormats: boolean;
  readonly truthsAsNumbers: boolean;
  /** A truth value comes back as the formula that makes it. */
  readonly truthFormula?: (value: string) => string;
  /** Whether a text that looks like `_x0041_` is written so that it is not read as the A it stands for. */
  readonly escapes: boolean;
}

const office = { computes: true, keepsFormats: false, escapes: true };
const makers: Readonly<Record<string, Maker>> = {
  "openpyxl.xlsx": { computes: false, keepsFormats: true, truthsAsNumbers: false, escapes: false },
  "libreoffice.xlsx": { ...office, truthsAsNumbers: false, truthFormula: (value) => `${value.toUpperCase()}()` },
  "libreoffice.xls": { ...office, truthsAsNumbers: false, truthFormula: (value) => value },
  "libreoffice.ods": { ...office, truthsAsNumbers: true, truthFormula: (value) => `${value.toUpperCase()}()` },
};

async function open(bytes: Uint8Array, file: string) {
  const read = await readWorkbook(bytes, { file });
  if ("refusal" in read) throw new Error(`${file}: ${read.refusal.message.en}`);
  return read.workbook;
}

/** A stated cell as a maker's file has to give it; undefined where it gives none. */
function wanted([address, kind, value, more = {}]: StatedCell, maker: Maker) {
  if (more.formula !== undefined && !maker.computes) return undefined;
  const truth = kind === "boolean" && maker.truthsAsNumbers;
  const formula = kind === "boolean" ? maker.truthFormula?.(value) : more.formula;
  const text = maker.escapes ? value : value.replace("_x0041_", "A");
  return {
    ...parseA1(address),
    kind: truth ? "number" : kind,
    value: truth ? (value === "true" ? "1" : "0") : text,
    ...(formula === undefined ? {} : { formula }),
    ...(more.comment === undefined ? {} : { comment: more.comment }),
    ...(maker.keepsFormats && more.format !== undefined ? { format: more.format } : {}),
  };
}

function seen({ cells }: Sheet, keepsFormats: boolean) {
  return cells.map(({ format, ...cell }) => (keepsFormats && format !== undefined ? { ...cell, format } : cell));
}

const inOrder = (a: { row?: number; column?: number }, b: { row?: number; column?: number }): number =>
  (a.row ?? 0) - (b.row ?? 0) || (a.column ?? 0) - (b.column ?? 0);

function mergesOf({ merges = [] }: StatedSheet) {
  return merges.map((range) => {
    const [from, to] = range.split(":").map(parseA1);
    return { top: from?.row, left: from?.column, bottom: to?.row, right: to?.column };
  });
}

function expectSheet(sheet: Sheet | undefined, stated: StatedSheet, maker: Maker): void {
  expect(sheet?.name).toBe(stated.name);
  expect(sheet?.visibility).toBe(stated.visibility ?? "visible");
  const cells = stated.cells.flatMap((cell) => wanted(cell, maker) ?? []).sort(inOrder);
  expect(sheet && seen(sheet, maker.keepsFormats)).toEqual(cells);
  const key = (one: { top?: number; left?: number }): number => (one.top ?? 0) * 1_000 + (one.left ?? 0);
  expect([...(sheet?.merges ?? [])].sort((a, b) => key(a) - key(b))).toEqual(mergesOf(stated));
  expect(sheet?.hiddenRows).toEqual(stated.hiddenRows ?? []);
  expect(sheet?.hiddenColumns).toEqual(stated.hiddenColumns ?? []);
}

describe("the corpus reads as its manifest says", () => {
  for (const [maker, does] of Object.entries(makers)) {
    it.each(cases.map((one) => [`${one.name}.${maker}`, one] as const))("%s", async (file, one) => {
      const { sheets, notes } = await open(readFileSync(new URL(file, folder)), file);
      expect(sheets.length).toBe(one.sheets.length);
      one.sheets.forEach((stated, index) => {
        expectSheet(sheets[index], stated, does);
      });
      const formulas = one.sheets.flatMap(({ cells }) => cells.filter(([, , , more]) => more?.formula !== undefined));
      const withoutValue = notes.filter(({ code }) => code === "formula-without-value").map(({ place }) => place.cell);
      expect(withoutValue).toEqual(does.computes ? [] : formulas.map(([address]) => address));
      const counts1904 = one.from1904 === true && !file.endsWith(".ods");
      expect(notes.some(({ code }) => code === "date-system-1904")).toBe(counts1904);
    });
  }
  it("has at least 150 files of other programs, each with its case", () => {
    expect(files.length).toBeGreaterThanOrEqual(150);
    expect(files.length).toBe(cases.length * Object.keys(makers).length);
  });
});

/** A case as our own writer takes it; errors it does not write. */
function toWrite({ sheets }: Case) {
  return {
    sheets: sheets.map(({ name, visibility, cells, hiddenRows }) => ({
      name,
      visibility: visibility ?? ("visible" as const),
      hiddenRows: hiddenRows ?? [],
      cells: cells.flatMap(([address, kind, value, more = {}]): CellToWrite[] => {
        const at = parseA1(address);
        if (!at || kind === "error") return [];
        const { format, formula, comment } = more;
        return [
          {
            ...at,
            kind,
            value,
            ...(format === undefined ? {} : { format }),
            ...(formula === undefined ? {} : { formula }),
            ...(comment === undefined ? {} : { comment }),
          },
        ];
      }),
    })),
  };
}

describe("what our own writer makes of the same cases", () => {
  const ours = cases.filter(({ from1904 }) => !from1904);
  it.each(ours.map((one) => [one.name, one] as const))("%s", async (name, one) => {
    const { sheets } = await open(await writeWorkbook(toWrite(one)), `${name}.xlsx`);
    one.sheets.forEach((stated, index) => {
      const cells = stated.cells.filter(([, kind]) => kind !== "error");
      const maker = { ...office, truthsAsNumbers: false };
      expect(sheets[index] && seen(sheets[index], false)).toEqual(
        cells.flatMap((cell) => wanted(cell, maker) ?? []).sort(inOrder),
      );
      expect(sheets[index]?.hiddenRows).toEqual(stated.hiddenRows ?? []);
    });
  });
});

describe("xlsxBatches on the corpus", () => {
  it.each(files.filter((file) => file.endsWith(".xlsx")))(
    "%s holds the values that readWorkbook reads",
    async (file) => {
      const bytes = readFileSync(new URL(file, folder));
      const { sheets } = await open(bytes, file);
      for (const sheet of sheets) {
        const read = xlsxBatches(bytes, { file, sheet: sheet.name });
        if (!("batches" in read)) throw new Error(read.refusal.message.en);
        const rows = [...read.batches].map(({ rowNumbers, length }) => [...(rowNumbers ?? [])].slice(0, length));
        expect(read.refusal()).toBeUndefined();
        const whole = [...sheetToBatches(sheet, { file, fromRow: 1 })].map(({ rowNumbers }) => [...(rowNumbers ?? [])]);
        expect(rows.flat()).toEqual(whole.flat());
      }
    },
  );
});
