import { Worker } from "node:worker_threads";
import type { CountyPlan } from "@biaogan/plan";
import { type DetailContext, type DetailPart, type DetailReader, detailReader, type ReportPack } from "@biaogan/report";
import { type CsvStreamed, defaultLimits, splitPieces } from "@biaogan/spreadsheet";
import { rangePieces } from "./file-range";

/** What the second thread is given. */
export interface SecondHalf {
  readonly path: string;
  readonly file: string;
  /** Where the file's first rows end. */
  readonly headEnd: number;
  /** Where its half begins, and where the file ends. */
  readonly from: number;
  readonly size: number;
  readonly pack: ReportPack;
  readonly plan: CountyPlan;
  readonly standing: Pick<DetailContext, "month" | "institution">;
}

/** What the second thread gives: its part, and how many rows it has read, the head's among them. */
export interface HalfRead {
  readonly part: DetailPart;
  readonly rows: number;
}

/** A detail that two threads have read. */
export interface ReadOnTwo {
  readonly reader: DetailReader;
  readonly read: Exclude<CsvStreamed, { readonly refusal: unknown }>;
}

/** The header stands in so much of a file. */
const HEAD = 1 << 17;
const LINE_FEED = 10;

/**
 * Reads a large detail on two threads: each takes half of the bytes, cut at a line end. Whether that is a row's end is
 * known only when the first half is read; nothing is given where it is none, or where anything else is out of the
 * ordinary, and one thread has to read it all.
 * @param worker the script of the second thread, `@biaogan/cli/detail-worker`
 * @param see takes every byte in the file's order, for its hash
 * @returns the reader to `finish`; undefined where one thread has to read the file
 * @example (await readOnTwo({ path, file, size, pack, plan, standing }, worker))?.reader.finish()
 */
export async function readOnTwo(
  half: Omit<SecondHalf, "headEnd" | "from">,
  worker: URL,
  see: (piece: Uint8Array) => void = () => {},
): Promise<ReadOnTwo | undefined> {
  const { path, file, size, pack, plan, standing } = half;
  const headEnd = lineEnd(path, 0, HEAD);
  const from = lineEnd(path, Math.floor(size / 2) - HEAD, Math.floor(size / 2));
  const head = rowsIn(path, file, headEnd);
  if (head === undefined || headEnd >= from || size > defaultLimits.fileBytes) return undefined;
  const second = inThread({ ...half, headEnd, from }, worker);
  const reader = detailReader(pack, plan, { ...standing, bytes: size });
  const first = splitPieces(seen(rangePieces(path, 0, from), see), { file, take: reader.take });
  const behind = await second;
  if (!behind || "refusal" in first || first.rows + behind.rows - head > defaultLimits.rows) return undefined;
  if (!reader.append(behind.part, { head, rows: first.rows })) return undefined;
  for (const piece of rangePieces(path, from, size)) see(piece);
  return { reader, read: { ...first, rows: first.rows + behind.rows - head, bytes: size } };
}

/** The part that the second thread has read; nothing where it could not. */
function inThread(half: SecondHalf, script: URL): Promise<HalfRead | undefined> {
  return new Promise((done) => {
    try {
      const worker = new Worker(script, { workerData: half });
      worker.once("message", done);
      worker.once("error", () => done(undefined));
      worker.once("exit", () => done(undefined));
    } catch {
      done(undefined);
    }
  });
}

/** How many rows the file's head has, read by itself; nothing where it does not end with a row. */
function rowsIn(path: string, file: string, to: number): number | undefined {
  const read = splitPieces(rangePieces(path, 0, to), { file, take: () => {} });
  return "refusal" in read ? undefined : read.rows;
}

/** Behind the last line feed of a stretch; its beginning where it has none. */
function lineEnd(path: string, from: number, to: number): number {
  let [at, end] = [from, from];
  for (const piece of rangePieces(path, from, to)) {
    const last = piece.lastIndexOf(LINE_FEED);
    if (last >= 0) end = at + last + 1;
    at += piece.length;
  }
  return end;
}

function* seen(pieces: Iterable<Uint8Array>, see: (piece: Uint8Array) => void): Generator<Uint8Array> {
  for (const piece of pieces) {
    see(piece);
    yield piece;
  }
}
