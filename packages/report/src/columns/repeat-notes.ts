import { type FactColumns, type TextColumn, textAt } from "@biaogan/formula";
import type { Column } from "../form";
import type { RepeatedKeys } from "./repeated-keys";
import { fieldPlace, type RowNotes } from "./row-notes";

/** Rows that repeat a key, at their second place with the first. */
export function repeatNotes(
  table: string,
  column: Column,
  at: number,
  keys: TextColumn,
  { rows, firsts }: RepeatedKeys,
  facts: FactColumns,
): RowNotes {
  return {
    table,
    facts,
    length: rows.length,
    row: (index) => rows[index] ?? 0,
    column: () => at,
    check: () => "row-twice",
    noted: (index) => {
      const row = rows[index] ?? 0;
      const key = textAt(keys, row);
      const figure = { known: key, measure: "text" } as const;
      const place = fieldPlace(facts, at, row);
      return {
        check: "row-twice",
        place,
        table,
        data: { label: column.label.zh, key },
        operands: [
          { label: column.label, figure, place },
          { label: column.label, figure, place: fieldPlace(facts, at, firsts[index] ?? 0) },
        ],
      };
    },
  };
}
