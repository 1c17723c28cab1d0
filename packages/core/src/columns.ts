/**
 * The second port: some thousand rows of a large table as columns of bytes, with no object per row. Field `i` of a
 * column is the UTF-8 text `bytes[starts[i] .. ends[i])`, as written in the file and trimmed of nothing; the columns of a
 * batch may share their bytes, and their lists may be longer than the batch.
 */
export interface ByteColumn {
  readonly bytes: Uint8Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/** A run of rows of one table. A reader that takes in a stream may use the arrays again for the next batch. */
export interface ColumnBatch {
  readonly file: string;
  readonly sheet?: string;
  /** The spreadsheet row of the batch's first row, counted from 1. */
  readonly firstRow: number;
  /** The spreadsheet row of each row, where they do not simply follow each other. */
  readonly rowNumbers?: Uint32Array;
  readonly length: number;
  /** By spreadsheet column, counted from 1: `columns[0]` is column A. */
  readonly columns: readonly ByteColumn[];
}
