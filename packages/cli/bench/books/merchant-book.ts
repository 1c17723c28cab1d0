import { merchantRows } from "../../../report/bench/rows/merchant-rows";
import { zipParts } from "../../../spreadsheet/bench/books/zip-parts";

const TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A merchant detail as Excel writes it, every text a shared string, beside a small sheet; piece by piece. */
export function merchantBook(rows: number, wrongEvery: number, put: (piece: Uint8Array) => void): void {
  const { part, end } = zipParts(put);
  part("[Content_Types].xml", [
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEET}.worksheet+xml"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="${SHEET}.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${SHEET}.sharedStrings+xml"/></Types>`,
  ]);
  part("_rels/.rels", [
    `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${TYPES}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  ]);
  part("xl/workbook.xml", [
    `<workbook xmlns="${MAIN}" xmlns:r="${TYPES}"><sheets><sheet name="商户明细表" sheetId="1" r:id="r1"/><sheet name="说明" sheetId="2" r:id="r2"/></sheets></workbook>`,
  ]);
  part("xl/_rels/workbook.xml.rels", [
    `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${TYPES}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${TYPES}/worksheet" Target="worksheets/sheet2.xml"/><Relationship Id="r3" Type="${TYPES}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
  ]);
  const strings = new Map<string, number>();
  part("xl/worksheets/sheet1.xml", sheetXml(rows, wrongEvery, strings));
  part("xl/worksheets/sheet2.xml", [
    `${DECLARATION}<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>本行明细</t></is></c></row></sheetData></worksheet>`,
  ]);
  part("xl/sharedStrings.xml", stringsXml(strings));
  end();
}

function* sheetXml(rows: number, wrongEvery: number, strings: Map<string, number>): Generator<string> {
  const decoder = new TextDecoder();
  yield `${DECLARATION}<worksheet xmlns="${MAIN}"><sheetData>`;
  let row = 0;
  for (const chunk of merchantRows(rows, wrongEvery)) {
    let xml = "";
    for (const line of decoder.decode(chunk).split("\n")) {
      if (line === "") continue;
      row += 1;
      xml += `<row r="${row}">`;
      for (const [column, field] of line.split(",").entries()) {
        if (field === "") continue;
        const address = `${String.fromCharCode(65 + column)}${row}`;
        if (row > 1 && column > 8) xml += `<c r="${address}"><v>${field}</v></c>`;
        else {
          const index = strings.get(field) ?? strings.size;
          strings.set(field, index);
          xml += `<c r="${address}" t="s"><v>${index}</v></c>`;
        }
      }
      xml += "</row>";
    }
    yield xml;
  }
  yield "</sheetData></worksheet>";
}

function* stringsXml(strings: ReadonlyMap<string, number>): Generator<string> {
  yield `${DECLARATION}<sst xmlns="${MAIN}">`;
  let xml = "";
  for (const text of strings.keys()) {
    xml += `<si><t>${text}</t></si>`;
    if (xml.length < 1 << 16) continue;
    yield xml;
    xml = "";
  }
  yield `${xml}</sst>`;
}
