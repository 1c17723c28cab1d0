import { isKnown } from "@biaogan/core";
import { statisticalPeriod } from "@biaogan/plan";
import { inputFormat, inputRule } from "./input-rules";
import { type Sketch, write } from "./sketch";
import type { TableContext } from "./table-sheet";

const HEADER = ["序号", "项目", "计量单位", "本月数"];
const BESIDE = ["上月数", "较上月增减"];
const INPUT = 4;

/** A record downwards: number, item, measure, the cell to fill, and last month's figure beside it where asked. */
export function recordRows(sketch: Sketch, context: TableContext): void {
  const { table, before, month, plan } = context;
  const header = before ? [...HEADER, ...BESIDE] : HEADER;
  header.forEach((value, index) => {
    write(sketch, sketch.row, index + 1, value, "head");
  });
  sketch.heights[sketch.row] = 24;
  sketch.row += 1;
  const period = month === undefined ? undefined : statisticalPeriod(plan, month);
  for (const [index, [name, column]] of Object.entries(table.columns).entries()) {
    const { row } = sketch;
    sketch.cells.push({ row, column: 1, kind: "number", value: String(index + 1), look: "centre" });
    write(sketch, row, 2, column.label.zh, "text");
    write(sketch, row, 3, column.measure, "centre");
    sketch.cells.push({ row, column: INPUT, kind: "text", value: "", look: "input", format: inputFormat(column) });
    const rule = inputRule(column, { row, column: INPUT }, { labels: [], period });
    if (rule) sketch.choices.push(rule);
    if (before) writeBefore(sketch, before.of(undefined, name), inputFormat(column));
    sketch.heights[row] = 21;
    sketch.row += 1;
  }
}

function writeBefore(
  sketch: Sketch,
  figure: ReturnType<NonNullable<TableContext["before"]>["of"]>,
  format: string,
): void {
  const { row } = sketch;
  if (!figure || !isKnown(figure)) {
    write(sketch, row, 5, "—", "aside");
    write(sketch, row, 6, "", "aside");
    return;
  }
  sketch.cells.push({ row, column: 5, kind: "number", value: figure.known, look: "aside", format });
  const formula = `IF(ISNUMBER(D${row}),D${row}-E${row},"")`;
  sketch.cells.push({ row, column: 6, kind: "text", value: "", look: "aside", format: signed(format), formula });
}

/** A change shows its sign. */
function signed(format: string): string {
  return `+${format};-${format};0`;
}
