/** What a file may be, counted before memory grows; each is an option. */
export interface ReadLimits {
  /** Bytes of the file itself. */
  readonly fileBytes: number;
  /** Bytes of all parts that are read, once inflated: a 1 MB file can inflate to 1 GiB. */
  readonly inflatedBytes: number;
  /** Bytes of a large table once inflated, where it is read in pieces and never stands in memory as a whole. */
  readonly streamedBytes: number;
  /** How many times its packed size a part of more than 16 MB may inflate to: tables reach 30, a bomb 1,000. */
  readonly ratio: number;
  /** Characters of formulas that the file says once for many cells; each has to be moved to where it stands. */
  readonly formulaLength: number;
  /** Parts of the package. */
  readonly entries: number;
  /** Cells that hold something, in all sheets together. */
  readonly cells: number;
  /** Cells that an ods says once and repeats: a kilobyte could name a thousand million. */
  readonly repeatedCells: number;
  /** The last row and column that may hold something. */
  readonly rows: number;
  readonly columns: number;
}

export const defaultLimits: ReadLimits = {
  fileBytes: 200 * 1024 * 1024,
  inflatedBytes: 600 * 1024 * 1024,
  streamedBytes: 4 * 1024 * 1024 * 1024,
  ratio: 200,
  formulaLength: 4 * 1024 * 1024,
  entries: 2_000,
  cells: 12_000_000,
  repeatedCells: 1_000_000,
  rows: 1_048_576,
  columns: 1_024,
};
