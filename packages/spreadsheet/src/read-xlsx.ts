import type { ReadingNote, Sheet } from "@biaogan/core";
import type { Package } from "./inflate";
import type { ReadLimits } from "./limits";
import { openXlsx, type XlsxContents } from "./open-xlsx";
import { readXlsxSheet } from "./scanned-sheet";
import { emptyCount } from "./sheet-contents";
import { readComments } from "./xlsx-comments";

/** What a file's readers give: its sheets, and what they had to decide. */
export interface ReadSheets {
  readonly sheets: readonly Sheet[];
  readonly notes: readonly ReadingNote[];
}

/** Reads an xlsx or xlsm package: every sheet, hidden ones too, every cell at its own address. */
export function readXlsx(pack: Package, file: string, limits: ReadLimits): ReadSheets {
  const notes: ReadingNote[] = [];
  const contents = openXlsx(pack, file, notes);
  const read = readListedSheets(pack, contents, file, limits);
  return { sheets: read.sheets, notes: [...notes, ...read.notes] };
}

/** Reads the sheets of an opened package that are listed, each whole. */
export function readListedSheets(
  pack: Package,
  { sheets: listed, meanings }: Pick<XlsxContents, "sheets" | "meanings">,
  file: string,
  limits: ReadLimits,
): ReadSheets {
  const notes: ReadingNote[] = [];
  const count = emptyCount(limits);
  const sheets = listed.flatMap((one) => {
    const part = pack.part(one.part);
    if (part) {
      const comments = readComments(pack, one.part);
      return [readXlsxSheet(part, one, { file, meanings: meanings(), comments, count, notes })];
    }
    notes.push({ code: "sheet-unreadable", place: { file, sheet: one.name } });
    return [];
  });
  return { sheets, notes };
}
