import { columnLetters, isKnown, total } from "@biaogan/core";
import { statisticalPeriod } from "@biaogan/plan";
import type { Column } from "@biaogan/report";
import { daySerial, serialDay } from "../date-serial";
import { textWidth } from "../text-width";
import { hasGroups } from "./header-groups";
import { inputFormat, inputRule } from "./input-rules";
import { choiceLabels, type RowKey, rowKeys } from "./row-keys";
import { type Sketch, write } from "./sketch";
import type { TableContext } from "./table-sheet";

/** Rows of a detail that are drawn, and rows that are checked as people type. */
const DRAWN = 30;
const CHECKED = 20_000;
/** A table of many rows stands closer, so that it fits a page. */
const MANY = 26;

/** A column of the sheet: one to fill, or last month's figure of one. */
interface GridColumn {
  readonly name: string;
  readonly column: Column;
  readonly isBefore: boolean;
  readonly width: number;
}

/** The columns of a grid's sheet; last month's figures stand behind the form's own. */
export function gridColumns({ table, before, plan }: TableContext): readonly GridColumn[] {
  const own = Object.entries(table.columns).map(([name, column]): GridColumn => {
    const labels = choiceLabels(column, plan);
    return {
      name,
      column,
      isBefore: false,
      width: Math.max(widthOf(column), ...labels.map((label) => textWidth(label) + 3)),
    };
  });
  if (!before) return own;
  const numbers = own.filter(({ column }) => column.type === "number");
  return [
    ...own,
    ...numbers.map((one): GridColumn => ({ ...one, isBefore: true, width: textWidth(beforeLabel(one.column)) + 3 })),
  ];
}

/** A header of one or two rows, the rows that have to be there, and their total. */
export function gridRows(sketch: Sketch, context: TableContext): void {
  const { table, plan, institution, month } = context;
  const columns = gridColumns(context);
  headerRows(sketch, context, columns);
  const period = month === undefined ? undefined : statisticalPeriod(plan, month);
  const isBulk = table.rows === "bulk";
  const keys = rowKeys(table, plan, institution, period ? daysBetween(period.from, period.to) : []);
  const drawn = isBulk ? DRAWN : Math.max(keys.length, 1);
  const first = sketch.row;
  columns.forEach(({ name, column, isBefore }, index) => {
    if (isBefore || (name === table.key && keys.length > 0)) return;
    const place = { row: first, column: index + 1, rows: isBulk ? CHECKED : drawn };
    const rule = inputRule(column, place, { labels: choiceLabels(column, plan), period });
    if (rule) sketch.choices.push(rule);
  });
  for (let index = 0; index < drawn; index += 1) {
    gridRow(sketch, context, columns, keys[index]);
    sketch.heights[sketch.row] = drawn > MANY ? 17 : 21;
    sketch.row += 1;
  }
  if (table.totalRow) totalRow(sketch, context, columns, first);
}

function gridRow(
  sketch: Sketch,
  { table, before }: TableContext,
  columns: readonly GridColumn[],
  key: RowKey | undefined,
) {
  const { row } = sketch;
  columns.forEach(({ name, column, isBefore }, index) => {
    const at = index + 1;
    const format = inputFormat(column);
    if (isBefore) {
      const figure = before?.of(key?.code, name);
      if (figure && isKnown(figure))
        sketch.cells.push({ row, column: at, kind: "number", value: figure.known, look: "aside", format });
      else write(sketch, row, at, "—", "aside");
    } else if (name === table.key && key !== undefined) keyCell(sketch, at, column, key.label);
    else sketch.cells.push({ row, column: at, kind: "text", value: key?.known[name] ?? "", look: "input", format });
  });
}

/** A key is written and locked: a day as a date, everything else as the text it is. */
function keyCell(sketch: Sketch, column: number, { type }: Column, label: string): void {
  const { row } = sketch;
  if (type === "date") sketch.cells.push({ row, column, kind: "date", value: label, look: "date" });
  else sketch.cells.push({ row, column, kind: "text", value: label, look: "text", format: "@" });
}

function totalRow(sketch: Sketch, { table }: TableContext, columns: readonly GridColumn[], first: number): void {
  const { row } = sketch;
  columns.forEach(({ name, column, isBefore }, index) => {
    const at = index + 1;
    const letters = columnLetters(at);
    if (name === table.key && !isBefore) write(sketch, row, at, table.totalRow?.[0] ?? "合计", "head");
    else if (column.type === "number") {
      const range = `${letters}${first}:${letters}${row - 1}`;
      const value = sumOf(sketch, at, first, row);
      const look = isBefore ? "aside" : column.decimals ? "money" : "number";
      sketch.cells.push({
        row,
        column: at,
        kind: "number",
        value,
        look,
        format: inputFormat(column),
        formula: `SUM(${range})`,
      });
    } else write(sketch, row, at, "", "text");
  });
  sketch.heights[row] = 21;
  sketch.row += 1;
}

function headerRows(sketch: Sketch, { table }: TableContext, columns: readonly GridColumn[]): void {
  const { row } = sketch;
  sketch.heights[row] = 24;
  if (!hasGroups(table)) {
    columns.forEach(({ column, isBefore }, index) => {
      write(sketch, row, index + 1, isBefore ? beforeLabel(column) : column.label.zh, "head");
    });
    sketch.row += 1;
    return;
  }
  sketch.heights[row + 1] = 24;
  const groupOf = ({ column, isBefore }: GridColumn): string | undefined =>
    isBefore ? "上月数（参考）" : column.group?.[0];
  columns.forEach((one, index) => {
    const group = groupOf(one);
    const before = columns[index - 1];
    if (group === undefined) {
      write(sketch, row, index + 1, one.column.label.zh, "head", 1, 2);
      return;
    }
    if (!before || groupOf(before) !== group) {
      const across = columns.filter((other) => groupOf(other) === group).length;
      write(sketch, row, index + 1, group, "head", across);
    }
    const own = one.column.group?.[0] ?? "";
    const label = one.isBefore ? beforeLabel(one.column) : one.column.label.zh.replace(own, "");
    write(sketch, row + 1, index + 1, label, "head");
  });
  sketch.row += 2;
}
/** Readers pass over what begins with 上月. */
function beforeLabel({ label }: Column): string {
  return `上月${label.zh.replace(/^本年|^本月/, "")}`;
}

/** As wide as the header, and as what is to be written in it. */
function widthOf({ type, label, identifier, maxLength = 0 }: Column): number {
  const written = identifier === "credit-code" ? 22 : identifier === "merchant-code" ? 18 : maxLength > 40 ? 26 : 12;
  return Math.max(type === "text" ? written : 12, textWidth(label.zh) + 3);
}

/** What the total's formula gives before anybody types: the figures that stand there already. */
function sumOf(sketch: Sketch, column: number, first: number, row: number): string {
  return total(
    sketch.cells
      .filter((cell) => cell.column === column && cell.row >= first && cell.row < row && cell.kind === "number")
      .map(({ value }) => value),
  );
}

function daysBetween(from: string, to: string): readonly string[] {
  const days: string[] = [];
  for (let serial = daySerial(from); serial <= daySerial(to); serial += 1)
    days.push(serialDay(String(serial), false) ?? "");
  return days;
}
