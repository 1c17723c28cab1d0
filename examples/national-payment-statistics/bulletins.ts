import type { Cell, Sheet, Workbook } from "@biaogan/core";
import type { CountyPlan } from "@biaogan/plan";
import {
  type AcceptedMonth,
  checkSubmission,
  formsOwed,
  type ReportPack,
  tablesOf,
  type Verdict,
} from "@biaogan/report";
import type { PrintedFigure } from "./printed-figures";

/** A publication of one period, laid out as a form and checked. */
export interface CheckedBulletin {
  readonly month: string;
  readonly verdict: Verdict;
}

/**
 * Lays the printed figures out as sheets, publisher by publisher and period by period, and checks each with those before
 * it as its history.
 * @param before bulletins of earlier periods that are checked already.
 */
export function checkBulletins(
  figures: readonly PrintedFigure[],
  pack: ReportPack,
  plan: CountyPlan,
  before: readonly CheckedBulletin[] = [],
): readonly CheckedBulletin[] {
  const months = [...new Set(figures.map(({ month }) => month))].sort();
  const checked = [...before];
  for (const month of months) {
    for (const { code, shortName } of plan.county.institutions) {
      const tables = new Set(formsOwed(pack, plan, code, month).flatMap((form) => Object.keys(form.tables)));
      const own = figures.filter((figure) => figure.month === month && tables.has(figure.table));
      if (own.length === 0) continue;
      const verdict = checkSubmission(pack, plan, [workbookOf(`${shortName} ${month}`, own, pack)], {
        institution: code,
        month,
        history: monthsOf(checked),
      });
      checked.push({ month, verdict });
    }
  }
  return checked;
}

/** The bulletins as accepted months: what is wrong is said, and all the same it is what was printed. */
export function monthsOf(checked: readonly CheckedBulletin[]): readonly AcceptedMonth[] {
  return [...new Set(checked.map(({ month }) => month))].map((month) => ({
    schema: "biaogan/accepted-month@1",
    month,
    submissions: checked.filter((one) => one.month === month).map(({ verdict }) => verdict.submission),
    reports: [],
  }));
}

/** One sheet for each table: its title, its header, and the rows of which something is printed. */
function workbookOf(file: string, figures: readonly PrintedFigure[], pack: ReportPack): Workbook {
  const sheets = tablesOf(pack).flatMap(({ id, table }): readonly Sheet[] => {
    const own = figures.filter((figure) => figure.table === id);
    if (own.length === 0) return [];
    const columns = Object.entries(table.columns);
    const labels = table.columns[table.key ?? ""]?.codes ?? {};
    const rows = Object.keys(labels).filter((row) => own.some((figure) => figure.row === row));
    const line = (row: string): readonly string[] =>
      columns.map(([column]) =>
        column === table.key
          ? (labels[row]?.label.zh ?? row)
          : (own.find((figure) => figure.row === row && figure.column === column)?.text ?? ""),
      );
    const lines = [[table.label.zh], columns.map(([, { label }]) => label.zh), ...rows.map(line)];
    const cells = lines.flatMap((texts, row) => texts.flatMap((text, column) => cellOf(text, row + 1, column + 1)));
    return [{ name: table.label.zh, visibility: "visible", cells, merges: [], hiddenRows: [], hiddenColumns: [] }];
  });
  return { file, format: "csv", sheets, notes: [], hash: file };
}

function cellOf(value: string, row: number, column: number): readonly Cell[] {
  return value === "" ? [] : [{ row, column, kind: /^-?\d+(\.\d+)?$/.test(value) ? "number" : "text", value }];
}
