import { columnLetters, type Place, parseA1 } from "@biaogan/core";
import type { FactColumns } from "@biaogan/formula";
import type { Noted } from "../reading/noted";
import type { CheckName } from "../rule";

/**
 * What the checks by name noted in the rows of one detail, kept as numbers: a million rows may be wrong. Each becomes
 * words only where somebody asks for it.
 */
export interface RowNotes {
  readonly table: string;
  readonly facts: FactColumns;
  readonly length: number;
  /** The row, counted from the table's first. */
  readonly row: (at: number) => number;
  /** The column of the sheet. */
  readonly column: (at: number) => number;
  readonly check: (at: number) => CheckName;
  readonly noted: (at: number) => Noted;
}

/** All of them in words. */
export function notedIn({ length, noted }: RowNotes): readonly Noted[] {
  return Array.from({ length }, (_, at) => noted(at));
}

/** Where a field of a row stands, the row counted from the table's first. */
export function fieldPlace({ file, sheet, rowNumbers }: FactColumns, column: number, row: number): Place {
  const cell = `${columnLetters(column)}${rowNumbers[row] ?? ""}`;
  return sheet === undefined ? { file, cell } : { file, sheet, cell };
}

/** The column of the sheet that a form's column stands in. */
export function columnOf({ letters }: FactColumns, name: string): number {
  return parseA1(`${letters[name] ?? "A"}1`)?.column ?? 1;
}
