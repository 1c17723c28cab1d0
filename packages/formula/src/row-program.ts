import { compare, convert, type Exact, exact, isKnown, MisuseError, measures, times } from "@biaogan/core";
import { valuesOf } from "./evaluate-item";
import { reportersBefore } from "./evaluate-listed";
import type { Expression } from "./expression";
import type { FactColumns, Facts } from "./facts";
import { holds } from "./order";
import {
  byFigure,
  byKey,
  byText,
  columnOf,
  isThere,
  nothing,
  reader,
  SILENT,
  silence,
  wordColumn,
} from "./row-columns";
import { compileExactComparison, readsRounded } from "./row-figures";
import { type FindText, type IndexedTexts, indexOnce, type TextColumn } from "./text-column";
import type { Vocabulary } from "./vocabulary";
import { windowMonths } from "./window";

/** What a row says to a condition: yes, no, nothing (a figure is missing, −1), or that it is not applicable (−2). */
export type RowAnswer = 1 | 0 | -1 | -2;
export type RowCondition = (index: number) => RowAnswer;

export interface RowProgramOptions {
  readonly table: string;
  readonly month: string;
  readonly vocabulary: Vocabulary;
  readonly facts: Facts;
  /** Indexes of columns that were made before. */
  readonly indexed?: IndexedTexts | undefined;
  /** Figures that their form prints rounded are compared as they are written, not by the interval that they stand for. */
  readonly asWritten?: boolean | undefined;
}

/**
 * Compiles a condition on one row into a closure over the columns: codes are compared as integers, dates once for each
 * entry of the dictionary, figures as scaled integers. No row ever becomes an object.
 * @throws MisuseError for a node that no row condition may hold; the checker has refused it before.
 */
export function compileRowCondition(
  condition: Expression,
  columns: FactColumns,
  options: RowProgramOptions,
): RowCondition {
  const again = (one: Expression): RowCondition => compileRowCondition(one, columns, options);
  switch (condition.node) {
    case "call":
      return again(condition.means);
    case "and":
      return conjunction(condition.all.map(again), 0);
    case "or":
      return conjunction(condition.all.map(again), 1);
    case "not": {
      const of = again(condition.of);
      return (index) => negated(of(index));
    }
    case "item": {
      const column = columnOf(condition, columns, options);
      return column.type === "number" ? nothing(condition) : byText(column, (value) => value === "true");
    }
    case "is": {
      const known = isThere(columnOf(condition.of, columns, options));
      return condition.what === "known" ? (index) => (known(index) ? 1 : 0) : (index) => (known(index) ? 0 : 1);
    }
    case "member": {
      const codes = new Set(
        condition.list.map((one) => (one.node === "text" || one.node === "number" ? one.value : "")),
      );
      const column = columnOf(condition.of, columns, options);
      return column.type === "number" ? byFigure(column, codes) : byText(column, (value) => codes.has(value));
    }
    case "within": {
      const periods = windowMonths(condition.window, options.month, options.facts).map(options.facts.period);
      return byText(wordColumn(condition.of, columns, options), (day) =>
        periods.some(({ from, to }) => from <= day && day <= to),
      );
    }
    case "listed": {
      if (condition.by === "others") return listedByOthers(condition, columns, options);
      const facts = options.facts.table(condition.table, columns.institution, options.month);
      const of = wordColumn(condition.of, columns, options);
      if ("missing" in facts || "kept" in facts) return silence(of);
      const among = "bulk" in facts ? facts.bulk.columns[condition.column] : undefined;
      if (of.type === "text" && among?.type === "text") return byKey(of, indexOnce(among, options.indexed));
      const values = valuesOf(facts, condition.column);
      return byText(of, (value) => values.has(value));
    }
    case "compare":
      return compileComparison(condition, columns, options);
    default:
      return nothing(condition);
  }
}

/** Whether an institution that stands before lists each row's value: its columns are indexed by their bytes. */
function listedByOthers(
  one: Extract<Expression, { node: "listed" }>,
  columns: FactColumns,
  options: RowProgramOptions,
): RowCondition {
  const { month, facts, indexed } = options;
  const of = wordColumn(one.of, columns, options);
  const others = reportersBefore(one.table, columns.institution, month, facts).flatMap((institution) => {
    const there = facts.table(one.table, institution, month);
    return "missing" in there || "kept" in there ? [] : [there];
  });
  const among = others.map((there) => ("bulk" in there ? there.bulk.columns[one.column] : undefined));
  if (of.type === "text" && among.every((column) => column?.type === "text"))
    return anyKey(
      of,
      among.flatMap((column) => (column?.type === "text" ? indexOnce(column, indexed) : [])),
    );
  const values = others.map((there) => valuesOf(there, one.column));
  return byText(of, (value) => values.some((set) => set.has(value)));
}

/** Whether each row's key stands in one of several tables, told by its bytes. */
function anyKey(column: TextColumn, finds: readonly FindText[]): RowCondition {
  const { bytes, starts } = column;
  const nothing = silence(column);
  return (index) => {
    const [start, end] = [starts[index] ?? 0, starts[index + 1] ?? 0];
    if (start === end) return nothing(index);
    for (let at = 0; at < finds.length; at += 1) if ((finds[at]?.(bytes, start, end) ?? -1) >= 0) return 1;
    return 0;
  };
}

type Compared = Extract<Expression, { node: "compare" }>;

function compileComparison(one: Compared, columns: FactColumns, options: RowProgramOptions): RowCondition {
  if (!isPlain(one, columns, options)) return compileExactComparison(one, columns, options);
  const left = columnOf(one.left, columns, options);
  if (left.type !== "number") {
    if (one.right.node === "text") {
      const wanted = one.right.value;
      return byText(left, (value) => holds(one.op, value === wanted ? 0 : value < wanted ? -1 : 1));
    }
    const right = wordColumn(one.right, columns, options);
    const [textOf, otherOf, own, other] = [reader(left), reader(right), silence(left), silence(right)];
    return (index) => {
      const [a, b] = [textOf(index), otherOf(index)];
      if (a === "" || b === "") return own(index) === -2 || other(index) === -2 ? -2 : -1;
      return holds(one.op, a === b ? 0 : a < b ? -1 : 1) ? 1 : 0;
    };
  }
  const values = left.values;
  if (one.right.node === "item") {
    const right = columnOf(one.right, columns, options);
    if (right.type !== "number") return nothing(one);
    const [a, b] = [10n ** BigInt(right.decimals), 10n ** BigInt(left.decimals)];
    const careful = left.apart || right.apart ? compileExactComparison(one, columns, options) : SILENT;
    return (index) => {
      const [x = Number.NaN, y = Number.NaN] = [values[index], right.values[index]];
      if (Number.isNaN(x) || Number.isNaN(y)) return careful(index);
      if (a === b) return holds(one.op, x === y ? 0 : x < y ? -1 : 1) ? 1 : 0;
      const difference = BigInt(x) * a - BigInt(y) * b;
      return holds(one.op, difference === 0n ? 0 : difference < 0n ? -1 : 1) ? 1 : 0;
    };
  }
  const bound = boundOf(one, left.decimals, options);
  // A bound of at most fifteen digits is an integer as safe as the column's own.
  const whole = /^-?\d{1,15}$/.test(bound) ? Number.parseInt(bound, 10) : undefined;
  const careful = left.apart ? compileExactComparison(one, columns, options) : SILENT;
  const answer = (order: -1 | 0 | 1): RowAnswer => (holds(one.op, order) ? 1 : 0);
  if (whole === undefined)
    return (index) => {
      const value = values[index] ?? Number.NaN;
      return Number.isNaN(value) ? careful(index) : answer(compare(exact(value), bound));
    };
  const [less, same, more] = [answer(-1), answer(0), answer(1)];
  return (index) => {
    const value = values[index] ?? Number.NaN;
    // A row without a figure is none of the three.
    return value === whole ? same : value < whole ? less : value > whole ? more : careful(index);
  };
}

/** A column beside a literal or another column of its measure: compared as whole numbers, without a figure for each row. */
function isPlain(one: Compared, columns: FactColumns, options: RowProgramOptions): boolean {
  const { left, right } = one;
  const { table, vocabulary, facts } = options;
  if (left.node !== "item") return false;
  if (options.asWritten !== true && (readsRounded(left, options) || readsRounded(right, options))) return false;
  if (columns.columns[left.column]?.type !== "number" || right.node === "number") return true;
  const declared = vocabulary.tables[table]?.columns;
  if (right.node === "constant")
    return (
      isKnown(facts.constant(right.constant)) &&
      declared?.[left.column]?.measure === vocabulary.constants[right.constant]?.measure
    );
  return right.node === "item" && declared?.[left.column]?.measure === declared?.[right.column]?.measure;
}

/** The literal that a column is compared with, in the column's scaled integers. */
function boundOf(one: Extract<Expression, { node: "compare" }>, decimals: number, options: RowProgramOptions): Exact {
  const { right, left } = one;
  const constant = right.node === "constant" ? options.facts.constant(right.constant) : undefined;
  const value = right.node === "number" ? right.value : constant && "known" in constant ? constant.known : undefined;
  if (value === undefined)
    throw new MisuseError("compileRowCondition", "a row's figure is compared with a number or another column");
  const measure =
    left.node === "item" ? options.vocabulary.tables[options.table]?.columns[left.column]?.measure : undefined;
  const given = right.node === "number" ? right.measure : undefined;
  const same = measure && given && measures[measure].dimension === measures[given].dimension;
  return times(same ? convert(value, given, measure) : value, exact(10n ** BigInt(decimals)));
}

function conjunction(parts: readonly RowCondition[], decisive: 0 | 1): RowCondition {
  return (index) => {
    let open: RowAnswer = decisive === 0 ? 1 : 0;
    for (const part of parts) {
      const answer = part(index);
      if (answer === decisive) return decisive;
      // What is not applicable comes before what is missing.
      if (answer < 0 && (open >= 0 || answer < open)) open = answer;
    }
    return open;
  };
}

function negated(answer: RowAnswer): RowAnswer {
  return answer < 0 ? answer : answer === 1 ? 0 : 1;
}
