import type { ReadingNote } from "@biaogan/core";
import type { Package } from "./inflate";
import { readNumberFormats } from "./number-formats";
import { Refused } from "./refusal";
import { readSharedStrings } from "./shared-strings";
import type { CellMeanings } from "./xlsx-cell";
import { type ListedSheet, readRelations, readWorkbookPart, relationOf, workbookPath } from "./xlsx-parts";

/** An xlsx before its sheets are read: their list, and what their cells refer to. */
export interface XlsxContents {
  readonly sheets: readonly ListedSheet[];
  readonly datesFrom1904: boolean;
  /** Read when they are first asked for. */
  readonly meanings: () => CellMeanings;
}

/** Opens the parts that all sheets share, and notes macros and the 1904 system. @throws Refused where it is no xlsx */
export function openXlsx(pack: Package, file: string, notes: ReadingNote[]): XlsxContents {
  const path = workbookPath(pack);
  if (path?.endsWith(".bin")) throw new Refused("F-NOT-A-WORKBOOK", "xlsb");
  const workbook = path === undefined ? undefined : pack.part(path);
  if (path === undefined || !workbook) throw new Refused("F-NOT-A-WORKBOOK", kindOf(pack));
  const relations = readRelations(pack, path);
  const { sheets, system1904 } = readWorkbookPart(workbook, relations);
  const partOf = (type: string): Uint8Array | undefined => pack.part(relationOf(relations, type) ?? "");
  if (pack.names.some((name) => name.endsWith("vbaproject.bin")))
    notes.push({ code: "macros-ignored", place: { file } });
  if (system1904) notes.push({ code: "date-system-1904", place: { file } });
  let meanings: CellMeanings | undefined;
  return {
    sheets,
    datesFrom1904: system1904,
    meanings: () => {
      meanings ??= {
        strings: readSharedStrings(partOf("sharedStrings")),
        formats: readNumberFormats(partOf("styles")),
        system1904,
      };
      return meanings;
    },
  };
}

/** What a package is that is no workbook. */
function kindOf({ names }: Package): string {
  if (names.some((name) => name.startsWith("word/"))) return "Word";
  return names.some((name) => name.startsWith("ppt/")) ? "PowerPoint" : "ZIP";
}
