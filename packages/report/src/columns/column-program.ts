import type { ByteColumn } from "@biaogan/core";
import type { FactColumn } from "@biaogan/formula";
import type { Column } from "../form";
import type { CellContext, CellProblem } from "../reading/read-cell";
import type { Ground } from "./ground";
import { memoProgram } from "./memo-program";
import { numberProgram } from "./number-program";
import { personalProgram } from "./personal-program";
import { textProgram } from "./text-program";

/** Takes what is wrong with the field of a row, counted from the batch's first, and where its bytes stand. */
export type NoteProblems = (row: number, problems: readonly CellProblem[], start: number, end: number) => void;

/** Reads one column of a bulk table, a batch of fields at a time; what is right costs no object. */
export interface ColumnProgram {
  readonly run: (fields: ByteColumn, length: number, note: NoteProblems) => void;
  /** The column as formulas read it; nothing of personal data is kept. */
  readonly finish: () => FactColumn | undefined;
  /** The hash of every key, where the column tells rows apart. */
  readonly hashes?: () => Int32Array;
  /** Puts the rows behind that another program of the same column has read, from a row of its own on. */
  readonly append: (part: ColumnPart, from: number) => void;
}

/** A column as far as one program has read it. */
export interface ColumnPart {
  readonly column: FactColumn;
  readonly hashes?: Int32Array;
}

export interface ProgramOptions {
  readonly context: CellContext;
  /** Where the column's lists lie. */
  readonly ground: Ground;
  readonly isKey: boolean;
}

/** Compiles a column's declaration into closures over bytes: no `eval`, so it runs under any page's policy. */
export function compileColumn(column: Column, options: ProgramOptions): ColumnProgram {
  if (column.type === "number") return numberProgram(column, options);
  if (column.masked) return personalProgram(column, options);
  if (options.isKey || (column.identifier !== undefined && column.identifier !== "mcc"))
    return textProgram(column, options);
  return memoProgram(column, options);
}
