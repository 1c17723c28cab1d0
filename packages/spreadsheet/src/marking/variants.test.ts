import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { findingAt } from "../fixtures/finding-at";
import { markWorkbook, readWorkbook } from "../index";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const FILE = "手写.xlsx";

/** A package of few parts, as a program or a hand may write it. */
function pack(sheet: string, more: Readonly<Record<string, string>> = {}, main = MAIN, office = OFFICE): Uint8Array {
  const parts: Readonly<Record<string, string>> = {
    "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="a" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="表" sheetId="7" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    "xl/worksheets/sheet1.xml": sheet,
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

async function mark(bytes: Uint8Array, ...cells: readonly string[]) {
  const read = await readWorkbook(bytes, { file: FILE });
  if ("refusal" in read) throw new Error(read.refusal.message.en);
  const found = cells.map((cell) => findingAt(FILE, "表", cell));
  const copy = await markWorkbook(bytes, read.workbook, found);
  const again = await readWorkbook(copy?.bytes ?? new Uint8Array(), { file: FILE });
  if (!copy || "refusal" in again) throw new Error("the copy cannot be read");
  const second = await markWorkbook(copy.bytes, again.workbook, found);
  expect(Buffer.compare(copy.bytes, second?.bytes ?? new Uint8Array())).toBe(0);
  const parts = unzipSync(copy.bytes);
  return { workbook: again.workbook, part: (name: string) => strFromU8(parts[name] ?? new Uint8Array()) };
}
const sheet = (inside: string) => `<worksheet xmlns="${MAIN}">${inside}</worksheet>`;

describe("marking accepts", () => {
  it("rows and cells without addresses, which follow each other", async () => {
    const { part } = await mark(
      pack(sheet("<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row/><row><c><v>3</v></c></row></sheetData>")),
      "B1",
      "A2",
      "D3",
    );
    expect(part("xl/worksheets/sheet1.xml")).toMatch(
      /<row><c><v>1<\/v><\/c><c s="(\d)"><v>2<\/v><\/c><\/row><row><c r="A2" s="\1"\/><\/row><row><c><v>3<\/v><\/c><c r="D3" s="\1"\/><\/row>/,
    );
  });
  it("a sheet with no cell at all", async () => {
    const { workbook } = await mark(
      pack(sheet("<sheetData/>"), {
        "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="表" sheetId="7" r:id="rId1"/><sheet name="二" sheetId="2" r:id="rId2"/></sheets></workbook>`,
        "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/worksheet" Target="worksheets/sheet2.xml"/></Relationships>`,
        "xl/worksheets/sheet2.xml": sheet('<sheetData><row><c t="str"><v>有</v></c></row></sheetData>'),
      }),
      "B2",
    );
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["表", "二", "错误清单"]);
  });
  it("another prefix than none, comments and character data between the tags", async () => {
    const { part, workbook } = await mark(
      pack(
        `<x:worksheet xmlns:x="${MAIN}"><!-- <sheetData> --><x:sheetData><!-- <row> --><x:row r="2"><x:c r="A2" t="inlineStr"><x:is><x:t><![CDATA[a<c>]]></x:t></x:is></x:c></x:row></x:sheetData><x:pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/><x:extLst/></x:worksheet>`,
      ),
      "A2",
      "B1",
    );
    const xml = part("xl/worksheets/sheet1.xml");
    expect(xml).toContain('<!-- <row> --><x:row r="1"><x:c r="B1"');
    expect(xml).toMatch(/<x:pageMargins[^>]*\/><x:legacyDrawing [^>]*\/><x:extLst\/>/);
    expect(workbook.sheets[0]?.cells[0]?.value).toBe("a<c>");
  });
  it("the strict edition, in its own namespaces", async () => {
    const main = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    const office = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    const { part } = await mark(
      pack(
        `<worksheet xmlns="${main}"><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>`,
        {},
        main,
        office,
      ),
      "A1",
    );
    expect(part("xl/_rels/workbook.xml.rels")).toContain(`${office}/styles`);
    expect(part("xl/comments1.xml")).toContain(main);
  });
  it("the ground of its row or column where a cell was not there, and a theme's colour under the mark", async () => {
    const styles = `<styleSheet xmlns="${MAIN}"><fonts><font/></fonts><fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor theme="4" tint="0.6"/></patternFill></fill></fills><borders><border/></borders><cellXfs><xf/><xf fillId="2" numFmtId="3" applyFill="1"/></cellXfs></styleSheet>`;
    const { part } = await mark(
      pack(
        sheet(
          '<cols><col min="2" max="3" style="1"/></cols><sheetData><row r="1" s="1" customFormat="1"><c r="C1"><v>1</v></c></row></sheetData>',
        ),
        {
          "xl/styles.xml": styles,
          "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="/xl/styles.xml"/></Relationships>`,
        },
      ),
      "A1",
      "B2",
    );
    expect(part("xl/styles.xml")).toContain('<fgColor rgb="FFF9B9B4"/><bgColor theme="4" tint="0.6"/>');
    expect(part("xl/worksheets/sheet1.xml")).toMatch(/<c r="A1" s="2"\/>.*<c r="B2" s="2"\/>/);
    expect(part("xl/styles.xml")).toContain('<xf fillId="3" numFmtId="3" applyFill="1"/>');
  });
  it("a thread of remarks on a cell: it is left alone, the cell is coloured and listed", async () => {
    const { part } = await mark(
      pack(sheet('<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>'), {
        "xl/worksheets/_rels/sheet1.xml.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/comments" Target="../comments1.xml"/><Relationship Id="rId2" Type="http://schemas.microsoft.com/office/2017/10/relationships/threadedComment" Target="../threadedComments/t1.xml"/></Relationships>`,
        "xl/comments1.xml": `<comments xmlns="${MAIN}"><authors><author>甲</author></authors><commentList><comment ref="A1" authorId="0"><text><t>[线程批注]</t></text></comment></commentList></comments>`,
        "xl/threadedComments/t1.xml": '<ThreadedComments><threadedComment ref="A1"/></ThreadedComments>',
      }),
      "A1",
    );
    expect(part("xl/comments1.xml")).not.toContain("标杆校验——");
    expect(part("xl/worksheets/sheet1.xml")).toMatch(/<c r="A1" s="\d+"/);
  });
});
