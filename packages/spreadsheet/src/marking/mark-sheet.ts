import { a1 } from "@biaogan/core";
import { readRelations, relationOf } from "../xlsx-parts";
import { emptyComments, withComments } from "./comment-part";
import { emptyShapes, withShapes } from "./comment-shapes";
import type { MarkedStyles } from "./marked-styles";
import type { SheetMarks } from "./marks";
import type { Parts } from "./parts";
import { addContentType, addDefaultType, addRelation, freePart, opened } from "./relations";
import { restyleCells } from "./sheet-cells";
import { attributeOf, childrenOf, edited, placeOf, prefixOf, rootOf } from "./spans";

/** The namespaces that a package speaks: the common ones, or those of the strict edition. */
export interface Dialect {
  readonly main: string;
  readonly relationships: string;
}

/** What stands before a sheet's comment drawing, in the schema's order. */
const BEFORE = [
  "sheetPr",
  "dimension",
  "sheetViews",
  "sheetFormatPr",
  "cols",
  "sheetData",
  "sheetCalcPr",
  "sheetProtection",
  "protectedRanges",
  "scenarios",
  "autoFilter",
  "sortState",
  "dataConsolidate",
  "customSheetViews",
  "mergeCells",
  "phoneticPr",
  "conditionalFormatting",
  "dataValidations",
  "hyperlinks",
  "printOptions",
  "pageMargins",
  "pageSetup",
  "headerFooter",
  "rowBreaks",
  "colBreaks",
  "customProperties",
  "cellWatches",
  "ignoredErrors",
  "smartTags",
  "drawing",
  "legacyDrawing",
];

/** Colours a sheet's cells, takes off older marks that no longer hold, and puts the comments. */
export function markSheet(parts: Parts, part: string, marks: SheetMarks, styles: MarkedStyles, dialect: Dialect): void {
  colourCells(parts, part, marks, styles);
  commentCells(parts, part, marks, dialect);
}

function colourCells(parts: Parts, part: string, { byRow, severities }: SheetMarks, styles: MarkedStyles): void {
  const text = parts.text(part) ?? "";
  if (byRow.size === 0 && !styles.hasMarks) return;
  const edits = restyleCells(text, { byRow, visitsAll: styles.hasMarks }, (row, column, style) => {
    const severity = severities.get(a1(row, column));
    return severity === undefined && !styles.isMarked(style) ? style : styles.styled(style, severity);
  });
  if (edits.length > 0) parts.put(part, edited(text, edits));
}

function commentCells(parts: Parts, part: string, { comments }: SheetMarks, dialect: Dialect): void {
  const relations = readRelations(parts.pack, part);
  const existing = relationOf(relations, "comments");
  if (comments.size === 0 && existing === undefined) return;
  const talks = threads(parts, relations);
  const wanted = new Map([...comments].filter(([address]) => !talks.has(address)));
  const name = existing ?? newComments(parts, part, dialect);
  const before = parts.text(name) ?? emptyComments(dialect.main);
  const { text, added, removed } = withComments(before, wanted);
  if (added.length === 0 && removed.length === 0 && text === before) return;
  parts.put(name, text);
  if (added.length === 0 && removed.length === 0) return;
  const shapes = shapesPart(parts, part, dialect);
  const boxes = new Map(added.map((address) => [address, wanted.get(address) ?? ""]));
  parts.put(shapes, withShapes(parts.text(shapes) ?? emptyShapes(), boxes, removed));
}

/** Cells on which people talk in threads: what a thread says is kept elsewhere, and a note beside it would be lost. */
function threads(parts: Parts, relations: ReturnType<typeof readRelations>): ReadonlySet<string> {
  const target = relationOf(relations, "threadedComment");
  const text = target === undefined ? undefined : parts.text(target);
  if (text === undefined) return new Set();
  return new Set(childrenOf(text, rootOf(text)).map(({ tag }) => attributeOf(text, tag, "ref") ?? ""));
}

function newComments(parts: Parts, part: string, { relationships }: Dialect): string {
  const name = freePart(parts, "xl/comments", ".xml");
  addRelation(parts, part, `${relationships}/comments`, name);
  addContentType(parts, name, "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml");
  return name;
}

/** The drawing that holds the comments' boxes, made and named in the sheet where there is none. */
function shapesPart(parts: Parts, part: string, { relationships }: Dialect): string {
  const text = opened(parts.text(part) ?? "");
  const root = rootOf(text);
  const drawing = childrenOf(text, root).find(({ bare }) => bare === "legacyDrawing");
  const id = drawing && attributeOf(text, drawing.tag, "id");
  const existing = id === undefined ? undefined : readRelations(parts.pack, part).get(id)?.target;
  if (existing !== undefined) return existing;
  const name = freePart(parts, "xl/drawings/vmlDrawing", ".vml");
  const relation = addRelation(parts, part, `${relationships}/vmlDrawing`, name);
  addDefaultType(parts, "vml", "application/vnd.openxmlformats-officedocument.vmlDrawing");
  const at = placeOf(text, root, BEFORE, "legacyDrawing");
  const element = `<${prefixOf(root.name)}legacyDrawing xmlns:r="${relationships}" r:id="${relation}"/>`;
  parts.put(part, edited(text, [{ start: at, end: at, text: element }]));
  return name;
}
