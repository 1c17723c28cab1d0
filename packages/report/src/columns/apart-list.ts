import type { ApartRows } from "@biaogan/formula";
import { append, appendAll, filled, growing } from "./growing";

/** What a column's numbers or texts cannot say, while its rows are read; see `ApartRows` of @biaogan/formula. */
export interface ApartList {
  /** Takes what a row says, counted from the table's first; rows come in ascending order. */
  readonly add: (row: number, says: string) => void;
  /** All of it; nothing where there is none. */
  readonly finish: () => ApartRows | undefined;
  /** Puts those behind that were kept elsewhere, from a row of their own on; `rows` stand before it here. */
  readonly append: (part: ApartRows | undefined, from: number, rows: number) => void;
}

const encoder = new TextEncoder();

/** An empty list: it takes no room until a row stands apart. */
export function apartList(): ApartList {
  const rows = growing(Uint32Array);
  const starts = growing(Uint32Array);
  const pool = growing(Uint8Array);
  starts.length = 1;
  const put = (row: number, says: Uint8Array): void => {
    append(rows, row);
    appendAll(pool, says);
    append(starts, pool.length);
  };
  return {
    add: (row, says) => put(row, encoder.encode(says)),
    finish: () =>
      rows.length === 0 ? undefined : { rowIndexes: filled(rows), bytes: filled(pool), starts: filled(starts) },
    append: (part, from, before) => {
      part?.rowIndexes.forEach((row, at) => {
        if (row >= from) put(row - from + before, part.bytes.subarray(part.starts[at], part.starts[at + 1]));
      });
    },
  };
}
