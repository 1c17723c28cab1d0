import { isKnown, MisuseError } from "@biaogan/core";
import { bulkFigure } from "./evaluate-item";
import type { Expression } from "./expression";
import type { FactColumn, FactColumns } from "./facts";
import type { RowAnswer, RowCondition, RowProgramOptions } from "./row-program";
import { type FindText, type TextColumn, textAt } from "./text-column";
import type { ItemType } from "./vocabulary";

/** A column of codes, dates, truths or texts. */
type WordColumn = Exclude<FactColumn, { type: "number" }>;

/** One answer for each entry of a dictionary, once, or for each text; what holds no value says why. */
export function byText(column: WordColumn, test: (value: string) => boolean): RowCondition {
  if (column.type === "text") {
    const nothing = silence(column);
    return (index) => {
      const value = textAt(column, index);
      return value === "" ? nothing(index) : test(value) ? 1 : 0;
    };
  }
  const answers = Int8Array.from(column.dictionary, (value, entry) =>
    value !== "" ? (test(value) ? 1 : 0) : column.nothing?.[entry] === "not-applicable" ? -2 : -1,
  );
  return (index) => (answers[column.codes[index] ?? 0] ?? -1) as RowAnswer;
}

/** Whether each row's figure is one of some. */
export function byFigure(column: FactColumn, wanted: ReadonlySet<string>): RowCondition {
  const nothing = silence(column);
  return (index) => {
    const figure = bulkFigure(column, index, "ratio");
    return isKnown(figure) ? (wanted.has(figure.known) ? 1 : 0) : nothing(index);
  };
}

/** A row of which nothing is known. */
export const SILENT: RowCondition = () => -1;

/** What a row that holds no value says: that it is missing, or not applicable. */
export function silence(column: FactColumn): RowCondition {
  if (column.type === "code" ? !column.nothing : !column.apart) return SILENT;
  return (index) => ("notApplicable" in bulkFigure(column, index, "text") ? -2 : -1);
}

/** Whether each row's key stands in another table, told by its bytes. */
export function byKey(column: TextColumn, find: FindText): RowCondition {
  const { bytes, starts } = column;
  const nothing = silence(column);
  return (index) => {
    const [start, end] = [starts[index] ?? 0, starts[index + 1] ?? 0];
    return start === end ? nothing(index) : find(bytes, start, end) < 0 ? 0 : 1;
  };
}

/** The text of each row. */
export function reader(column: WordColumn): (index: number) => string {
  return column.type === "text"
    ? (index) => textAt(column, index)
    : (index) => column.dictionary[column.codes[index] ?? 0] ?? "";
}

/** Whether a row holds a value in a column. */
export function isThere(column: FactColumn): (index: number) => boolean {
  switch (column.type) {
    case "code": {
      const { codes } = column;
      const there = column.dictionary.map((value) => value !== "");
      return (index) => there[codes[index] ?? 0] ?? true;
    }
    case "text":
      return (index) => column.starts[index] !== column.starts[index + 1];
    case "number":
      return (index) =>
        !Number.isNaN(column.values[index] ?? Number.NaN) ||
        (column.apart !== undefined && isKnown(bulkFigure(column, index, "text")));
  }
}

/** The column that an item names; one that did not come with the sheet is blank in every row. */
export function columnOf(one: Expression, columns: FactColumns, { table, vocabulary }: RowProgramOptions): FactColumn {
  if (one.node !== "item") return nothing(one);
  const declared = vocabulary.tables[table]?.columns[one.column];
  const hasCome = columns.letters[one.column] !== undefined;
  return columns.columns[one.column] ?? (declared && !hasCome ? blankColumn(declared.type) : nothing(one));
}

function blankColumn(type: ItemType): FactColumn {
  if (type === "number") return { type, values: new Float64Array(), decimals: 0 };
  return { type: "code", codes: new Uint16Array(), dictionary: [""] };
}

/** The column that an item names, which holds no figures. */
export function wordColumn(one: Expression, columns: FactColumns, options: RowProgramOptions): WordColumn {
  const column = columnOf(one, columns, options);
  return column.type === "number" ? nothing(one) : column;
}

/** @throws MisuseError: the checker has refused such a condition before. */
export function nothing(one: Expression): never {
  throw new MisuseError("compileRowCondition", `a ${one.node} is no condition on one row`);
}
