import type { Place } from "@biaogan/core";
import { type FactColumns, type TextColumn, textAt } from "@biaogan/formula";
import type { Column } from "../form";
import type { Noted } from "../reading/noted";
import type { CellProblem } from "../reading/read-cell";
import type { RepeatedKey } from "./repeated-keys";

/** What is wrong with one cell of a bulk table; the row is counted from the table's first. */
export interface BulkProblem {
  readonly row: number;
  /** The column of the sheet, by number and letters. */
  readonly at: number;
  readonly letter: string;
  readonly column: Column;
  readonly problem: CellProblem;
}

/** The wrong cells of a bulk table, each at its address; personal data comes masked. */
export function notedProblems(id: string, problems: readonly BulkProblem[], facts: FactColumns): Noted[] {
  return problems.map(({ row, letter, column, problem }): Noted => {
    const place = placeOf(facts, letter, row);
    const { check, written, read } = problem;
    const data = { label: column.label.zh, written: written };
    return {
      check,
      place,
      table: id,
      data: read === undefined ? data : { ...data, read },
      operands: [{ label: column.label, figure: { known: written, measure: "text" }, place }],
    };
  });
}

/** Rows that repeat a key, at their second place with the first. */
export function notedRepeats(
  id: string,
  name: string,
  column: Column,
  keys: TextColumn,
  repeated: readonly RepeatedKey[],
  facts: FactColumns,
): readonly Noted[] {
  const letter = facts.letters[name] ?? "";
  return repeated.map(({ row, first }): Noted => {
    const key = textAt(keys, row);
    const figure = { known: key, measure: "text" } as const;
    const place = placeOf(facts, letter, row);
    return {
      check: "row-twice",
      place,
      table: id,
      data: { label: column.label.zh, key },
      operands: [
        { label: column.label, figure, place },
        { label: column.label, figure, place: placeOf(facts, letter, first) },
      ],
    };
  });
}

function placeOf({ file, sheet, rowNumbers }: FactColumns, letter: string, row: number): Place {
  const cell = `${letter}${rowNumbers[row] ?? ""}`;
  return sheet === undefined ? { file, cell } : { file, sheet, cell };
}
