import type { Workbook } from "@biaogan/core";
import type { ReadDetail } from "./columns/detail-reader";
import type { StatedPack } from "./pack";
import { tablesOn } from "./reading/sheet-tables";

/** A file with the time it came: its workbook, and the details that were read from a stream. */
export interface Arrived {
  readonly workbook: Workbook;
  readonly details: readonly ReadDetail[];
  readonly receivedAt: string | undefined;
}

/** One revision: the sheets that count in it, of its own files and of earlier ones that it leaves standing. */
export interface RevisionFiles {
  readonly workbooks: readonly Workbook[];
  readonly details: readonly ReadDetail[];
  /** The files that came with it. */
  readonly files: readonly string[];
  readonly receivedAt: string | undefined;
}

/**
 * Tells an institution's files apart into revisions, in the order they came: a file that brings a table again begins the
 * next. A revision need only bring the forms that changed; the other sheets stand.
 */
export function revisionsOf(arrived: readonly Arrived[], pack: StatedPack): readonly RevisionFiles[] {
  const groups: { files: Arrived[]; tables: Set<string> }[] = [];
  for (const one of arrived) {
    const tables = tablesIn(one, pack);
    const last = groups.at(-1);
    if (last && !tables.some((table) => last.tables.has(table))) {
      last.files.push(one);
      for (const table of tables) last.tables.add(table);
    } else groups.push({ files: [one], tables: new Set(tables) });
  }
  return groups.map((group, index) => {
    const later = (from: number): ReadonlySet<string> =>
      new Set(groups.slice(from, index + 1).flatMap(({ tables }) => [...tables]));
    const standing = groups
      .slice(0, index)
      .flatMap(({ files }, at) => files.flatMap((file) => withoutSuperseded(file, later(at + 1), pack)));
    // A 情况说明 that comes later makes no report late.
    const reporting = group.files.filter((file) => tablesIn(file, pack).length > 0);
    const dated = reporting.length === 0 ? group.files : reporting;
    return {
      workbooks: [...standing, ...group.files].map(({ workbook }) => workbook),
      details: [...standing, ...group.files].flatMap(({ details }) => details),
      files: group.files.map(({ workbook }) => workbook.file),
      receivedAt:
        dated
          .map(({ receivedAt }) => receivedAt ?? "")
          .sort()
          .at(-1) || undefined,
    };
  });
}

function tablesIn({ workbook, details }: Arrived, pack: StatedPack): readonly string[] {
  const small = workbook.sheets.flatMap((sheet) => tablesOn(workbook, sheet, pack).tables);
  return [...small, ...details.map(({ id }) => id)];
}

/** A file without the tables that came again; nothing is left of one whose tables all came again. */
function withoutSuperseded(file: Arrived, later: ReadonlySet<string>, pack: StatedPack): readonly Arrived[] {
  const { workbook } = file;
  const sheets = workbook.sheets.filter((sheet) => {
    const { tables } = tablesOn(workbook, sheet, pack);
    return tables.length > 0 && !tables.every((table) => later.has(table));
  });
  const details = file.details.filter(({ id }) => !later.has(id));
  return sheets.length + details.length === 0 ? [] : [{ ...file, workbook: { ...workbook, sheets }, details }];
}
