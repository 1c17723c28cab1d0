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
  | "line"
  | "aside"
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

/** What a cell offers or allows, checked by the spreadsheet itself as people type. */
export interface ChoiceToWrite {
  readonly range: string;
  /** A drop-down. */
  readonly values?: readonly string[];
  /** Days as yyyy-mm-dd. */
  readonly days?: { readonly from: string; readonly to: string };
  /** A formula of ours that holds for what is allowed, written for the range's first cell. */
  readonly holds?: string;
  /** What is said where something else is typed. */
  readonly message: string;
  /** What is shown beside the cell while one stands on it. */
  readonly prompt?: string;
}

/** A chart of the spreadsheet's own, which its reader can edit: it draws what stands in the cells. */
export interface ChartToWrite {
  /** Columns stand, bars lie. */
  readonly kind: "columns" | "bars";
  readonly title: string;
  /** Ranges with their sheet: `'机构排名'!$C$5:$C$9`. */
  readonly series: readonly { readonly name: string; readonly values: string; readonly categories: string }[];
  /** The cells that it covers. */
  readonly from: { readonly row: number; readonly column: number };
  readonly to: { readonly row: number; readonly column: number };
}

export interface SheetToWrite {
  /** At most 31 characters, none of : \ / ? * [ ]. */
  readonly name: string;
  readonly visibility?: "visible" | "hidden" | "very-hidden";
  readonly cells: readonly CellToWrite[];
  readonly merges?: readonly MergeToWrite[];
  /** The row whose cells say how their columns look where no cell does: below it everything is as free as they are. */
  readonly columnsLike?: number;
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
  /** All cells locked but those that look like input; `rows`: whole rows may be put in, taken out and sorted all the same. */
  readonly locked?: boolean | "rows";
  readonly choices?: readonly ChoiceToWrite[];
  readonly charts?: readonly ChartToWrite[];
  /** Rows after which a new page begins. */
  readonly rowBreaks?: readonly number[];
}

/** A workbook to write, as plain data. */
export interface BookToWrite {
  readonly sheets: readonly SheetToWrite[];
}
