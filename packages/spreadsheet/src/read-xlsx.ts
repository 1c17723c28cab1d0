import type { ReadingNote, Sheet } from "@biaogan/core";
import type { Package } from "./inflate";
import type { ReadLimits } from "./limits";
import { readNumberFormats } from "./number-formats";
import { Refused } from "./refusal";
import { readSharedStrings } from "./shared-strings";
import { emptyCount } from "./sheet-contents";
import type { CellMeanings } from "./xlsx-cell";
import { readComments } from "./xlsx-comments";
import { readRelations, readWorkbookPart, relationOf, workbookPath } from "./xlsx-parts";
import { readXlsxSheet } from "./xlsx-sheet";

/** What a file's readers give: its sheets, and what they had to decide. */
export interface ReadSheets {
  readonly sheets: readonly Sheet[];
  readonly notes: readonly ReadingNote[];
}

/** Reads an xlsx or xlsm package: every sheet, hidden ones too, every cell at its own address. */
export function readXlsx(pack: Package, file: string, limits: ReadLimits): ReadSheets {
  const path = workbookPath(pack);
  if (path?.endsWith(".bin")) throw new Refused("F-NOT-A-WORKBOOK", "xlsb");
  const workbook = path === undefined ? undefined : pack.part(path);
  if (path === undefined || !workbook) throw new Refused("F-NOT-A-WORKBOOK", "zip");
  const relations = readRelations(pack, path);
  const { sheets: listed, system1904 } = readWorkbookPart(workbook, relations);
  const partOf = (type: string): Uint8Array | undefined => pack.part(relationOf(relations, type) ?? "");
  const meanings: CellMeanings = {
    strings: readSharedStrings(partOf("sharedStrings")),
    formats: readNumberFormats(partOf("styles")),
    system1904,
  };
  const notes: ReadingNote[] = [];
  if (pack.names.some((name) => name.endsWith("vbaproject.bin")))
    notes.push({ code: "macros-ignored", place: { file } });
  if (system1904) notes.push({ code: "date-system-1904", place: { file } });
  const count = emptyCount(limits);
  const sheets = listed.flatMap((one) => {
    const part = pack.part(one.part);
    if (part)
      return [readXlsxSheet(part, one, { file, meanings, comments: readComments(pack, one.part), count, notes })];
    notes.push({ code: "sheet-unreadable", place: { file, sheet: one.name } });
    return [];
  });
  return { sheets, notes };
}
