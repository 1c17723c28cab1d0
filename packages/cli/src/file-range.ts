import { closeSync, openSync, readSync } from "node:fs";

/** A piece that stays in a processor's cache until it is cut. */
const PIECE = 1 << 18;

/** A file's bytes from one place to another, piece by piece; the next piece takes the room of the one before. */
export function* rangePieces(path: string, from: number, to: number): Generator<Uint8Array, void, undefined> {
  const file = openSync(path, "r");
  const room = new Uint8Array(Math.max(0, Math.min(PIECE, to - from)));
  try {
    for (let at = from; at < to; ) {
      const size = readSync(file, room, 0, Math.min(room.length, to - at), at);
      if (size === 0) break;
      at += size;
      yield room.subarray(0, size);
    }
  } finally {
    closeSync(file);
  }
}
