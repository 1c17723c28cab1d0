import { columnLetters, type Figure, MisuseError } from "@biaogan/core";
import type { CountyPlan } from "@biaogan/plan";
import { type AcceptedMonth, type AcceptedSubmission, formsOwed, type ReportPack } from "@biaogan/report";
import type { IndicatorExample } from "../indicator";

export type SmallMonths = IndicatorExample["reported"];
type SmallTables = SmallMonths[string][string];
type Table = ReportPack["forms"][number]["tables"][string];

export interface SmallMonthsOptions {
  /** Months of which nobody reported: they are accepted months all the same. */
  readonly months?: readonly string[];
  /** Who handed in a report that was refused, by month. */
  readonly refused?: Readonly<Record<string, readonly string[]>>;
}

/** Accepted months from the shortest notation: month → institution → table → rows of cells as text. */
export function acceptedMonths(
  plan: CountyPlan,
  pack: ReportPack,
  reported: SmallMonths,
  { months = [], refused = {} }: SmallMonthsOptions = {},
): readonly AcceptedMonth[] {
  return [...new Set([...Object.keys(reported), ...months])].sort().map((month) => {
    const submissions = Object.entries(reported[month] ?? {}).map(([institution, tables]) =>
      submissionOf(pack, institution, month, tables),
    );
    const reports = plan.county.institutions
      .filter(({ code }) => formsOwed(pack, plan, code, month).length > 0)
      .map(({ code: institution }) => {
        const came = submissions.some((one) => one.institution === institution);
        const sentBack = refused[month]?.includes(institution) ?? false;
        const files = came || sentBack ? [`${institution}_${month}.xlsx`] : [];
        const counts = { errors: sentBack ? 1 : 0, warnings: 0, explained: 0, hints: 0 };
        return {
          institution,
          state: files.length > 0 ? ("on-time" as const) : ("missing" as const),
          accepted: came,
          due: `${month}-28`,
          files,
          ...counts,
        };
      });
    return { schema: "biaogan/accepted-month@1", month, submissions, reports };
  });
}

function submissionOf(pack: ReportPack, institution: string, month: string, small: SmallTables): AcceptedSubmission {
  const declared: Readonly<Record<string, Table>> = Object.assign({}, ...pack.forms.map(({ tables }) => tables));
  const file = `${institution}_${month}.xlsx`;
  const tables = Object.entries(small).map(([name, rows]) => {
    const table = declared[name];
    if (!table) throw new MisuseError("checkIndicatorExamples", `there is no table ${name}`);
    const facts =
      table.rows === "bulk" ? bulkOf(table, institution, file, rows) : rowsOf(table, institution, file, rows);
    return [name, facts] as const;
  });
  return { institution, month, revision: 0, files: [{ file, hash: "0" }], tables: Object.fromEntries(tables) };
}

const FIRST_ROW = 6;

function rowsOf(table: Table, institution: string, file: string, rows: SmallTables[string]) {
  const columns = Object.keys(table.columns);
  return {
    rows: rows.map((row, index) => {
      const key = table.key === undefined ? undefined : row[table.key];
      const cells = Object.entries(row).map(([name, value]) => {
        const measure = table.columns[name]?.measure ?? "text";
        const figure: Figure = value === "" ? { missing: "blank", measure } : { known: value, measure };
        const cell = `${columnLetters(columns.indexOf(name) + 1)}${FIRST_ROW + index}`;
        return [name, { figure, place: { file, sheet: table.label.zh, cell } }] as const;
      });
      return { institution, ...(key === undefined ? {} : { key }), cells: Object.fromEntries(cells) };
    }),
  };
}

function bulkOf(table: Table, institution: string, file: string, rows: SmallTables[string]) {
  const names = Object.keys(table.columns);
  const columns = names.map((name) => {
    const written = rows.map((row) => row[name] ?? "");
    if (table.columns[name]?.type === "number") {
      const values = Float64Array.from(written, (text) => (text === "" ? Number.NaN : Number(text)));
      return [name, { type: "number", values, decimals: 0 }] as const;
    }
    const dictionary = ["", ...new Set(written.filter((text) => text !== ""))];
    return [
      name,
      { type: "code", codes: Uint32Array.from(written, (text) => dictionary.indexOf(text)), dictionary },
    ] as const;
  });
  return {
    bulk: {
      institution,
      file,
      sheet: table.label.zh,
      length: rows.length,
      rowNumbers: Uint32Array.from(rows, (_, index) => FIRST_ROW + index),
      columns: Object.fromEntries(columns),
      letters: Object.fromEntries(names.map((name, index) => [name, columnLetters(index + 1)])),
    },
  };
}
