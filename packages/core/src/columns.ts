/**
 * The second port: some thousand rows of a large table as columns of bytes, with no object per row. Field `i` of a
 * column is the UTF-8 text `bytes[offsets[i] .. offsets[i + 1])`, as written in the file and trimmed of nothing.
 */
export interface ByteColumn {
  readonly bytes: Uint8Array;
  /** One more than there are rows. */
  readonly offsets: Uint32Array;
}

/** A run of rows of one table. */
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
