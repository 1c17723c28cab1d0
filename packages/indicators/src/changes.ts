import type { ApartRows, FactColumn, FactRow, TableFacts } from "@biaogan/formula";
import type { AcceptedMonth, AcceptedSubmission } from "@biaogan/report";

/** What differs between two states of the accepted months. */
export interface Changes {
  /** `table institution month` → the columns that differ; `*` where rows came or went. */
  readonly cells: ReadonlyMap<string, ReadonlySet<string>>;
  /** `institution month`: a whole report came, went, was refused or was taken. */
  readonly reports: ReadonlySet<string>;
}

/**
 * What differs, down to the columns of one institution's table; what is the same object is not looked into.
 * @param heirOf who is read in place of an institution that was merged.
 */
export function changesBetween(
  before: readonly AcceptedMonth[],
  after: readonly AcceptedMonth[],
  heirOf: (institution: string) => string,
): Changes {
  const cells = new Map<string, ReadonlySet<string>>();
  const reports = new Set<string>();
  const [old, now] = [before, after].map((list) => new Map(list.map((one) => [one.month, one])));
  for (const month of new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])])) {
    const [was, is] = [old?.get(month), now?.get(month)];
    if (was === is) continue;
    for (const institution of institutionsIn(was, is)) {
      const [from, to] = [submissionOf(was, institution), submissionOf(is, institution)];
      if (!from || !to) {
        if (from !== to || reasonOf(was, institution) !== reasonOf(is, institution))
          for (const who of [institution, heirOf(institution)]) reports.add(`${who} ${month}`);
        continue;
      }
      if (from === to) continue;
      for (const [table, columns] of tableChanges(from, to))
        for (const who of [institution, heirOf(institution)]) {
          const key = `${table} ${who} ${month}`;
          cells.set(key, new Set([...(cells.get(key) ?? []), ...columns]));
        }
    }
  }
  return { cells, reports };
}

function institutionsIn(...months: readonly (AcceptedMonth | undefined)[]): ReadonlySet<string> {
  return new Set(
    months.flatMap((month) =>
      [...(month?.submissions ?? []), ...(month?.reports ?? [])].map(({ institution }) => institution),
    ),
  );
}

function submissionOf(month: AcceptedMonth | undefined, institution: string): AcceptedSubmission | undefined {
  return month?.submissions.find((one) => one.institution === institution);
}

/** Why a report is not there: it came and was refused, or it did not come. */
function reasonOf(month: AcceptedMonth | undefined, institution: string): string {
  const report = month?.reports.find((one) => one.institution === institution);
  return report && report.files.length > 0 && !report.accepted ? "refused" : "not-reported";
}

function tableChanges(from: AcceptedSubmission, to: AcceptedSubmission): ReadonlyMap<string, ReadonlySet<string>> {
  const tables = new Set([...Object.keys(from.tables), ...Object.keys(to.tables)]);
  return new Map(
    [...tables].flatMap((table) => {
      const columns = columnChanges(from.tables[table], to.tables[table]);
      return columns.size === 0 ? [] : [[table, columns] as const];
    }),
  );
}

const EVERYTHING: ReadonlySet<string> = new Set(["*"]);

function columnChanges(from: TableFacts | undefined, to: TableFacts | undefined): ReadonlySet<string> {
  if (from === to) return new Set();
  if (!from || !to) return EVERYTHING;
  if ("rows" in from && "rows" in to) return rowChanges(from.rows, to.rows);
  if ("kept" in from && "kept" in to && JSON.stringify(from) === JSON.stringify(to)) return new Set();
  if (!("bulk" in from) || !("bulk" in to)) return EVERYTHING;
  const [a, b] = [from.bulk, to.bulk];
  const alike = a.length === b.length && a.file === b.file && a.sheet === b.sheet && same(a.rowNumbers, b.rowNumbers);
  if (!alike) return EVERYTHING;
  const columns = [...new Set([...Object.keys(a.columns), ...Object.keys(b.columns)])];
  return new Set(
    columns.filter((name) => a.letters[name] !== b.letters[name] || !sameColumn(a.columns[name], b.columns[name])),
  );
}

function rowChanges(from: readonly FactRow[], to: readonly FactRow[]): ReadonlySet<string> {
  const alike = from.length === to.length && from.every(({ key }, index) => key === to[index]?.key);
  if (!alike) return EVERYTHING;
  return new Set(
    from.flatMap((row, index) => {
      const other = to[index];
      if (!other || row === other) return [];
      const columns = [...new Set([...Object.keys(row.cells), ...Object.keys(other.cells)])];
      return columns.filter((name) => JSON.stringify(row.cells[name]) !== JSON.stringify(other.cells[name]));
    }),
  );
}

function sameColumn(a: FactColumn | undefined, b: FactColumn | undefined): boolean {
  if (a === b) return true;
  if (a?.type === "number" && b?.type === "number")
    return a.decimals === b.decimals && same(a.values, b.values) && sameApart(a.apart, b.apart);
  if (a?.type === "text" && b?.type === "text")
    return same(a.starts, b.starts) && same(a.bytes, b.bytes) && sameApart(a.apart, b.apart);
  if (a?.type !== "code" || b?.type !== "code") return false;
  const words = ({ dictionary, nothing }: typeof a): string => JSON.stringify([dictionary, nothing]);
  return words(a) === words(b) && same(a.codes, b.codes);
}

function sameApart(a: ApartRows | undefined, b: ApartRows | undefined): boolean {
  if (!a || !b) return a === b;
  return same(a.rowIndexes, b.rowIndexes) && same(a.starts, b.starts) && same(a.bytes, b.bytes);
}

function same(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index += 1) if (!Object.is(a[index], b[index])) return false;
  return true;
}
