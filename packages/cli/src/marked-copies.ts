import { mkdir, readFile, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Finding, Workbook } from "@biaogan/core";
import { type MarkedCopy, markWorkbook } from "@biaogan/spreadsheet";
import { fileName, stemOf } from "./file-names";

/** A file with what was found in it. */
export interface FileToMark {
  readonly path: string;
  readonly workbook: Workbook;
  readonly findings: readonly Finding[];
}

/** A marked copy that was written, or why there is none. */
export type WrittenCopy =
  | { readonly path: string; readonly converted?: MarkedCopy["converted"] }
  | { readonly tooLarge: string };

/** Writes a marked copy of each file into a folder, or beside the file; no file that was read is written over. */
export async function writeMarkedCopies(
  files: readonly FileToMark[],
  options: { readonly folder?: string; readonly language?: "zh" | "en" } = {},
): Promise<readonly WrittenCopy[]> {
  const taken = new Set(files.map(({ path }) => path));
  const written: WrittenCopy[] = [];
  for (const { path, workbook, findings } of files) {
    // Of a large text that was streamed no sheet is in memory.
    const isStreamed = workbook.sheets.length === 0;
    const copy = isStreamed
      ? undefined
      : await markWorkbook(await readFile(path), workbook, findings, {
          ...(options.language ? { language: options.language } : {}),
        });
    if (!copy) {
      written.push({ tooLarge: path });
      continue;
    }
    const folder = options.folder ?? dirname(path);
    await mkdir(folder, { recursive: true });
    const target = freePath(folder, stemOf(fileName(basename(path))), copy.ending, taken);
    taken.add(target);
    await writeFile(target, copy.bytes);
    written.push({ path: target, ...(copy.converted ? { converted: copy.converted } : {}) });
  }
  return written;
}

/** `农行.xlsx` gives `农行_标注.xlsx`; a copy that comes back mended gives no `农行_标注_标注.xlsx`. */
function freePath(folder: string, stem: string, ending: string, taken: ReadonlySet<string>): string {
  const name = `${stem.replace(/_标注\d*$/, "")}_标注`;
  let path = join(folder, `${name}.${ending}`);
  for (let number = 2; taken.has(path); number += 1) path = join(folder, `${name}${number}.${ending}`);
  return path;
}
