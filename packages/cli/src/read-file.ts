import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { open, readFile, stat } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { basename } from "node:path";
import type { Finding, Month, ReadingNote, Workbook } from "@biaogan/core";
import type { CountyPlan } from "@biaogan/plan";
import { detailReader, type ReadDetail, type ReportPack } from "@biaogan/report";
import { readWorkbook, splitPieces } from "@biaogan/spreadsheet";
import { rangePieces } from "./file-range";
import { openLargeXlsx } from "./large-xlsx";
import { readOnTwo } from "./two-threads";

/** A file as it was read: its small sheets, and the large details that were streamed. */
export interface ReadFile {
  readonly workbook: Workbook;
  readonly details: readonly ReadDetail[];
}

/** What a detail is read in the light of. */
export interface DetailStanding {
  readonly pack: ReportPack;
  readonly plan: CountyPlan;
  readonly month: Month;
  /** As the register or the caller names it; read from the file's head where left out. */
  readonly institution?: string;
}

/** A file whose head is read. */
export interface OpenedFile {
  readonly head: Workbook;
  readonly read: (standing: DetailStanding) => Promise<ReadFile | { readonly refusal: Finding }>;
}

/** A text of this size is streamed: read whole, every cell would be an object. */
const LARGE = 4 * 1024 * 1024;
/** Below it a second thread would start longer than it reads. */
const WORTH_TWO = 48 * 1024 * 1024;
/** A head stands in so much of a file. */
const HEAD = 64 * 1024;

/** Whether a file is streamed: a large one that is neither a package nor an old workbook. */
async function isStreamed(path: string): Promise<boolean> {
  if ((await stat(path)).size < LARGE) return false;
  const [first, second] = await headOf(path, 2);
  const isBook = (first === 0x50 && second === 0x4b) || (first === 0xd0 && second === 0xcf);
  return !isBook;
}

/** Reads a file; a detail in a large text or a large sheet is streamed, so that memory grows by its columns alone. */
export async function readFileOf(
  path: string,
  standing: DetailStanding,
): Promise<ReadFile | { readonly refusal: Finding }> {
  const file = basename(path);
  if (await isStreamed(path)) {
    const streamed = await readStreamed(path, file, standing);
    // What holds no detail is read as any other file, within the reader's limits.
    if (streamed) return streamed;
  }
  const bytes = await readFile(path);
  const large = await openLargeXlsx(bytes, file);
  if (large) return "refusal" in large ? large : large.read(standing);
  const read = await readWorkbook(bytes, { file });
  return "refusal" in read ? read : { ...read, details: [] };
}

/**
 * A file as far as its head tells who sent it and for which month: of a large text and of large sheets the first rows, any
 * other file whole. The rest is read once both are known.
 */
export async function openFile(path: string): Promise<OpenedFile | { readonly refusal: Finding }> {
  const file = basename(path);
  const isLarge = await isStreamed(path);
  const bytes = isLarge ? wholeRows(await headOf(path, HEAD)) : await readFile(path);
  const large = isLarge ? undefined : await openLargeXlsx(bytes, file);
  if (large) return large;
  const read = await readWorkbook(bytes, { file });
  if ("refusal" in read) return read;
  const small: ReadFile = { ...read, details: [] };
  return { head: read.workbook, read: async (standing) => (isLarge ? readFileOf(path, standing) : small) };
}

async function readStreamed(
  path: string,
  file: string,
  standing: DetailStanding,
): Promise<ReadFile | { readonly refusal: Finding } | undefined> {
  const { size } = await stat(path);
  const onTwo =
    size < WORTH_TWO || availableParallelism() < 2 ? undefined : await readByTwo(path, file, size, standing);
  return onTwo ?? readByOne(path, file, size, standing);
}

async function readByTwo(
  path: string,
  file: string,
  size: number,
  { pack, plan, ...standing }: DetailStanding,
): Promise<ReadFile | undefined> {
  // The CommonJS one: a thread that loads no modules begins sooner.
  const worker = new URL("./detail-worker.cjs", import.meta.url);
  if (!existsSync(worker)) return undefined;
  const two = await readOnTwo({ path, file, size, pack, plan, standing, isHashed: true }, worker);
  const found = two?.reader.finish();
  const hash = await two?.hash;
  return two && found && hash !== undefined ? streamed(two.read, { ...found, hash }) : undefined;
}

function readByOne(
  path: string,
  file: string,
  size: number,
  { pack, plan, ...standing }: DetailStanding,
): ReadFile | { readonly refusal: Finding } | undefined {
  const sum = createHash("sha256");
  const reader = detailReader(pack, plan, { ...standing, bytes: size, hash: () => sum.digest("hex") });
  const pieces = function* (): Generator<Uint8Array> {
    for (const piece of rangePieces(path, 0, size)) {
      sum.update(piece);
      yield piece;
    }
  };
  const read = splitPieces(pieces(), { file, take: reader.take });
  if ("refusal" in read) return read;
  const found = reader.finish();
  return found && streamed(read, found);
}

function streamed({ notes }: { readonly notes: readonly ReadingNote[] }, detail: ReadDetail): ReadFile {
  const { file, hash } = detail;
  return { workbook: { file, format: "csv", sheets: [], notes, hash }, details: [detail] };
}

async function headOf(path: string, size: number): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const bytes = new Uint8Array(size);
    const { bytesRead } = await file.read(bytes, 0, size, 0);
    return bytes.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function wholeRows(bytes: Uint8Array): Uint8Array {
  return bytes.subarray(0, bytes.lastIndexOf(10) + 1);
}
