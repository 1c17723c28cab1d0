import { Worker } from "node:worker_threads";
import type { CountyPlan } from "@biaogan/plan";
import {
  type DetailContext,
  type DetailPart,
  type DetailReader,
  detailReader,
  type ReportPack,
  type SharedGround,
} from "@biaogan/report";
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
  /** The second thread takes the file's hash when its half is read: the first has rules to run by then. */
  readonly isHashed?: boolean;
}

/** What the second thread is told once it runs: the room that the first has made for its rows, where it has. */
export interface HalfBegin {
  readonly ground?: SharedGround;
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
  /** SHA-256 of the file in hex, where it was asked for and the second thread could take it. */
  readonly hash: Promise<string | undefined>;
}

/** The header stands in so much of a file. */
const HEAD = 1 << 17;
/** The first thread reads so much while the second starts; of a small file it is a share. */
const AHEAD = { bytes: 18 << 20, share: 0.15 } as const;
const LINE_FEED = 10;

/**
 * Reads a large detail on two threads: each takes about half of the bytes, cut at a line end. Whether that is a row's end is
 * known only when the first half is read; nothing is given where it is none, or where anything else is out of the
 * ordinary, and one thread has to read it all.
 * @param worker the script of the second thread, `@biaogan/cli/detail-worker`
 * @returns the reader to `finish`; undefined where one thread has to read the file
 * @example (await readOnTwo({ path, file, size, pack, plan, standing }, worker))?.reader.finish()
 */
export async function readOnTwo(
  half: Omit<SecondHalf, "headEnd" | "from">,
  worker: URL,
): Promise<ReadOnTwo | undefined> {
  const { path, file, size, pack, plan, standing } = half;
  if (size > defaultLimits.fileBytes) return undefined;
  const headEnd = lineEnd(path, 0, HEAD);
  const middle = Math.floor((size + Math.min(AHEAD.bytes, size * AHEAD.share)) / 2);
  const from = lineEnd(path, middle - HEAD, middle);
  if (headEnd === 0 || headEnd >= from) return undefined;
  const second = inThread({ ...half, headEnd, from }, worker);
  const head = rowsIn(path, file, headEnd);
  const reader = detailReader(pack, plan, { ...standing, bytes: from, behind: size - from });
  const pieces = function* (): Generator<Uint8Array> {
    yield* rangePieces(path, 0, headEnd);
    // The header was read: now there is room for the rows of both.
    const ground = reader.shared();
    second.begin(ground ? { ground } : {});
    yield* rangePieces(path, headEnd, from);
  };
  const first = splitPieces(pieces(), { file, take: reader.take });
  if ("refusal" in first) {
    second.end();
    return undefined;
  }
  const behind = await second.half;
  if (!behind || head === undefined) return undefined;
  const rows = first.rows + behind.rows - head;
  if (rows > defaultLimits.rows || !reader.append(behind.part, { head, rows: first.rows })) return undefined;
  return { reader, read: { ...first, rows, bytes: size }, hash: second.hash };
}

/** The second thread, and what it gives one after the other; nothing where it could not. */
interface Second {
  readonly begin: (told: HalfBegin) => void;
  readonly end: () => void;
  readonly half: Promise<HalfRead | undefined>;
  readonly hash: Promise<string | undefined>;
}

function inThread(half: SecondHalf, script: URL): Second {
  const worker = new Worker(script, { workerData: half });
  const told = <T>(isIt: (said: unknown) => said is T): Promise<T | undefined> =>
    new Promise((done) => {
      worker.on("message", (said: unknown) => {
        if (isIt(said)) done(said);
      });
      worker.once("error", () => done(undefined));
      worker.once("exit", () => done(undefined));
    });
  return {
    begin: (begin) => worker.postMessage(begin),
    end: () => void worker.terminate(),
    half: told((said): said is HalfRead => typeof said === "object" && said !== null),
    hash: told((said) => typeof said === "string"),
  };
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
