import type { ByteColumn } from "@biaogan/core";
import { Refused } from "./refusal";

/** Where the fields of some rows stand in shared bytes: a start and an end for each, column by column. */
export interface FieldCuts {
  starts: Uint32Array[];
  ends: Uint32Array[];
  readonly most: number;
  rows: number;
}

/** Room for so many rows; columns come as they are met, up to `most`. */
export function fieldCuts(rows: number, columns: number, most: number): FieldCuts {
  const lists = (): Uint32Array[] => Array.from({ length: columns }, () => new Uint32Array(rows));
  return { starts: lists(), ends: lists(), most, rows: 0 };
}

/** One more column: the rows before have a blank there. */
export function addColumn(cuts: FieldCuts, capacity: number): void {
  if (cuts.starts.length >= cuts.most) throw new Refused("F-TOO-LARGE", `${cuts.starts.length + 1} columns`);
  cuts.starts.push(new Uint32Array(capacity));
  cuts.ends.push(new Uint32Array(capacity));
}

/** The columns of the rows that were cut. */
export function columnsOf({ starts, ends, rows }: FieldCuts, bytes: Uint8Array): readonly ByteColumn[] {
  return starts.map((list, column) => ({
    bytes,
    starts: list.subarray(0, rows),
    ends: ends[column]?.subarray(0, rows) ?? new Uint32Array(rows),
  }));
}
