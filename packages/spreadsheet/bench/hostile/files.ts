import { strToU8, type Zippable, zipSync } from "fflate";

/** A file made to hurt whoever opens it, and the code it is refused with. */
export interface Hostile {
  readonly make: () => Uint8Array;
  readonly code: "F-TOO-LARGE" | "F-BROKEN" | "F-PASSWORD" | "F-NOT-A-WORKBOOK";
}

const types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${types}/${type}" Target="${target}"/>`;

/** A small right workbook, one of its parts or the sheet's rows being what a case says. */
function book(parts: Readonly<Record<string, Uint8Array | string>>, level: 0 | 1 | 9 = 1): Uint8Array {
  const all: Readonly<Record<string, Uint8Array | string>> = {
    "_rels/.rels": `<Relationships>${relation("a", "officeDocument", "xl/workbook.xml")}</Relationships>`,
    "xl/workbook.xml": '<workbook><sheets><sheet name="明细" r:id="s"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": `<Relationships>${relation("s", "worksheet", "sheet.xml")}${relation("t", "sharedStrings", "strings.xml")}</Relationships>`,
    "xl/strings.xml": "<sst><si><t>a</t></si></sst>",
    "xl/sheet.xml": sheet('<row r="1"><c r="A1"><v>1</v></c></row>'),
    ...parts,
  };
  const zippable: Zippable = {};
  for (const [name, part] of Object.entries(all))
    zippable[name] = [typeof part === "string" ? strToU8(part) : part, { level }];
  return zipSync(zippable);
}

function sheet(rows: string, tail = ""): string {
  return `<worksheet><sheetData>${rows}</sheetData>${tail}</worksheet>`;
}

/** Changes the last central entry that names a part. */
function withEntry(bytes: Uint8Array, name: string, change: (view: DataView, at: number) => void): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = bytes.length - 46; at >= 0; at -= 1) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    const length = view.getUint16(at + 28, true);
    if (new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length)) === name) {
      change(view, at);
      return bytes;
    }
  }
  throw new Error(name);
}

const spaces = (megabytes: number): Uint8Array => new Uint8Array(megabytes << 20).fill(32);
const repeat = (text: string, times: number): string => text.repeat(times);

/** Every way that was thought of; each is refused in less than a second and 256 MB. */
export const hostileFiles: Readonly<Record<string, Hostile>> = {
  "bomb-by-ratio": { make: () => book({ "xl/sheet.xml": spaces(100) }, 9), code: "F-TOO-LARGE" },
  "bomb-by-size": {
    make: () =>
      withEntry(book({}), "xl/sheet.xml", (view, at) => {
        view.setUint32(at + 24, 0xf0000000, true);
      }),
    code: "F-TOO-LARGE",
  },
  "bomb-that-lies": {
    make: () =>
      withEntry(book({ "xl/sheet.xml": spaces(100) }, 9), "xl/sheet.xml", (view, at) => {
        view.setUint32(at + 24, 1_000, true);
      }),
    code: "F-BROKEN",
  },
  "bomb-by-count": {
    make: () => book(Object.fromEntries(Array.from({ length: 3_000 }, (_, index) => [`xl/x${index}.xml`, ""]))),
    code: "F-TOO-LARGE",
  },
  "bomb-by-nesting": {
    make: () => book({ "xl/sheet.xml": `<worksheet>${repeat("<a>", 100_000)}${repeat("</a>", 100_000)}</worksheet>` }),
    code: "F-BROKEN",
  },
  "bomb-of-cells": {
    make: () =>
      book({
        "content.xml": `<document-content xmlns:table="t" xmlns:office="o"><office:body><office:spreadsheet><table:table table:name="a"><table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="1024" office:value-type="float" office:value="1"/></table:table-row></table:table></office:spreadsheet></office:body></document-content>`,
      }),
    code: "F-TOO-LARGE",
  },
  "bomb-of-entities": {
    make: () =>
      book({
        "xl/sheet.xml": `<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]><worksheet><sheetData><row><c t="str"><v>&c;</v></c></row></sheetData></worksheet>`,
      }),
    code: "F-BROKEN",
  },
  "external-entity": {
    make: () =>
      book({
        "xl/strings.xml": '<!DOCTYPE s [<!ENTITY x SYSTEM "file:///etc/passwd">]><sst><si><t>&x;</t></si></sst>',
      }),
    code: "F-BROKEN",
  },
  "truncated-zip": { make: () => book({}).slice(0, -30), code: "F-BROKEN" },
  "truncated-part": {
    make: () => book({ "xl/sheet.xml": sheet('<row r="1"><c r="A1"><v>1</v></c></row>').slice(0, -20) }),
    code: "F-BROKEN",
  },
  "wrong-check-sum": {
    make: () =>
      withEntry(book({}), "xl/sheet.xml", (view, at) => {
        view.setUint32(at + 16, view.getUint32(at + 16, true) ^ 1, true);
      }),
    code: "F-BROKEN",
  },
  "password-flag": {
    make: () =>
      withEntry(book({}), "xl/sheet.xml", (view, at) => {
        view.setUint16(at + 8, 1, true);
      }),
    code: "F-PASSWORD",
  },
  "parts-that-overlap": {
    make: () =>
      withEntry(book({}), "xl/sheet.xml", (view, at) => {
        view.setUint32(at + 42, 0, true);
      }),
    code: "F-BROKEN",
  },
  "two-parts-of-one-name": { make: () => book({ "XL/SHEET.xml": "<worksheet/>" }), code: "F-BROKEN" },
  "column-16384": {
    make: () => book({ "xl/sheet.xml": sheet('<row r="1"><c r="XFD1"><v>1</v></c></row>') }),
    code: "F-TOO-LARGE",
  },
  "column-beyond-all": {
    make: () => book({ "xl/sheet.xml": sheet('<row r="1"><c r="ZZZZ1"><v>1</v></c></row>') }),
    code: "F-BROKEN",
  },
  "row-beyond-all": {
    make: () => book({ "xl/sheet.xml": sheet('<row r="9999999"><c r="A9999999"><v>1</v></c></row>') }),
    code: "F-TOO-LARGE",
  },
  "one-cell-twice": {
    make: () => book({ "xl/sheet.xml": sheet('<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>') }),
    code: "F-BROKEN",
  },
  "string-index-too-high": {
    make: () => book({ "xl/sheet.xml": sheet('<row r="1"><c r="A1" t="s"><v>7</v></c></row>') }),
    code: "F-BROKEN",
  },
  "string-index-negative": {
    make: () => book({ "xl/sheet.xml": sheet('<row r="1"><c r="A1" t="s"><v>-1</v></c></row>') }),
    code: "F-BROKEN",
  },
  "merges-that-overlap": {
    make: () =>
      book({
        "xl/sheet.xml": sheet(
          '<row r="1"><c r="A1"><v>1</v></c></row>',
          '<mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="B2:C3"/><mergeCell ref="C3:A1"/></mergeCells>',
        ),
      }),
    code: "F-BROKEN",
  },
  "merges-without-end": {
    make: () =>
      book({
        "xl/sheet.xml": sheet(
          '<row r="1"><c r="A1"><v>1</v></c></row>',
          `<mergeCells>${repeat('<mergeCell ref="A1:XFD1048576"/>', 200_000)}</mergeCells>`,
        ),
      }),
    code: "F-BROKEN",
  },
  "shared-formulas-that-grow": {
    make: () =>
      book({
        "xl/sheet.xml": sheet(
          `<row r="1"><c r="A1"><f t="shared" si="0">${repeat("A1+", 2_000)}1</f><v>1</v></c></row>${Array.from({ length: 100_000 }, (_, index) => `<row r="${index + 2}"><c r="A${index + 2}"><f t="shared" si="0"/><v>1</v></c></row>`).join("")}`,
        ),
      }),
    code: "F-TOO-LARGE",
  },
  "a-page-called-xls": {
    make: () => strToU8("<html><table><tr><td>1</td></tr></table></html>"),
    code: "F-NOT-A-WORKBOOK",
  },
  "a-quote-that-never-closes": { make: () => strToU8(`a,"b\n${repeat("1,2\n", 100_000)}`), code: "F-BROKEN" },
  "columns-of-a-csv": { make: () => strToU8(repeat("1,", 20_000)), code: "F-TOO-LARGE" },
};
