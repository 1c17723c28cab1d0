import { a1, parseA1 } from "@biaogan/core";
import { tagEnd } from "../xml";
import { attributeOf, childrenOf, type Edit, prefixOf, rootOf, type Tag, tagAt, withAttribute } from "./spans";

/** The style that a cell shall have in place of its own; the same one where it stays. */
export type Restyle = (row: number, column: number, style: number) => number;

export interface WantedCells {
  /** Cells that have to be there, by row. */
  readonly byRow: ReadonlyMap<number, ReadonlySet<number>>;
  /** Whether every other cell is asked for its style too. */
  readonly visitsAll: boolean;
}

interface Sheet {
  readonly text: string;
  readonly prefix: string;
  readonly columnStyle: (column: number) => number;
  readonly restyle: Restyle;
}

/** The changes that give cells of a sheet's part other styles; a cell that is not there yet is put where it belongs. */
export function restyleCells(text: string, wanted: WantedCells, restyle: Restyle): readonly Edit[] {
  const root = rootOf(text);
  const children = childrenBeforeData(text, root);
  const data = children.find(({ bare }) => bare === "sheetData");
  if (!data) return [];
  const prefix = prefixOf(root.name);
  const sheet: Sheet = { text, prefix, restyle, columnStyle: columnStyles(text, children) };
  const missing = new Set([...wanted.byRow.keys()]);
  const edits: Edit[] = [];
  let before = 0;
  let end = data.tag.end;
  for (const row of rowsOf(text, data.tag, prefix)) {
    const number = Number(attributeOf(text, row.tag, "r") ?? before + 1);
    edits.push(...newRows(sheet, wanted, missing, (one) => one < number, row.tag.start));
    const columns = wanted.byRow.get(number);
    missing.delete(number);
    if (columns || wanted.visitsAll) edits.push(...restyleRow(sheet, row, number, columns ?? new Set()));
    before = number;
    end = row.end;
  }
  const rest = newRows(sheet, wanted, missing, () => true, end);
  if (data.tag.form === "open" || rest.length === 0) return [...edits, ...rest];
  const head = text.slice(data.tag.start, data.tag.end).replace(/\s*\/>$/, ">");
  const rows = rest.map((one) => one.text).join("");
  return [{ start: data.tag.start, end: data.tag.end, text: `${head}${rows}</${data.tag.name}>` }];
}

interface Row {
  readonly tag: Tag;
  readonly end: number;
}

/** The rows of a sheet, found by their tags alone: a large sheet's cells are passed over. */
function* rowsOf(text: string, data: Tag, prefix: string): Generator<Row> {
  if (data.form === "empty") return;
  const close = `</${prefix}row`;
  for (let at = data.end; ; ) {
    const start = text.indexOf("<", at);
    const tag = start < 0 ? undefined : tagAt(text, start);
    if (!tag || (tag !== "aside" && tag.bare !== "row")) return;
    if (tag === "aside") {
      at = tagEnd(text, start) + 1;
      continue;
    }
    const end = tag.form === "empty" ? tag.end : text.indexOf(">", text.indexOf(close, tag.end)) + 1;
    yield { tag, end };
    at = end;
  }
}

function restyleRow(sheet: Sheet, row: Row, number: number, columns: ReadonlySet<number>): readonly Edit[] {
  const { text, prefix, restyle } = sheet;
  const edits: Edit[] = [];
  const missing = new Set(columns);
  const inherited = rowStyle(text, row.tag);
  const added = (from: readonly number[]): string =>
    from.map((column) => newCell(sheet, number, column, inherited)).join("");
  let column = 0;
  let end = row.tag.end;
  for (const { tag, end: cellEnd } of childrenOf(text, row.tag)) {
    const address = attributeOf(text, tag, "r");
    column = (address === undefined ? undefined : parseA1(address)?.column) ?? column + 1;
    const earlier = [...missing].filter((one) => one < column).sort((a, b) => a - b);
    for (const one of earlier) missing.delete(one);
    if (earlier.length > 0) edits.push({ start: tag.start, end: tag.start, text: added(earlier) });
    missing.delete(column);
    const style = Number(attributeOf(text, tag, "s") ?? 0);
    const next = restyle(number, column, style);
    if (next !== style)
      edits.push({
        start: tag.start,
        end: tag.end,
        text: withAttribute(text.slice(tag.start, tag.end), "s", String(next)),
      });
    end = cellEnd;
  }
  const rest = added([...missing].sort((a, b) => a - b));
  const { tag } = row;
  if (tag.form === "empty" && rest !== "") {
    const head = text.slice(tag.start, tag.end).replace(/\s*\/>$/, ">");
    return [{ start: tag.start, end: tag.end, text: `${head}${rest}</${prefix}row>` }];
  }
  return rest === "" ? edits : [...edits, { start: end, end, text: rest }];
}

function newRows(
  sheet: Sheet,
  { byRow }: WantedCells,
  missing: Set<number>,
  holds: (row: number) => boolean,
  at: number,
): readonly Edit[] {
  const rows = [...missing].filter(holds).sort((a, b) => a - b);
  return rows.map((row): Edit => {
    missing.delete(row);
    const columns = [...(byRow.get(row) ?? [])].sort((a, b) => a - b);
    const cells = columns.map((column) => newCell(sheet, row, column, undefined)).join("");
    return { start: at, end: at, text: `<${sheet.prefix}row r="${row}">${cells}</${sheet.prefix}row>` };
  });
}

/** An empty cell in the style it would have had, marked. */
function newCell(sheet: Sheet, row: number, column: number, inherited: number | undefined): string {
  const style = sheet.restyle(row, column, inherited ?? sheet.columnStyle(column));
  return `<${sheet.prefix}c r="${a1(row, column)}" s="${style}"/>`;
}

function rowStyle(text: string, tag: Tag): number | undefined {
  const own = attributeOf(text, tag, "customFormat");
  return own === "1" || own === "true" ? Number(attributeOf(text, tag, "s") ?? 0) : undefined;
}

function columnStyles(text: string, children: readonly Tagged[]): (column: number) => number {
  const columns = children.find(({ bare }) => bare === "cols");
  const spans = (columns ? childrenOf(text, columns.tag) : []).map(({ tag }) => ({
    from: Number(attributeOf(text, tag, "min")),
    to: Number(attributeOf(text, tag, "max")),
    style: Number(attributeOf(text, tag, "style") ?? 0),
  }));
  return (column) => spans.find(({ from, to }) => from <= column && column <= to)?.style ?? 0;
}

interface Tagged {
  readonly bare: string;
  readonly tag: Tag;
}

/** The root's children as far as the cells: what stands behind them is not walked through. */
function childrenBeforeData(text: string, root: Tag): readonly Tagged[] {
  const children: Tagged[] = [];
  let at = root.end;
  for (;;) {
    const start = text.indexOf("<", at);
    const tag = start < 0 ? undefined : tagAt(text, start);
    if (!tag) return children;
    if (tag === "aside") {
      at = tagEnd(text, start) + 1;
      continue;
    }
    if (tag.form === "close") return children;
    children.push({ bare: tag.bare, tag });
    if (tag.bare === "sheetData") return children;
    at = tag.form === "empty" ? tag.end : (childrenOf(text, tag).at(-1)?.end ?? tag.end);
    if (tag.form === "open") at = text.indexOf(">", text.indexOf("</", at)) + 1;
  }
}
