import { compare, type Figure, isKnown, type KnownFigure, MisuseError, negate } from "@biaogan/core";
import { calculate, into, valueIn } from "./arithmetic";
import { bulkFigure } from "./evaluate-item";
import type { Expression } from "./expression";
import type { FactColumns } from "./facts";
import { meetingMeasure, stopping } from "./missing-policy";
import { holds } from "./order";
import type { RowAnswer, RowProgramOptions } from "./row-program";

type RowFigure = (index: number) => Figure;

/**
 * Compiles a comparison of arithmetic on one row (`amount / transactions > 500 元`): exact figures, row by row. A
 * comparison of plain columns never comes here.
 */
export function compileExactComparison(
  one: Extract<Expression, { node: "compare" }>,
  columns: FactColumns,
  options: RowProgramOptions,
): (index: number) => RowAnswer {
  const [left, right] = [compileFigure(one.left, columns, options), compileFigure(one.right, columns, options)];
  return (index) => {
    const [a, b] = [left(index), right(index)];
    if (!isKnown(a) || !isKnown(b)) return "notApplicable" in a || "notApplicable" in b ? -2 : -1;
    const measure = meetingMeasure(a.measure, b.measure);
    return holds(one.op, compare(valueIn(a, measure), valueIn(b, measure))) ? 1 : 0;
  };
}

function compileFigure(one: Expression, columns: FactColumns, options: RowProgramOptions): RowFigure {
  const again = (part: Expression): RowFigure => compileFigure(part, columns, options);
  switch (one.node) {
    case "call":
      return again(one.means);
    case "number": {
      const figure: KnownFigure = { known: one.value, measure: one.measure ?? "ratio" };
      return () => figure;
    }
    case "constant": {
      const figure = options.facts.constant(one.constant);
      return () => figure;
    }
    case "item":
      return columnFigure(one, columns, options);
    case "negate": {
      const of = again(one.of);
      return (index) => changed(of(index), (figure) => ({ ...figure, known: negate(figure.known) }));
    }
    case "as": {
      const of = again(one.of);
      return (index) => changed(of(index), (figure) => into(figure, one.measure));
    }
    case "arithmetic": {
      const [left, right] = [again(one.left), again(one.right)];
      return (index) => {
        const [a, b] = [left(index), right(index)];
        return isKnown(a) && isKnown(b) ? calculate(one.op, a, b) : (stopping([a, b]) ?? a);
      };
    }
    default:
      throw new MisuseError("compileRowCondition", `a ${one.node} is no figure of one row`);
  }
}

function columnFigure(
  { column }: Extract<Expression, { node: "item" }>,
  columns: FactColumns,
  { table, vocabulary }: RowProgramOptions,
): RowFigure {
  const held = columns.columns[column];
  const measure = vocabulary.tables[table]?.columns[column]?.measure;
  if ((held && held.type !== "number") || measure === undefined)
    throw new MisuseError("compileRowCondition", `${table}.${column} holds no figures`);
  return (index) => bulkFigure(held, index, measure);
}

function changed(figure: Figure, by: (figure: KnownFigure) => KnownFigure): Figure {
  return isKnown(figure) ? by(figure) : figure;
}
