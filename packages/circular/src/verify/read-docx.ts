import { documentParts } from "./chart-parts";
import type { ReadChart } from "./read-chart";
import { unescapeXml } from "./unescape-xml";

/** A piece of text as the file has it; one in a content control carries the control's tag and title. */
export interface ReadPiece {
  readonly text: string;
  readonly tag?: string;
  readonly title?: string;
  /** The name of a bookmark around it. */
  readonly bookmark?: string;
}

export interface ReadParagraph {
  readonly block: "paragraph";
  readonly pieces: readonly ReadPiece[];
}

export interface ReadTable {
  readonly block: "table";
  readonly rows: readonly (readonly (readonly ReadPiece[])[])[];
}

export type ReadBlock = ReadParagraph | ReadTable | ReadChart;

/**
 * Reads the text of a Word file as it stands: tracked deletions are left out, insertions count, text in frames and in
 * tables too, and what its charts show. Undefined where it is no Word file.
 */
export function readDocx(bytes: Uint8Array): readonly ReadBlock[] | undefined {
  try {
    const { document, chart } = documentParts(bytes);
    return document === undefined ? undefined : readBody(document, chart);
  } catch {
    return undefined;
  }
}

interface Control {
  tag?: string;
  title?: string;
  inProperties: boolean;
}

interface OpenTable {
  rows: ReadPiece[][][];
  /** Where the table's paragraphs go while it is open: its cells. */
  cell: ReadPiece[] | undefined;
}

/** Elements of which the text does not count: what was deleted, and what an older program would show instead. */
const UNSEEN = new Set(["w:del", "w:moveFrom", "mc:Fallback", "w:footnote"]);

function readBody(xml: string, chart: (relation: string) => ReadChart | undefined): readonly ReadBlock[] {
  const blocks: ReadBlock[] = [];
  const paragraphs: ReadPiece[][] = [];
  const tables: OpenTable[] = [];
  const controls: Control[] = [];
  const bookmarks = new Map<string, string>();
  let unseen = 0;
  let inText = false;
  const write = (text: string): void => {
    const into = paragraphs.at(-1);
    if (!into || unseen > 0) return;
    const control = controls.findLast(({ tag, title }) => tag !== undefined || title !== undefined);
    const piece: ReadPiece = {
      text,
      ...(control?.tag === undefined ? {} : { tag: control.tag }),
      ...(control?.title === undefined ? {} : { title: control.title }),
      ...([...bookmarks.values()].slice(-1).map((bookmark) => ({ bookmark }))[0] ?? {}),
    };
    const last = into.at(-1);
    if (last && last.tag === piece.tag && last.title === piece.title && last.bookmark === piece.bookmark)
      into[into.length - 1] = { ...last, text: last.text + text };
    else into.push(piece);
  };
  for (const [, closing, name = "", attributes = "", selfClosing, text] of xml.matchAll(
    /<(\/?)([\w:]+)((?:"[^"]*"|'[^']*'|[^>"'])*?)(\/?)>|([^<]+)/g,
  )) {
    if (text !== undefined) {
      if (inText) write(unescapeXml(text));
      continue;
    }
    const opens = closing === "" && selfClosing === "";
    if (UNSEEN.has(name)) unseen += opens ? 1 : closing === "/" ? -1 : 0;
    switch (name) {
      case "w:t":
        inText = opens;
        break;
      case "w:tab":
      case "w:br":
        if (closing === "" && !attributes.includes("w:pos=")) write(" ");
        break;
      case "w:p":
        if (opens) paragraphs.push([]);
        else if (closing === "/") endParagraph(paragraphs.pop() ?? [], tables.at(-1), blocks);
        break;
      case "w:tbl":
        if (opens) tables.push({ rows: [], cell: undefined });
        else if (closing === "/") endTable(tables, blocks);
        break;
      case "w:tr":
        if (opens) tables.at(-1)?.rows.push([]);
        break;
      case "w:tc": {
        const table = tables.at(-1);
        if (table && opens) table.cell = [];
        else if (table?.cell) {
          table.rows.at(-1)?.push(table.cell);
          table.cell = undefined;
        }
        break;
      }
      case "w:bookmarkStart": {
        const called = attribute(attributes, "name");
        if (called?.startsWith("figure_")) bookmarks.set(attribute(attributes, "id") ?? "", called);
        break;
      }
      case "w:bookmarkEnd":
        bookmarks.delete(attribute(attributes, "id") ?? "");
        break;
      case "c:chart": {
        const read = unseen > 0 ? undefined : chart(/\br:id="([^"]*)"/.exec(attributes)?.[1] ?? "");
        if (read) blocks.push(read);
        break;
      }
      case "w:sdt":
        if (opens) controls.push({ inProperties: false });
        else if (closing === "/") controls.pop();
        break;
      case "w:sdtPr": {
        const control = controls.at(-1);
        if (control) control.inProperties = opens;
        break;
      }
      case "w:tag":
      case "w:alias": {
        const control = controls.at(-1);
        const value = attribute(attributes, "val");
        if (!control?.inProperties || value === undefined) break;
        if (name === "w:tag") control.tag = value;
        else control.title = value;
        break;
      }
    }
  }
  return blocks;
}

function attribute(attributes: string, name: string): string | undefined {
  const value = new RegExp(`\\bw:${name}="([^"]*)"`).exec(attributes)?.[1];
  return value === undefined ? undefined : unescapeXml(value);
}

function endParagraph(pieces: readonly ReadPiece[], table: OpenTable | undefined, blocks: ReadBlock[]): void {
  if (table?.cell) table.cell.push(...pieces);
  else if (pieces.some(({ text }) => text.trim() !== "")) blocks.push({ block: "paragraph", pieces });
}

/** A table in a cell or a frame of another gives its text to the cell that holds it. */
function endTable(tables: OpenTable[], blocks: ReadBlock[]): void {
  const table = tables.pop();
  if (!table) return;
  const around = tables.at(-1);
  if (around?.cell) around.cell.push(...table.rows.flat(2));
  else blocks.push({ block: "table", rows: table.rows });
}
