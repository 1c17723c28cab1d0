import { type Figure, type Finding, isKnown, type Workbook } from "@biaogan/core";
import type { FactRow, TableFacts } from "@biaogan/formula";
import type { Revision, RevisionChange } from "./month-check";
import type { ReportPack } from "./pack";
import { tablesOn } from "./reading/sheet-tables";
import type { Verdict } from "./submission";

/** A workbook with the time it came. */
export interface Arrived {
  readonly workbook: Workbook;
  readonly receivedAt: string | undefined;
}

/** One revision: the sheets that count in it, of its own files and of earlier ones that it leaves standing. */
export interface RevisionFiles {
  readonly workbooks: readonly Workbook[];
  /** The files that came with it. */
  readonly files: readonly string[];
  readonly receivedAt: string | undefined;
}

/**
 * Tells an institution's files apart into revisions, in the order they came: a file that brings a table again begins the
 * next. A revision need only bring the forms that changed; the other sheets stand.
 */
export function revisionsOf(arrived: readonly Arrived[], pack: ReportPack): readonly RevisionFiles[] {
  const groups: { files: Arrived[]; tables: Set<string> }[] = [];
  for (const one of arrived) {
    const tables = tablesIn(one.workbook, pack);
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
      .flatMap(({ files }, at) => files.flatMap(({ workbook }) => withoutSuperseded(workbook, later(at + 1), pack)));
    return {
      workbooks: [...standing, ...group.files.map(({ workbook }) => workbook)],
      files: group.files.map(({ workbook }) => workbook.file),
      receivedAt:
        group.files
          .map(({ receivedAt }) => receivedAt ?? "")
          .sort()
          .at(-1) || undefined,
    };
  });
}

function tablesIn(workbook: Workbook, pack: ReportPack): readonly string[] {
  return workbook.sheets.flatMap((sheet) => tablesOn(workbook, sheet, pack).tables);
}

/** A workbook without the sheets that came again; nothing is left of one whose tables all came again. */
function withoutSuperseded(workbook: Workbook, later: ReadonlySet<string>, pack: ReportPack): readonly Workbook[] {
  const sheets = workbook.sheets.filter((sheet) => {
    const { tables } = tablesOn(workbook, sheet, pack);
    return tables.length > 0 && !tables.every((table) => later.has(table));
  });
  return sheets.length === 0 ? [] : [{ ...workbook, sheets }];
}

/** What changed between two revisions, cell by cell, and what became of the findings. */
export function compareRevisions(before: Verdict, after: Verdict, files: readonly string[]): Revision {
  const keyOf = ({ code, message }: Finding): string => `${code} ${message.zh}`;
  const [old, now] = [new Set(before.findings.map(keyOf)), new Set(after.findings.map(keyOf))];
  const codes = (findings: readonly Finding[]): readonly string[] => findings.map(({ code }) => code);
  return {
    institution: after.institution,
    from: before.revision,
    to: after.revision,
    files,
    changes: Object.entries(after.submission.tables).flatMap(([table, facts]) =>
      changesOf(table, before.submission.tables[table], facts),
    ),
    resolved: codes(before.findings.filter((finding) => !now.has(keyOf(finding)))),
    open: codes(after.findings.filter((finding) => old.has(keyOf(finding)))),
    arisen: codes(after.findings.filter((finding) => !old.has(keyOf(finding)))),
  };
}

function changesOf(table: string, before: TableFacts | undefined, after: TableFacts): readonly RevisionChange[] {
  if (!before || !("rows" in before) || !("rows" in after)) return [];
  const keys = [...new Set([...before.rows, ...after.rows].map(({ key }) => key))];
  return keys.flatMap((key) => {
    const [old, now] = [before.rows, after.rows].map((rows) => rows.find((row) => row.key === key));
    return cellChanges(table, key, old, now);
  });
}

function cellChanges(
  table: string,
  key: string | undefined,
  old: FactRow | undefined,
  now: FactRow | undefined,
): readonly RevisionChange[] {
  const columns = [...new Set([...Object.keys(old?.cells ?? {}), ...Object.keys(now?.cells ?? {})])];
  return columns.flatMap((column): readonly RevisionChange[] => {
    const [was, is] = [old?.cells[column], now?.cells[column]];
    const place = is?.place ?? was?.place;
    if (!place || sameFigure(was?.figure, is?.figure)) return [];
    return [
      {
        table,
        ...(key === undefined ? {} : { row: key }),
        column,
        ...(was ? { before: was.figure } : {}),
        ...(is ? { after: is.figure } : {}),
        place,
      },
    ];
  });
}

function sameFigure(a: Figure | undefined, b: Figure | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  if (isKnown(a) && isKnown(b)) return a.known === b.known && a.measure === b.measure;
  return JSON.stringify(a) === JSON.stringify(b);
}
