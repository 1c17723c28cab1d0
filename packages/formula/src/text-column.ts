import { hashBytes, sameBytes } from "@biaogan/core";
import type { FactColumn } from "./facts";

export type TextColumn = Extract<FactColumn, { type: "text" }>;

const decoder = new TextDecoder();
const encoder = new TextEncoder();

/** The text of a row; a blank is empty. */
export function textAt(column: TextColumn, row: number): string {
  return decoder.decode(column.bytes.subarray(column.starts[row] ?? 0, column.starts[row + 1] ?? 0));
}

/** Where a text first stands in a column: its row, or −1. */
export type FindText = (bytes: Uint8Array, start: number, end: number) => number;

/** Indexes a column of texts by their bytes, once, for looking up many: no text is made. Blanks are not in it. */
export function indexTexts({ bytes, starts }: TextColumn): FindText {
  const rows = Math.max(0, starts.length - 1);
  let size = 16;
  while (size < rows * 2) size *= 2;
  const mask = size - 1;
  const slots = new Int32Array(size).fill(-1);
  const slotOf: FindText = (wanted, start, end) => {
    let slot = hashBytes(wanted, start, end) & mask;
    for (;;) {
      const row = slots[slot] ?? -1;
      if (row < 0 || sameBytes(bytes, starts[row] ?? 0, starts[row + 1] ?? 0, wanted, start, end)) return slot;
      slot = (slot + 1) & mask;
    }
  };
  for (let row = 0; row < rows; row += 1) {
    const [start, end] = [starts[row] ?? 0, starts[row + 1] ?? 0];
    if (start === end) continue;
    const slot = slotOf(bytes, start, end);
    if ((slots[slot] ?? -1) < 0) slots[slot] = row;
  }
  return (wanted, start, end) => (start === end ? -1 : (slots[slotOf(wanted, start, end)] ?? -1));
}

/** Columns that were indexed before, each once. */
export type IndexedTexts = WeakMap<TextColumn, FindText>;

/** The index of a column; the one that was made before where there is one. */
export function indexOnce(column: TextColumn, indexed: IndexedTexts | undefined): FindText {
  const find = indexed?.get(column) ?? indexTexts(column);
  indexed?.set(column, find);
  return find;
}

/** Where a text first stands in a column, or −1. */
export function findText(column: TextColumn, text: string, indexed: IndexedTexts | undefined): number {
  const wanted = encoder.encode(text);
  return indexOnce(column, indexed)(wanted, 0, wanted.length);
}

/** The column without one row. */
export function withoutText({ bytes, starts }: TextColumn, row: number): TextColumn {
  const [start, end] = [starts[row] ?? bytes.length, starts[row + 1] ?? bytes.length];
  const left = new Uint8Array(bytes.length - (end - start));
  left.set(bytes.subarray(0, start));
  left.set(bytes.subarray(end), start);
  const others = starts.filter((_, index) => index !== row + 1);
  return { type: "text", bytes: left, starts: others.map((at, index) => (index <= row ? at : at - (end - start))) };
}
