import { type CountyPlan, reportDue, statisticalPeriod } from "@biaogan/plan";
import type { Form } from "@biaogan/report";
import type { CellToWrite, SheetToWrite } from "../book";
import type { TemplateOptions } from "../template-book";
import { inputWords } from "./input-rules";
import { choiceLabels } from "./row-keys";

const HEADER = ["表", "项目", "计量单位", "时点或时期", "是否必填", "填法"];
const KINDS = {
  flow: "本期发生数",
  stock: "期末数",
  ratio: "比率",
  milestone: "状态",
  distinct: "去重数",
  attribute: "—",
} as const;

/** How the form is filled in: when, from what days, and each item. */
export function instructionsSheet(form: Form, plan: CountyPlan, options: TemplateOptions): SheetToWrite {
  const lines = generalLines(form, plan, options);
  const period = options.month === undefined ? undefined : statisticalPeriod(plan, options.month);
  const head = lines.length + 2;
  const items = Object.values(form.tables).flatMap((table) =>
    Object.values(table.columns).map((column) => [
      table.label.zh,
      column.group ? `${column.group[0]}：${column.label.zh}` : column.label.zh,
      column.measure === "text" || column.measure === "state" || column.measure === "date" ? "—" : column.measure,
      KINDS[column.kind],
      column.required ? "必填" : "可空",
      inputWords(column, choiceLabels(column, plan), period),
    ]),
  );
  const line = (value: string, index: number): CellToWrite => ({
    row: index + 2,
    column: 1,
    kind: "text",
    value: `${index + 1}．${value}`,
    look: "note",
  });
  return {
    name: "填报说明",
    widths: [22, 32, 12, 14, 12, 56],
    heights: Object.fromEntries([[1, 30], ...lines.map((_, index) => [index + 2, 20])]),
    printTitles: { from: head, to: head },
    landscape: true,
    locked: true,
    merges: [0, ...lines.keys()].map((_, index) => ({
      top: index + 1,
      left: 1,
      bottom: index + 1,
      right: HEADER.length,
    })),
    cells: [
      { row: 1, column: 1, kind: "text", value: `${form.title.zh}填报说明`, look: "title" },
      ...lines.map(line),
      ...HEADER.map(
        (value, index): CellToWrite => ({ row: head, column: index + 1, kind: "text", value, look: "head" }),
      ),
      ...items.flatMap((texts, row) =>
        texts.map(
          (value, index): CellToWrite => ({
            row: head + 1 + row,
            column: index + 1,
            kind: "text",
            value,
            look: index >= 2 && index <= 4 ? "centre" : "text",
          }),
        ),
      ),
    ],
  };
}

function generalLines(form: Form, plan: CountyPlan, { month }: TemplateOptions): readonly string[] {
  const period = month === undefined ? undefined : statisticalPeriod(plan, month);
  const due = month === undefined ? undefined : reportDue(plan, month);
  const hasTotal = Object.values(form.tables).some(({ totalRow }) => totalRow !== undefined);
  return [
    `本表依据${plan.county.office.planTitle}${form.clause}，表式 ${form.id} ${form.version} 版。`,
    ...(period ? [`统计期 ${period.from} 至 ${period.to}${due ? `，${due} 前报送` : ""}。`] : []),
    "只在浅黄色单元格和有下划线的地方填写，其他单元格已锁定；不要增删或改动表头，不要删除隐藏的工作表。",
    "没有发生的填 0，不适用的填“不适用”，必填的不要留空；数字不带单位、不加空格。",
    ...(hasTotal ? ["合计由公式计算，不需填写。"] : []),
    ...(form.amounts ? [`金额以${form.amounts}填写。`] : []),
    "校验提出的疑问，核对无误的在“情况说明”表中填写规则编号、涉及项目和原因。",
    "报送前可自查：biaogan check 文件名 --mark，错误会标在副本的单元格上。",
  ];
}
