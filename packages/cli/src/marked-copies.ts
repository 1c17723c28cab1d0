import { mkdir, readFile, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Finding, Workbook } from "@biaogan/core";
import type { ReadDetail } from "@biaogan/report";
import { type MarkedCopy, markWorkbook } from "@biaogan/spreadsheet";
import { fileName, stemOf } from "./file-names";
import { findingListName, writeFindingList } from "./finding-list";

/** A file with what was found in it. */
export interface FileToMark {
  readonly path: string;
  readonly workbook: Workbook;
  /** What of it was streamed: its sheets are not in memory. */
  readonly details?: readonly ReadDetail[];
  readonly findings: readonly Finding[];
}

/** A marked copy that was written; of a file that is too large to be marked, the list of its findings in its place. */
export type WrittenCopy =
  | { readonly path: string; readonly converted?: MarkedCopy["converted"] }
  | { readonly tooLarge: string; readonly list: string };

/**
 * Writes a marked copy of each file into a folder, or beside the file; no file that was read is written over. Of a file that
 * is too large the findings are listed instead, each with its sheet and cell.
 */
export async function writeMarkedCopies(
  files: readonly FileToMark[],
  options: { readonly folder?: string; readonly language?: "zh" | "en" } = {},
): Promise<readonly WrittenCopy[]> {
  const taken = new Set(files.map(({ path }) => path));
  const written: WrittenCopy[] = [];
  for (const { path, workbook, findings, details = [] } of files) {
    const folder = options.folder ?? dirname(path);
    await mkdir(folder, { recursive: true });
    const copy = isStreamed({ workbook, details })
      ? undefined
      : await markWorkbook(await readFile(path), workbook, findings, {
          ...(options.language ? { language: options.language } : {}),
        });
    if (!copy) {
      const list = join(folder, findingListName(stemOf(fileName(basename(path)))));
      const own = findingsIn(findings, workbook.file);
      await writeFindingList(list, own, options.language ?? "zh");
      written.push({ tooLarge: path, list });
      continue;
    }
    const target = freePath(folder, stemOf(fileName(basename(path))), copy.ending, taken);
    taken.add(target);
    await writeFile(target, copy.bytes);
    written.push({ path: target, ...(copy.converted ? { converted: copy.converted } : {}) });
  }
  return written;
}

/** Whether sheets of a file are not in memory, so that it cannot be marked. */
export function isStreamed({ workbook, details = [] }: Pick<FileToMark, "workbook" | "details">): boolean {
  return workbook.sheets.length === 0 || details.length > 0;
}

function* findingsIn(findings: readonly Finding[], file: string): Generator<Finding, void, undefined> {
  for (const finding of findings) if (finding.place.file === file) yield finding;
}

/** `农行.xlsx` gives `农行_标注.xlsx`; a copy that comes back mended gives no `农行_标注_标注.xlsx`. */
function freePath(folder: string, stem: string, ending: string, taken: ReadonlySet<string>): string {
  const name = `${stem.replace(/_标注\d*$/, "")}_标注`;
  let path = join(folder, `${name}.${ending}`);
  for (let number = 2; taken.has(path); number += 1) path = join(folder, `${name}${number}.${ending}`);
  return path;
}
