import { columnLetters } from "@biaogan/core";
import type { CountyPlan, Institution } from "@biaogan/plan";
import { type Column, codesOf, type Form, type Table } from "@biaogan/report";
import type { BookToWrite, CellToWrite, ChoiceToWrite, MergeToWrite, SheetToWrite } from "./book";

export interface TemplateOptions {
  readonly institution?: Institution;
  readonly month?: string;
}

interface Sketch {
  readonly cells: CellToWrite[];
  readonly merges: MergeToWrite[];
  readonly choices: ChoiceToWrite[];
  row: number;
}

/**
 * The empty form to fill in: Chinese headers, locked but for the cells to fill, drop-downs and bounds of the spreadsheet's
 * own, totals as formulas, the instructions on a sheet of their own, and a hidden sheet that says which form it is.
 */
export function templateBook(form: Form, plan: CountyPlan, options: TemplateOptions = {}): BookToWrite {
  const sheets = Object.entries(form.tables).map(([id, table]) => tableSheet(form, id, table, plan, options));
  return { sheets: [...sheets, instructions(form), fingerprint(form, plan, options)] };
}

function tableSheet(
  form: Form,
  id: string,
  table: Table,
  plan: CountyPlan,
  { institution, month }: TemplateOptions,
): SheetToWrite {
  const columns = Object.entries(table.columns);
  const width = table.layout === "record" ? 4 : columns.length;
  const sketch: Sketch = { cells: [], merges: [], choices: [], row: 3 };
  const title = Object.keys(form.tables).length === 1 ? form.title.zh : `${form.title.zh}（${table.label.zh}）`;
  sketch.cells.push({ row: 1, column: 1, kind: "text", value: title, look: "title" });
  sketch.merges.push({ top: 1, left: 1, bottom: 1, right: Math.max(2, width) });
  const who = institution?.name ?? "";
  const when = month === undefined ? "" : `${month.slice(0, 4)}年${Number(month.slice(5))}月`;
  const remark = [`填报单位：${who}`, `报告期：${when}`, ...(form.amounts ? [`金额单位：${form.amounts}`] : [])];
  remark.forEach((value, index) => {
    sketch.cells.push({
      row: 2,
      column: Math.min(width, 1 + index * Math.max(1, Math.floor(width / remark.length))),
      kind: "text",
      value,
      look: "remark",
    });
  });
  if (table.layout === "record") recordRows(sketch, columns);
  else gridRows(sketch, table, columns, plan, institution);
  sketch.row += 1;
  sketch.cells.push({
    row: sketch.row,
    column: 1,
    kind: "text",
    value: "填表人：        复核人：        负责人：",
    look: "remark",
  });
  sketch.cells.push({
    row: sketch.row + 1,
    column: 1,
    kind: "text",
    value: "联系电话：        填报日期：",
    look: "remark",
  });
  const head = table.layout === "record" ? 3 : hasGroups(table) ? 4 : 3;
  return {
    name:
      Object.keys(form.tables).length === 1
        ? form.title.zh
        : id === Object.keys(form.tables)[0]
          ? form.title.zh
          : table.label.zh,
    cells: sketch.cells,
    merges: sketch.merges,
    choices: sketch.choices,
    widths:
      table.layout === "record"
        ? [8, 34, 14, 18]
        : columns.map(([, column]) => Math.max(14, [...column.label.zh].length * 2 + 4)),
    heights: { 1: 30 },
    frozenRows: head,
    printTitles: { from: 1, to: head },
    landscape: columns.length > 6 && table.layout === "grid",
    locked: table.rows !== "bulk",
  };
}

function recordRows(sketch: Sketch, columns: readonly (readonly [string, Column])[]): void {
  ["序号", "项目", "计量单位", "本月数"].forEach((value, index) => {
    sketch.cells.push({ row: 3, column: index + 1, kind: "text", value, look: "head" });
  });
  columns.forEach(([, column], index) => {
    const row = 4 + index;
    sketch.cells.push({ row, column: 1, kind: "number", value: String(index + 1), look: "centre" });
    sketch.cells.push({ row, column: 2, kind: "text", value: column.label.zh, look: "text" });
    sketch.cells.push({ row, column: 3, kind: "text", value: column.measure, look: "centre" });
    inputCell(sketch, row, 4, column);
  });
  sketch.row = 4 + columns.length;
}

function gridRows(
  sketch: Sketch,
  table: Table,
  columns: readonly (readonly [string, Column])[],
  plan: CountyPlan,
  institution: Institution | undefined,
): void {
  const first = headerRows(sketch, table, columns);
  const keys = rowKeys(table, plan, institution);
  const blank = table.rows === "bulk" ? 1 : Math.max(keys.length, 1);
  for (let index = 0; index < blank; index += 1) {
    columns.forEach(([name, column], at) => {
      const key = keys[index];
      if (name === table.key && key !== undefined)
        sketch.cells.push({ row: first + index, column: at + 1, kind: "text", value: key, look: "text" });
      else inputCell(sketch, first + index, at + 1, column, plan, table.rows === "bulk" ? 5_000 : 1);
    });
  }
  sketch.row = first + blank;
  if (!table.totalRow) return;
  columns.forEach(([name, column], at) => {
    const letter = columnLetters(at + 1);
    if (name === table.key)
      sketch.cells.push({
        row: sketch.row,
        column: at + 1,
        kind: "text",
        value: table.totalRow?.[0] ?? "合计",
        look: "head",
      });
    else if (column.type === "number") {
      const formula = `SUM(${letter}${first}:${letter}${sketch.row - 1})`;
      sketch.cells.push({
        row: sketch.row,
        column: at + 1,
        kind: "number",
        value: "0",
        look: column.decimals ? "money" : "number",
        formula,
      });
    }
  });
  sketch.row += 1;
}

function headerRows(sketch: Sketch, table: Table, columns: readonly (readonly [string, Column])[]): number {
  if (!hasGroups(table)) {
    columns.forEach(([, column], at) => {
      sketch.cells.push({ row: 3, column: at + 1, kind: "text", value: column.label.zh, look: "head" });
    });
    return 4;
  }
  columns.forEach(([, column], at) => {
    const group = column.group?.[0];
    const before = columns[at - 1]?.[1].group?.[0];
    if (group === undefined) {
      sketch.cells.push({ row: 3, column: at + 1, kind: "text", value: column.label.zh, look: "head" });
      sketch.merges.push({ top: 3, left: at + 1, bottom: 4, right: at + 1 });
      return;
    }
    if (group !== before) {
      const across = columns.filter(([, one]) => one.group?.[0] === group).length;
      sketch.cells.push({ row: 3, column: at + 1, kind: "text", value: group, look: "head" });
      if (across > 1) sketch.merges.push({ top: 3, left: at + 1, bottom: 3, right: at + across });
    }
    sketch.cells.push({
      row: 4,
      column: at + 1,
      kind: "text",
      value: column.label.zh.replace(group, ""),
      look: "head",
    });
  });
  return 5;
}

/** The rows that a form has to have for an institution: its products, points or rooms. */
function rowKeys(table: Table, plan: CountyPlan, institution: Institution | undefined): readonly string[] {
  const column = table.key === undefined ? undefined : table.columns[table.key];
  if (!column || table.rows !== "keyed") return [];
  if (column.codesFrom === "rooms")
    return plan.county.rooms
      .filter((room) => institution === undefined || room.reportedBy === institution.code)
      .map(({ code }) => code);
  const codes = codesOf(column, plan);
  if (!codes) return [];
  const assigned = new Set(
    plan.county.points
      .filter((point) => institution === undefined || point.reportedBy === institution.code)
      .map(({ point }) => point),
  );
  return Object.entries(codes)
    .filter(([code]) => column.codesFrom !== "points" || assigned.has(code))
    .map(([, { label }]) => label.zh);
}

function inputCell(sketch: Sketch, row: number, at: number, column: Column, plan?: CountyPlan, rows = 1): void {
  const format =
    column.type === "number" ? (column.decimals ? "#,##0.00" : "#,##0") : column.type === "date" ? "yyyy-mm-dd" : "@";
  sketch.cells.push({ row, column: at, kind: "text", value: "", look: "input", format });
  const letter = columnLetters(at);
  const range = rows === 1 ? `${letter}${row}` : `${letter}${row}:${letter}${row + rows - 1}`;
  const labels =
    column.type === "truth"
      ? ["是", "否"]
      : column.type === "code" && plan
        ? Object.values(codesOf(column, plan) ?? {}).map(({ label }) => label.zh)
        : [];
  if (labels.length > 0) sketch.choices.push({ range, values: labels, message: `${column.label.zh}请从列表中选择` });
  else if (column.type === "number" && column.decimals === 0)
    sketch.choices.push({ range, whole: { least: 0 }, message: `${column.label.zh}应为不小于 0 的整数` });
  else if (column.type === "number")
    sketch.choices.push({ range, decimal: { least: 0 }, message: `${column.label.zh}应为不小于 0 的数` });
}

function hasGroups(table: Table): boolean {
  return Object.values(table.columns).some(({ group }) => group !== undefined);
}

function instructions(form: Form): SheetToWrite {
  const rows = Object.values(form.tables).flatMap((table) =>
    Object.values(table.columns).map((column) => [
      table.label.zh,
      column.label.zh,
      column.measure,
      column.required ? "必填" : "可空",
      column.type === "number"
        ? column.decimals === 0
          ? "整数"
          : `保留${column.decimals ?? 2}位小数`
        : column.type === "date"
          ? "日期，如 2021-09-01"
          : column.type === "truth"
            ? "是 / 否"
            : column.codes
              ? Object.values(column.codes)
                  .map(({ label }) => label.zh)
                  .join(" / ")
              : "文字",
    ]),
  );
  const header = ["表", "项目", "计量单位", "是否必填", "填法"];
  return {
    name: "填报说明",
    widths: [24, 30, 12, 12, 50],
    frozenRows: 2,
    cells: [
      {
        row: 1,
        column: 1,
        kind: "text",
        value: `${form.title.zh}填报说明：没有的填 0，不适用的填“不适用”，不要留空，不要改动表头。`,
        look: "note",
      },
      ...header.map((value, index): CellToWrite => ({ row: 2, column: index + 1, kind: "text", value, look: "head" })),
      ...rows.flatMap((row, r) =>
        row.map((value, c): CellToWrite => ({ row: r + 3, column: c + 1, kind: "text", value, look: "text" })),
      ),
    ],
  };
}

/** Which form, version, county, institution and month a file was made for. */
function fingerprint(form: Form, plan: CountyPlan, { institution, month }: TemplateOptions): SheetToWrite {
  const lines = [
    ["form", form.id],
    ["version", form.version],
    ["county", plan.county.divisionCode],
    ["institution", institution?.code ?? ""],
    ["month", month ?? ""],
  ];
  return {
    name: "biaogan",
    visibility: "very-hidden",
    cells: lines.flatMap(([name = "", value = ""], index): CellToWrite[] => [
      { row: index + 1, column: 1, kind: "text", value: name, look: "note" },
      { row: index + 1, column: 2, kind: "text", value, look: "note" },
    ]),
  };
}
