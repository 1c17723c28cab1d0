import { parentPort, workerData } from "node:worker_threads";
import { type DetailPart, detailReader } from "@biaogan/report";
import { splitPieces } from "@biaogan/spreadsheet";
import { rangePieces } from "./file-range";
import type { HalfRead, SecondHalf } from "./two-threads";

/** Reads the second half of a detail in a thread of its own, behind the file's first rows; gives its part, or nothing. */
function readSecondHalf({ path, file, headEnd, from, size, pack, plan, standing }: SecondHalf): HalfRead | undefined {
  const reader = detailReader(pack, plan, { ...standing, bytes: size - from });
  const pieces = function* (): Generator<Uint8Array> {
    yield* rangePieces(path, 0, headEnd);
    yield* rangePieces(path, from, size);
  };
  const read = splitPieces(pieces(), { file, take: reader.take });
  const part = reader.part();
  return "refusal" in read || !part ? undefined : { part, rows: read.rows };
}

if (parentPort) {
  const half = readSecondHalf(workerData);
  parentPort.postMessage(half, half ? buffersOf(half.part) : []);
}

/** The columns' memory is handed over, not copied. */
function buffersOf({ bulk }: DetailPart): readonly ArrayBuffer[] {
  const lists = Object.values(bulk.columns).flatMap(({ column, hashes }): readonly ArrayBufferView[] => [
    ...(column.type === "number"
      ? [column.values]
      : column.type === "code"
        ? [column.codes]
        : [column.bytes, column.starts]),
    ...(hashes ? [hashes] : []),
  ]);
  return [...new Set(lists.map(({ buffer }) => buffer))].filter((buffer) => buffer instanceof ArrayBuffer);
}
