import type { CountyPlan } from "@biaogan/plan";
import type { Form, Table } from "@biaogan/report";
import type { SheetToWrite } from "../book";
import type { TemplateOptions } from "../template-book";
import { gridColumns, gridRows } from "./grid-rows";
import { hasGroups } from "./header-groups";
import { figuresBefore } from "./last-month";
import { recordRows } from "./record-rows";
import { emptySketch, type Sketch, spread, write } from "./sketch";

/** What a sheet is drawn from. */
export interface TableContext extends TemplateOptions {
  readonly form: Form;
  readonly id: string;
  readonly table: Table;
  readonly plan: CountyPlan;
  readonly before: ReturnType<typeof figuresBefore>;
}

/** The sheet of one table: title, head, the cells to fill, and who signs. */
export function tableSheet(
  form: Form,
  id: string,
  table: Table,
  plan: CountyPlan,
  options: TemplateOptions,
): SheetToWrite {
  const before = figuresBefore(id, table, options);
  const context: TableContext = { ...options, form, id, table, plan, before };
  const isBulk = table.rows === "bulk";
  const widths = table.layout === "record" ? recordWidths(context) : gridColumns(context).map(({ width }) => width);
  const sketch = emptySketch();
  write(sketch, 1, 1, titleOf(form, table), "title", widths.length);
  sketch.heights[1] = 34;
  sketch.row = 2;
  for (const line of headLines(context)) writeLine(sketch, line, widths.length);
  // A detail has no end to sign under.
  if (isBulk) for (const line of SIGNATURES) writeLine(sketch, line.map(asInput), widths.length);
  const head = sketch.row;
  if (table.layout === "record") recordRows(sketch, context);
  else gridRows(sketch, context);
  if (!isBulk) {
    sketch.row += 1;
    for (const line of SIGNATURES) writeLine(sketch, line.map(asInput), widths.length);
  }
  const last = head + (table.layout === "grid" && hasGroups(table) ? 1 : 0);
  const isFirst = id === Object.keys(form.tables)[0];
  return {
    name: isFirst ? form.title.zh : table.label.zh,
    cells: sketch.cells,
    merges: sketch.merges,
    choices: sketch.choices,
    heights: sketch.heights,
    widths,
    frozenRows: last,
    printTitles: { from: head, to: last },
    landscape: widths.reduce((sum, width) => sum + width, 0) > 95,
    locked: isBulk ? "rows" : true,
    // Below its last drawn row too a detail is free to fill.
    ...(isBulk ? { columnsLike: last + 1 } : {}),
  };
}

interface HeadText {
  readonly text: string;
  readonly isInput: boolean;
}

const SIGNATURES = [
  ["填表人：", "复核人：", "负责人："],
  ["联系电话：", "填报日期：", "更正号："],
] as const;

const asInput = (text: string): HeadText => ({ text, isInput: true });

/** What is known is written and locked; what is not is a line to fill in. */
function headLines({ form, plan, institution, month }: TableContext): readonly (readonly HeadText[])[] {
  const known = (label: string, value: string | undefined): HeadText => ({
    text: `${label}：${value ?? ""}`,
    isInput: value === undefined,
  });
  const spoken = month === undefined ? undefined : `${month.slice(0, 4)}年${month.slice(5).replace(/^0/, "")}月`;
  return [
    [known("填报单位", institution?.name), known("报告期", spoken)],
    [
      known("县区", plan.county.name),
      known("表式版本", form.version),
      ...(form.amounts ? [known("金额单位", form.amounts)] : []),
    ],
  ];
}

function writeLine(sketch: Sketch, texts: readonly HeadText[], width: number): void {
  const places = spread(width, texts.length);
  texts.forEach(({ text, isInput }, index) => {
    const place = places[index];
    if (place) write(sketch, sketch.row, place[0], text, isInput ? "line" : "remark", place[1]);
  });
  sketch.heights[sketch.row] = 22;
  sketch.row += 1;
}

function titleOf(form: Form, table: Table): string {
  return Object.keys(form.tables).length === 1 ? form.title.zh : `${form.title.zh}（${table.label.zh}）`;
}

function recordWidths({ before }: TableContext): readonly number[] {
  return before ? [6, 32, 10, 15, 14, 14] : [8, 38, 14, 20];
}
