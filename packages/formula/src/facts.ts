import type { Exact, Figure, Measure, MissingReason, Month, MonthWindow, Place } from "@biaogan/core";
import type { ApartRows, Nothing } from "./apart-rows";

/** One read cell: its figure and where it stands. */
export interface Fact {
  readonly figure: Figure;
  readonly place: Place;
}

/** What a plan states of itself: it stands in no sheet. */
export interface PlannedFact {
  readonly figure: Figure;
  readonly place?: never;
}

/** One row of a `one` or `keyed` table. */
export interface FactRow<Cell extends Fact | PlannedFact = Fact> {
  readonly institution: string;
  /** The key column's code, where the table is keyed. */
  readonly key?: string | undefined;
  readonly cells: Readonly<Record<string, Cell>>;
}

/**
 * A decoded column of a bulk table. Integers are held as safe integers scaled by 10^decimals (money as cents), no value as
 * NaN; codes, dates and truths through a dictionary whose entry 0 is the blank, in two bytes for each row, or in four where
 * it has more entries than those number; identifiers, of which there are as many as rows, as UTF-8: row i's text is
 * `bytes[starts[i] .. starts[i + 1])`, no value is empty. A row without a value is blank unless it stands `apart`; among
 * codes the dictionary's entries that are no values are empty, and `nothing` says why.
 */
export type FactColumn =
  | {
      readonly type: "number";
      readonly values: Float64Array;
      readonly decimals: number;
      readonly apart?: ApartRows | undefined;
    }
  | {
      readonly type: "code";
      readonly codes: Uint16Array | Uint32Array;
      readonly dictionary: readonly string[];
      readonly nothing?: Readonly<Record<string, Nothing>> | undefined;
    }
  | {
      readonly type: "text";
      readonly bytes: Uint8Array;
      readonly starts: Uint32Array;
      readonly apart?: ApartRows | undefined;
    };

/** The rows of a bulk table from one institution, as columns; `rowNumbers[i]` is row i's number in the spreadsheet. */
export interface FactColumns {
  readonly institution: string;
  readonly file: string;
  readonly sheet?: string | undefined;
  readonly length: number;
  readonly rowNumbers: Uint32Array;
  readonly columns: Readonly<Record<string, FactColumn>>;
  /** The spreadsheet letters of each column, for the places in a trace. */
  readonly letters: Readonly<Record<string, string>>;
}

/** What a formula counted or summed in the rows of a bulk table. */
export interface BulkCount {
  /** How many rows were chosen. */
  readonly rows: number;
  /** Left out where none of them holds a figure; `reason` says why. */
  readonly known?: Exact | undefined;
  readonly reason?: MissingReason | undefined;
  /** How many of them should hold a figure and do not. */
  readonly lacking?: number | undefined;
  readonly measure: Measure;
  /** The range that was looked through. */
  readonly cell: string;
}

/** What is kept of a bulk table without its rows: what the declared formulas counted in it, by their text. */
export interface KeptCounts {
  readonly institution: string;
  readonly file: string;
  readonly sheet?: string | undefined;
  readonly counts: Readonly<Record<string, BulkCount>>;
}

/** What one institution handed in of one table for one month; of a bulk table of earlier months, what was counted in it. */
export type TableFacts =
  | { readonly rows: readonly FactRow[] }
  | { readonly bulk: FactColumns }
  | { readonly kept: KeptCounts };

/** What a formula reads of a table: what was handed in, or what the plan lists for an institution (its rosters). */
export type ReadableFacts = TableFacts | { readonly rows: readonly FactRow<Fact | PlannedFact>[] };

/**
 * The port through which a formula reads. `institution` is a code; the county is asked institution by institution.
 * A table that is not there gives the reason, which is never a zero.
 */
export interface Facts {
  readonly table: (
    table: string,
    institution: string,
    month: Month,
  ) => ReadableFacts | { readonly missing: MissingReason };
  /** The institutions that owe a table in a month (of a class, where one is named), in the roster's order. */
  readonly reporters: (table: string, month: Month, institutionClass?: string) => readonly string[];
  /** The institutions of a class that live in a month, in the roster's order; all without a class. */
  readonly institutions: (month: Month, institutionClass?: string) => readonly string[];
  /** First and last day of a month's statistical period. */
  readonly period: (month: Month) => { readonly from: string; readonly to: string };
  /** The months of a window that are due at a month. */
  readonly months: (window: MonthWindow, month: Month) => readonly Month[];
  readonly constant: (id: string) => Figure;
}

/** Where one stands when a formula is read: the county (no institution) or one institution, in one month. */
export interface Standpoint {
  readonly institution?: string;
  readonly month: Month;
  /** Inside a row: its table and key, or its index in a bulk table. */
  readonly row?: {
    readonly table: string;
    readonly institution: string;
    readonly key?: string | undefined;
    readonly index?: number;
  };
}
