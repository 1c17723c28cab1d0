import { type Finding, type Language, MisuseError, type Text, type Workbook } from "@biaogan/core";
import type { ReadLimits } from "../limits";
import { listName, markingTexts } from "../wording/marking";
import { readRelations, readWorkbookPart, relationOf, workbookPath } from "../xlsx-parts";
import { listSheet } from "./list-sheet";
import { type Dialect, markSheet } from "./mark-sheet";
import { markedStyles } from "./marked-styles";
import { marksOf } from "./marks";
import { openParts, type Parts } from "./parts";
import { addContentType, addRelation, freePart } from "./relations";
import { attributeOf, childrenOf, edited, escaped, innerEnd, prefixOf, rootOf } from "./spans";
import { emptyStyles, styleTable } from "./style-table";

const COMMON: Dialect = {
  main: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  relationships: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
};
const STRICT: Dialect = {
  main: "http://purl.oclc.org/ooxml/spreadsheetml/main",
  relationships: "http://purl.oclc.org/ooxml/officeDocument/relationships",
};
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

export interface MarkPackageOptions {
  readonly language: Language;
  readonly limits: ReadLimits;
  readonly remark?: Text;
}

/** Marks an xlsx package part by part: what holds no mark keeps its bytes. */
export function markPackage(
  bytes: Uint8Array,
  workbook: Workbook,
  findings: readonly Finding[],
  { language, limits, remark }: MarkPackageOptions,
): Uint8Array {
  // 1. The workbook's part, its sheets and its styles
  const parts = openParts(bytes, limits);
  const path = workbookPath(parts.pack);
  const source = path === undefined ? undefined : parts.text(path);
  if (path === undefined || source === undefined) throw new MisuseError("markWorkbook", "the bytes are no xlsx");
  const dialect = source.includes(STRICT.main) ? STRICT : COMMON;
  const relations = readRelations(parts.pack, path);
  const { sheets } = readWorkbookPart(new TextEncoder().encode(source), relations);
  const stylesPart = relationOf(relations, "styles") ?? newStyles(parts, path, dialect);
  const table = styleTable(parts.text(stylesPart) ?? emptyStyles(dialect.main));
  const styles = markedStyles(table);
  // 2. Every sheet's cells and comments
  const own = ownList(workbook);
  for (const { name, part } of sheets) {
    const sheet = workbook.sheets.find((one) => one.name === name);
    if (!sheet || name === own || !parts.has(part)) continue;
    const here = findings.filter(({ place }) => place.sheet === name);
    markSheet(parts, part, marksOf(sheet, here, language), styles, dialect);
  }
  // 3. The list of findings
  const list = listSheet(findings, table, { namespace: dialect.main, language, ...(remark ? { remark } : {}) });
  const place = sheets.find(({ name }) => name === own)?.part ?? newSheet(parts, path, sheets, dialect);
  parts.put(place, list);
  // 4. The styles, as many as came to be wanted
  parts.put(stylesPart, table.text());
  return parts.zipped();
}

/** The tab of a list that an earlier marking put in: known by its title, not by its name alone. */
function ownList({ sheets }: Workbook): string | undefined {
  const titles: readonly string[] = Object.values(markingTexts.title);
  return sheets.find(
    ({ name, cells }) =>
      name.startsWith(listName) &&
      cells.some(({ row, column, value }) => row === 1 && column === 1 && titles.includes(value)),
  )?.name;
}

function newStyles(parts: Parts, workbook: string, { relationships }: Dialect): string {
  const name = freePart(parts, "xl/styles", ".xml");
  addRelation(parts, workbook, `${relationships}/styles`, name);
  addContentType(parts, name, `${TYPE}.styles+xml`);
  return name;
}

/** Adds a sheet behind the others, so that what counts sheets by their order still holds. */
function newSheet(parts: Parts, path: string, sheets: readonly { readonly name: string }[], dialect: Dialect): string {
  const part = freePart(parts, "xl/worksheets/sheet", ".xml");
  const relation = addRelation(parts, path, `${dialect.relationships}/worksheet`, part);
  addContentType(parts, part, `${TYPE}.worksheet+xml`);
  const text = parts.text(path) ?? "";
  const root = rootOf(text);
  const list = childrenOf(text, root).find(({ bare }) => bare === "sheets");
  if (!list) throw new MisuseError("markWorkbook", "the workbook lists no sheets");
  const listed = childrenOf(text, list.tag);
  const ids = listed.map(({ tag }) => Number(attributeOf(text, tag, "sheetId") ?? 0));
  const at = innerEnd(list.tag, listed);
  const element = `<${prefixOf(root.name)}sheet name="${escaped(freeName(sheets))}" sheetId="${Math.max(0, ...ids) + 1}" xmlns:r="${dialect.relationships}" r:id="${relation}"/>`;
  parts.put(path, edited(text, [{ start: at, end: at, text: element }]));
  return part;
}

function freeName(sheets: readonly { readonly name: string }[]): string {
  const taken = new Set(sheets.map(({ name }) => name));
  let name: string = listName;
  for (let number = 2; taken.has(name); number += 1) name = `${listName} (${number})`;
  return name;
}
