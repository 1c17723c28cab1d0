import { closeSync, openSync, readSync } from "node:fs";

/** A file's bytes from one place to another, a megabyte at a time. */
export function* filePieces(
  path: string,
  from = 0,
  to = Number.POSITIVE_INFINITY,
): Generator<Uint8Array, void, undefined> {
  const file = openSync(path, "r");
  for (let at = from; at < to; ) {
    const piece = new Uint8Array(1 << 20);
    const size = readSync(file, piece, 0, Math.min(piece.length, to - at), at);
    if (size === 0) break;
    at += size;
    yield piece.subarray(0, size);
  }
  closeSync(file);
}
