import { closeSync, openSync, readSync } from "node:fs";

/** A file's bytes from one place to another, a megabyte at a time. */
export function* rangePieces(path: string, from: number, to: number): Generator<Uint8Array, void, undefined> {
  const file = openSync(path, "r");
  try {
    for (let at = from; at < to; ) {
      const piece = new Uint8Array(Math.min(1 << 20, to - at));
      const size = readSync(file, piece, 0, piece.length, at);
      if (size === 0) break;
      at += size;
      yield piece.subarray(0, size);
    }
  } finally {
    closeSync(file);
  }
}
