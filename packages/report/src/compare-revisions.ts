import { type Figure, type Finding, isKnown } from "@biaogan/core";
import type { FactRow, TableFacts } from "@biaogan/formula";
import { append, filled, growing } from "./columns/growing";
import { detailChanges } from "./detail-changes";
import { lazyArray } from "./lazy-array";
import type { Revision, RevisionChange } from "./month-check";
import type { StatedPack } from "./pack";
import { findingKey } from "./same-finding";
import type { Verdict } from "./submission";

/**
 * What changed between two revisions, cell by cell, and what became of the findings.
 * @param pack says by which column the rows of a bulk table are told apart
 * @param files the later revision's own
 * @example compareRevisions(pack, first, second, ["报表（更正）.xlsx"]).changes[0]?.place.cell // "D10"
 */
export function compareRevisions(
  pack: StatedPack,
  before: Verdict,
  after: Verdict,
  files: readonly string[],
): Revision {
  const [old, now] = [before.findings.map(findingKey), after.findings.map(findingKey)];
  const [had, has] = [new Set(old), new Set(now)];
  const tables = [...new Set([...Object.keys(before.submission.tables), ...Object.keys(after.submission.tables)])];
  return {
    institution: after.institution,
    from: before.revision,
    to: after.revision,
    files,
    changes: tables.flatMap((table) =>
      changesOf(table, rowsOf(before.submission.tables[table]), rowsOf(after.submission.tables[table])),
    ),
    details: pack.forms
      .flatMap((form) => Object.entries(form.tables))
      .flatMap(([id, table]) => {
        const [old, now] = [before, after].map(({ submission }) => submission.tables[id]);
        const changes = old && now && "bulk" in old && "bulk" in now && detailChanges(id, table, old.bulk, now.bulk);
        return changes ? [changes] : [];
      }),
    resolved: those(before.findings, old, (key) => !has.has(key)),
    open: those(after.findings, now, (key) => had.has(key)),
    arisen: those(after.findings, now, (key) => !had.has(key)),
  };
}

/** So many are objects; more are kept by their places, and each is made when it is read. */
const MOST = 1_000;

function those(findings: readonly Finding[], keys: readonly string[], are: (key: string) => boolean): Revision["open"] {
  const places = growing(Uint32Array);
  keys.forEach((key, at) => {
    if (are(key)) append(places, at);
  });
  const all = filled(places);
  const at = (position: number) => named(findings[all[position] ?? 0] ?? nothing(position));
  return all.length > MOST ? lazyArray(all.length, at) : Array.from(all, (_, position) => at(position));
}

function nothing(position: number): never {
  throw new RangeError(`no finding ${position}`);
}

function named({ code, severity, title, place, row, message }: Finding): Revision["open"][number] {
  return { code, severity, title, place, ...(row === undefined ? {} : { row }), message };
}

function rowsOf(facts: TableFacts | undefined): readonly FactRow[] {
  return facts && "rows" in facts ? facts.rows : [];
}

function changesOf(table: string, before: readonly FactRow[], after: readonly FactRow[]): readonly RevisionChange[] {
  const [old, now] = [before, after].map((rows) => new Map(rows.map((row) => [row.key, row])));
  const keys = [...new Set([...before, ...after].map(({ key }) => key))];
  return keys.flatMap((key) => cellChanges(table, key, old?.get(key), now?.get(key)));
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
