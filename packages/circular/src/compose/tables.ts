import type { TableTemplate } from "../table-template";
import { composeAssessment } from "./assessment-table";
import { changeCells } from "./cells/change-cells";
import { institutionCells } from "./cells/institution-cells";
import { ownCells, ownScores } from "./cells/own-cells";
import { reportCells } from "./cells/report-cells";
import { incompleteCells, scoreCells } from "./cells/score-cells";
import { isIncomplete } from "./counted-lists";
import { findingRows } from "./finding-rows";
import type { Setting } from "./setting";
import { alignments, type DraftTable } from "./table-draft";
import { say, type Words } from "./words";

/**
 * The rows and columns of a table as its template says. Of an institution's own table a column in which nothing applies
 * falls away.
 */
export function composeTable(template: TableTemplate, setting: Setting): DraftTable {
  if (template.rows === "assessment") return composeAssessment(template, setting);
  const table = wholeTable(template, setting);
  return template.rows === "own" ? withoutIdle(table) : table;
}

function withoutIdle({ columns, rows }: DraftTable): DraftTable {
  const idle = columns.map((_, index) => rows.every((row) => isDash(row[index])));
  return {
    columns: columns.filter((_, index) => !idle[index]),
    rows: rows.map((row) => row.filter((_, index) => !idle[index])),
  };
}

function isDash(words: Words | undefined): boolean {
  const [only, ...more] = words ?? [];
  return more.length === 0 && only !== undefined && "text" in only && only.text === "—";
}

/** A table whose columns are those of its template. */
type PlainTemplate = Exclude<TableTemplate, { rows: "assessment" }>;

function wholeTable(template: PlainTemplate, setting: Setting): DraftTable {
  return {
    columns: template.columns.map((column) => ({
      header: column.header,
      weight: column.weight,
      align: alignments[column.cell],
      ...("group" in column && column.group !== undefined ? { group: column.group } : {}),
    })),
    rows: rowsOf(template, setting),
  };
}

function rowsOf(template: PlainTemplate, setting: Setting): DraftTable["rows"] {
  const { result, own, correction } = setting;
  switch (template.rows) {
    case "scores": {
      const wanted = template.indicators;
      const scores = result.scores.filter(({ indicator }) => wanted === undefined || wanted.includes(indicator));
      return numbered(
        scores,
        template.columns,
        (score, { cell }) => cell !== "number" && scoreCells[cell](score, setting),
      );
    }
    case "incomplete":
      return numbered(
        result.scores.filter(isIncomplete),
        template.columns,
        (score, { cell }) => cell !== "number" && incompleteCells[cell](score, setting),
      );
    case "institutions":
      return numbered(
        rankedClasses(setting),
        template.columns,
        (institution, { cell, indicator }) =>
          cell !== "number" && institutionCells[cell](institution, indicator, setting),
      );
    case "reports":
      return numbered(
        result.reports,
        template.columns,
        (report, { cell }) => cell !== "number" && reportCells[cell](report),
      );
    case "own":
      return numbered(
        own === undefined ? [] : ownScores(own, setting, template.indicators),
        template.columns,
        (score, { cell }) => cell !== "number" && ownCells[cell](score, own?.report.institution ?? "", setting),
      );
    case "findings":
      return findingRows(own?.findings ?? [], template, own?.findingsFile);
    case "changes":
      return numbered(
        correction?.changes ?? [],
        template.columns,
        (change, { cell }) => cell !== "number" && changeCells[cell](change, setting),
      );
  }
}

/** A row for each item; the number column counts them. */
function numbered<Item, Column>(
  items: readonly Item[],
  columns: readonly Column[],
  cellOf: (item: Item, column: Column) => Words | false,
): DraftTable["rows"] {
  return items.map((item, index) =>
    columns.map((column) => {
      const cell = cellOf(item, column);
      return cell === false ? say(String(index + 1)) : cell;
    }),
  );
}

/** Banks and payment institutions, in the roster's order. */
function rankedClasses(setting: Setting): readonly string[] {
  return setting.result.institutions
    .filter((institution) => institution.class === "commercial-bank" || institution.class === "payment-institution")
    .map(({ code }) => code);
}
