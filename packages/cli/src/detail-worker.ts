import { parentPort, workerData } from "node:worker_threads";
import { type DetailPart, detailReader } from "@biaogan/report";
import { splitPieces } from "@biaogan/spreadsheet";
import { rangePieces } from "./file-range";
import type { HalfBegin, HalfRead, SecondHalf } from "./two-threads";

/** Reads the second half of a detail in a thread of its own, behind the file's first rows; gives its part, or nothing. */
function readSecondHalf(
  { path, file, headEnd, from, size, pack, plan, standing }: SecondHalf,
  { ground }: HalfBegin,
): HalfRead | undefined {
  const reader = detailReader(pack, plan, { ...standing, bytes: size - from, ...(ground ? { ground } : {}) });
  const pieces = function* (): Generator<Uint8Array> {
    yield* rangePieces(path, 0, headEnd);
    yield* rangePieces(path, from, size);
  };
  const read = splitPieces(pieces(), { file, take: reader.take });
  const part = reader.part();
  return "refusal" in read || !part ? undefined : { part, rows: read.rows };
}

/** The file's SHA-256 in hex: its bytes were read just now, and come from memory. */
async function hashOf({ path, size }: SecondHalf): Promise<string> {
  // Loaded only now: the rows do not wait for it.
  const { createHash } = await import("node:crypto");
  const sum = createHash("sha256");
  for (const piece of rangePieces(path, 0, size)) sum.update(piece);
  return sum.digest("hex");
}

const port = parentPort;
port?.once("message", (begin: HalfBegin) => {
  const given: SecondHalf = workerData;
  const half = readSecondHalf(given, begin);
  if (half) port.postMessage(half, buffersOf(half.part));
  if (half && given.isHashed) void hashOf(given).then((hash) => port.postMessage(hash));
});

/** The columns' memory is handed over, not copied. */
function buffersOf({ bulk }: DetailPart): readonly ArrayBuffer[] {
  const { rowNumbers, columns, wrong } = bulk;
  const lists = Object.values(columns).flatMap(({ column, hashes }): readonly ArrayBufferView[] => [
    ...Object.values(column).filter(ArrayBuffer.isView),
    ...("apart" in column && column.apart ? Object.values(column.apart) : []),
    ...(hashes ? [hashes] : []),
  ]);
  const all = [rowNumbers, ...lists, ...Object.values(wrong)].map(({ buffer }) => buffer);
  return [...new Set(all)].filter((buffer) => buffer instanceof ArrayBuffer);
}
