/** How a cell looks; one table of styles serves every workbook we write. */
export type Look =
  | "title"
  | "remark"
  | "head"
  | "text"
  | "centre"
  | "number"
  | "money"
  | "percent"
  | "date"
  | "input"
  | "note"
  | "plain"
  | "wrong"
  | "good"
  | "warn";

/** One cell to write. Numbers are decimal text and reach the file digit for digit; a text never becomes a formula. */
export interface CellToWrite {
  /** Row and column are counted from 1. */
  readonly row: number;
  readonly column: number;
  readonly kind: "text" | "number" | "date" | "boolean";
  /** A number as decimal text (`"70.10"`), a date as yyyy-mm-dd, a truth value as `true` or `false`. */
  readonly value: string;
  /** What suits its kind, where none is given. */
  readonly look?: Look;
  /** A number format in place of the look's own. */
  readonly format?: string;
  /** A formula of ours, without =; the value is its cached result. */
  readonly formula?: string;
  readonly comment?: string;
  /** A place inside the workbook: `错误清单!B3`. */
  readonly link?: string;
}

/** A merged area; its cells take the look of the top left one. */
export interface MergeToWrite {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** What a cell offers or allows. */
export interface ChoiceToWrite {
  readonly range: string;
  readonly values?: readonly string[];
  readonly whole?: { readonly least: number };
  readonly decimal?: { readonly least: number };
  readonly message: string;
}

export interface SheetToWrite {
  /** At most 31 characters, none of : \ / ? * [ ]. */
  readonly name: string;
  readonly visibility?: "visible" | "hidden" | "very-hidden";
  readonly cells: readonly CellToWrite[];
  readonly merges?: readonly MergeToWrite[];
  /** Column widths in characters from column A; a Chinese character takes two. A column without one suits its content. */
  readonly widths?: readonly number[];
  /** Row heights in points, by row. */
  readonly heights?: Readonly<Record<number, number>>;
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly frozenRows?: number;
  readonly frozenColumns?: number;
  /** A4 in any case, one page wide. */
  readonly landscape?: boolean;
  /** Rows repeated at the top of each printed page. */
  readonly printTitles?: { readonly from: number; readonly to: number };
  /** The range with filter buttons: `A3:H40`. */
  readonly filter?: string;
  /** All cells locked but those that look like input. */
  readonly locked?: boolean;
  readonly choices?: readonly ChoiceToWrite[];
}

/** A workbook to write, as plain data. */
export interface BookToWrite {
  readonly sheets: readonly SheetToWrite[];
}
