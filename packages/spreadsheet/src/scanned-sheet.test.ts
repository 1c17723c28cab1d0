import type { ReadingNote } from "@biaogan/core";
import fc from "fast-check";
import { strToU8, type Zippable, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readWorkbook, sheetToBatches, xlsxBatches } from "./index";
import { defaultLimits } from "./limits";
import { numberFormat } from "./number-formats";
import { Refused } from "./refusal";
import { readXlsxSheet } from "./scanned-sheet";
import { readSharedStrings } from "./shared-strings";
import { emptyCount } from "./sheet-contents";
import { walkedSheet } from "./xlsx-sheet";

const STRINGS = `<sst><si><t>商户</t></si><si><t xml:space="preserve"> 留空 </t></si><si><r><t>富</t></r><r><t>文本</t></r><rPh sb="0" eb="1"><t>fu</t></rPh></si>
<si><t>A&amp;B</t></si><si><t/></si><si><t>_x0041_</t></si></sst>`;
const listed = { name: "表", visibility: "visible", part: "" } as const;

function read(xml: string, reader: typeof readXlsxSheet) {
  const notes: ReadingNote[] = [];
  const count = emptyCount(defaultLimits);
  const meanings = {
    strings: readSharedStrings(strToU8(STRINGS)),
    formats: [numberFormat(undefined), numberFormat("yyyy-mm-dd"), numberFormat("0.00")],
    system1904: false,
  };
  const around = { file: "a.xlsx", meanings, comments: new Map([["B2", "批注"]]), count, notes };
  try {
    return { sheet: reader(strToU8(xml), listed, around), notes, counted: count.cells };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { refused: error.code, detail: error.detail };
  }
}

/** What stands in a cell, plain and odd: the scanner knows some, the walker all. */
const insides = [
  ' t="s"><v>0</v>',
  ' t="s"><v>1</v>',
  ' t="s"><v>2</v>',
  ' t="s"><v>3</v>',
  ' t="s"><v>4</v>',
  ' t="s"><v>5</v>',
  "><v>12.50</v>",
  "><v>0.30000000000000004</v>",
  "><v>1E+3</v>",
  ' s="1"><v>44440</v>',
  ' s="1"><v>60</v>',
  ' s="2"><v>7</v>',
  ' t="str"><v>字</v>',
  ' t="str"><f>A1&amp;"x"</f><v>字x</v>',
  ' t="inlineStr"><is><t>内联</t></is>',
  ' t="inlineStr"><is><r><t>内</t></r><r><t>联</t></r></is>',
  ' t="b"><v>1</v>',
  ' t="e"><v>#REF!</v>',
  "><f>1+1</f><v>2</v>",
  "><f>1+1</f>",
  ">",
  "><v> 5 </v>",
  "><v><![CDATA[6]]></v>",
  "><v>&#49;</v>",
  '><v>8</v><!-- <row r="9"> -->',
  ' t="s"><v></v>',
  "><v>无</v>",
];
const cell = fc.record({ inside: fc.constantFrom(...insides), addressed: fc.boolean(), gap: fc.nat(2) });
const row = fc.record({
  cells: fc.array(cell, { maxLength: 5 }),
  gap: fc.nat(2),
  numbered: fc.boolean(),
  more: fc.constantFrom("", ' hidden="1"', ' spans="1:3" ht="15"', " hidden='1'"),
  around: fc.constantFrom("", "\n  ", "<!-- x -->"),
});

function sheetXml(
  rows: readonly {
    cells: readonly { inside: string; addressed: boolean; gap: number }[];
    gap: number;
    numbered: boolean;
    more: string;
    around: string;
  }[],
): string {
  let number = 0;
  const lines = rows.map(({ cells, gap, numbered, more, around }) => {
    number += 1 + (numbered ? gap : 0);
    let column = 0;
    const inner = cells.map((one) => {
      column += 1 + (one.addressed ? one.gap : 0);
      const address = one.addressed ? ` r="${String.fromCharCode(64 + column)}${number}"` : "";
      return `<c${address}${one.inside}</c>`;
    });
    return `${around}<row${numbered ? ` r="${number}"` : ""}${more}>${inner.join(around)}</row>`;
  });
  return `<?xml version="1.0"?><worksheet><cols><col min="2" max="3" hidden="1"/></cols><sheetData>${lines.join("")}\n</sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells></worksheet>`;
}

describe("the scanner and the walker", () => {
  it("give the same sheet, notes and counts, whatever stands in the rows", () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 6 }), (rows) => {
        const xml = sheetXml(rows);
        expect(read(xml, readXlsxSheet)).toEqual(read(xml, walkedSheet));
      }),
      { numRuns: 200 },
    );
  });
  it("refuse the same mutilated part for the same reason", () => {
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 4 }),
        fc.nat(),
        fc.constantFrom("", "<", '"', "&", "</row>", "<row>", "9"),
        (rows, at, put) => {
          const xml = sheetXml(rows);
          const place = at % xml.length;
          const broken = xml.slice(0, place) + put + xml.slice(place + 1);
          expect(read(broken, readXlsxSheet)).toEqual(read(broken, walkedSheet));
        },
      ),
      { numRuns: 200 },
    );
  });
});

function bookOf(sheet: string): Uint8Array {
  const types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${types}/${type}" Target="${target}"/>`;
  const parts: Zippable = {
    "_rels/.rels": strToU8(`<Relationships>${relation("a", "officeDocument", "xl/workbook.xml")}</Relationships>`),
    "xl/workbook.xml": strToU8('<workbook><sheets><sheet name="明细" r:id="s"/></sheets></workbook>'),
    "xl/_rels/workbook.xml.rels": strToU8(
      `<Relationships>${relation("s", "worksheet", "sheet.xml")}${relation("t", "sharedStrings", "strings.xml")}${relation("f", "styles", "styles.xml")}</Relationships>`,
    ),
    "xl/strings.xml": strToU8(STRINGS),
    "xl/styles.xml": strToU8(
      '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="2"/></cellXfs></styleSheet>',
    ),
    "xl/sheet.xml": strToU8(sheet),
  };
  return zipSync(parts);
}

/** Row number and fields of every row. */
function rowsOf(batches: Iterable<ReturnType<typeof sheetToBatches> extends Iterable<infer One> ? One : never>) {
  const decoder = new TextDecoder();
  return [...batches].flatMap(({ length, rowNumbers, columns }) =>
    Array.from({ length }, (_, index) =>
      [
        rowNumbers?.[index],
        ...columns.map(({ bytes, starts, ends }) => decoder.decode(bytes.subarray(starts[index], ends[index]))),
      ]
        .join("|")
        .replace(/\|+$/, ""),
    ),
  );
}

describe("xlsxBatches", () => {
  it("holds what readWorkbook reads, at the same rows", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 4 }),
        async (rows, rowsPerBatch) => {
          const bytes = bookOf(
            sheetXml([
              {
                cells: [{ inside: ' t="s"><v>0</v>', addressed: true, gap: 0 }],
                gap: 0,
                numbered: true,
                more: "",
                around: "",
              },
              ...rows,
            ]),
          );
          const whole = await readWorkbook(bytes, { file: "a.xlsx" });
          const batches = xlsxBatches(bytes, { file: "a.xlsx", rowsPerBatch });
          if (!("batches" in batches)) throw new Error(batches.refusal.message.en);
          const read = rowsOf(batches.batches);
          if ("refusal" in whole) expect(batches.refusal()?.code).toBe(whole.refusal.code);
          else {
            const [sheet] = whole.workbook.sheets;
            expect(batches.refusal()).toBeUndefined();
            expect(read).toEqual(sheet ? rowsOf(sheetToBatches(sheet, { file: "a.xlsx", fromRow: 1 })) : []);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
  it("says after the last batch that a file is cut off or its check sum wrong", () => {
    const bytes = bookOf(sheetXml([]).replace("</worksheet>", ""));
    const cut = xlsxBatches(bytes, { file: "a.xlsx" });
    if (!("batches" in cut)) throw new Error("refused at once");
    expect([...cut.batches]).toEqual([]);
    expect(cut.refusal()?.code).toBe("F-BROKEN");
  });
  it("refuses a sheet that is not there", () => {
    const read = xlsxBatches(bookOf(sheetXml([])), { file: "a.xlsx", sheet: "没有" });
    expect("batches" in read ? undefined : read.refusal.code).toBe("F-BROKEN");
  });
});
