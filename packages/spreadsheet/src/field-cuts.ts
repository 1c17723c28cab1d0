import type { ByteColumn } from "@biaogan/core";
import { Refused } from "./refusal";

/** Where the fields of some rows stand in shared bytes: a start and an end for each, one column behind the other. */
export interface FieldCuts {
  starts: Uint32Array;
  ends: Uint32Array;
  columns: number;
  /** From one column's first row to the next one's. */
  readonly stride: number;
  readonly most: number;
  rows: number;
  /** Each column's stretch of the two, made once. */
  stretches: readonly Pick<ByteColumn, "starts" | "ends">[];
}

/** Columns that begin at the same place of a processor's cache drive each other out of it. */
const APART = 24;

/** Room for so many rows; columns come as they are met, up to `most`. */
export function fieldCuts(rows: number, most: number): FieldCuts {
  const none = new Uint32Array();
  return { starts: none, ends: none, columns: 0, stride: rows + APART, most, rows: 0, stretches: [] };
}

/** One more column: the rows before have a blank there. */
export function addColumn(cuts: FieldCuts): void {
  const { columns, stride, most } = cuts;
  if (columns >= most) throw new Refused("F-TOO-LARGE", `${columns + 1} columns`);
  cuts.columns += 1;
  if (cuts.columns * stride <= cuts.starts.length) return;
  cuts.starts = widened(cuts.starts, cuts.columns * 2 * stride);
  cuts.ends = widened(cuts.ends, cuts.columns * 2 * stride);
}

/** The columns of the rows that were cut. */
export function columnsOf(cuts: FieldCuts, bytes: Uint8Array): readonly ByteColumn[] {
  const { starts, ends, columns, stride } = cuts;
  if (cuts.stretches.length !== columns)
    cuts.stretches = Array.from({ length: columns }, (_, column) => {
      const [first, behind] = [column * stride, (column + 1) * stride];
      return { starts: starts.subarray(first, behind), ends: ends.subarray(first, behind) };
    });
  return cuts.stretches.map(({ starts, ends }) => ({ bytes, starts, ends }));
}

function widened(list: Uint32Array, size: number): Uint32Array {
  const wider = new Uint32Array(size);
  wider.set(list);
  return wider;
}
