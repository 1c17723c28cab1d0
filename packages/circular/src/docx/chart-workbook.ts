import { a1 } from "@biaogan/core";
import { strToU8, zipSync } from "fflate";
import type { Chart } from "../chart";
import { referenceKey } from "../inline";
import { escapeXml, xmlHead } from "./markup";
import { epoch } from "./package-time";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/**
 * The workbook behind a chart: categories down, a column for each series, and beside them the references of the
 * figures, so that a chart is as bound as a sentence.
 */
export function chartWorkbook({ categories, series }: Chart): Uint8Array {
  const rows = [
    ["", ...series.map(({ name }) => name), ...series.map(({ name }) => `${name} ←`)].map(textCell),
    ...categories.map((category, at) => [
      textCell(category),
      ...series.map(({ points }) => numberCell(points[at]?.value)),
      ...series.map(({ points }) => {
        const figure = points[at]?.figure;
        return textCell(figure === undefined ? "" : referenceKey(figure));
      }),
    ]),
  ];
  const data = rows.map(
    (cells, row) => `<row r="${row + 1}">${cells.map((cell, column) => cell(a1(row + 1, column + 1))).join("")}</row>`,
  );
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const parts = {
    "[Content_Types].xml": `${xmlHead}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/></Types>`,
    "_rels/.rels": `${xmlHead}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `${xmlHead}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `${xmlHead}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    "xl/worksheets/sheet1.xml": `${xmlHead}<worksheet xmlns="${MAIN}"><sheetData>${data.join("")}</sheetData></worksheet>`,
  };
  const files = Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, strToU8(part)]));
  return zipSync(files, { mtime: epoch, level: 6 });
}

type Cell = (place: string) => string;

function textCell(text: string): Cell {
  return (place) =>
    text === "" ? "" : `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;
}

function numberCell(value: string | undefined): Cell {
  return (place) => (value === undefined ? "" : `<c r="${place}"><v>${value}</v></c>`);
}
