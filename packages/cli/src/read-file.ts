import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { open, readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import type { Finding, Month, Workbook } from "@biaogan/core";
import type { CountyPlan } from "@biaogan/plan";
import { detailReader, type ReadDetail, type ReportPack } from "@biaogan/report";
import { readWorkbook, streamCsv } from "@biaogan/spreadsheet";

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
/** A head stands in so much of a file. */
const HEAD = 64 * 1024;

/** Whether a file is streamed: a large one that is neither a package nor an old workbook. */
async function isStreamed(path: string): Promise<boolean> {
  if ((await stat(path)).size < LARGE) return false;
  const [first, second] = await headOf(path, 2);
  const isBook = (first === 0x50 && second === 0x4b) || (first === 0xd0 && second === 0xcf);
  return !isBook;
}

/** Reads a file; of a large text the detail is streamed, so that memory grows by its columns alone. */
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
  const read = await readWorkbook(await readFile(path), { file });
  return "refusal" in read ? read : { ...read, details: [] };
}

/**
 * A file as far as its head tells who sent it and for which month: of a large text the first rows, any other file whole.
 * The rest is read once both are known.
 */
export async function openFile(path: string): Promise<OpenedFile | { readonly refusal: Finding }> {
  const file = basename(path);
  const isLarge = await isStreamed(path);
  const bytes = isLarge ? wholeRows(await headOf(path, HEAD)) : await readFile(path);
  const read = await readWorkbook(bytes, { file });
  if ("refusal" in read) return read;
  const small: ReadFile = { ...read, details: [] };
  return { head: read.workbook, read: async (standing) => (isLarge ? readFileOf(path, standing) : small) };
}

async function readStreamed(
  path: string,
  file: string,
  { pack, plan, ...given }: DetailStanding,
): Promise<ReadFile | { readonly refusal: Finding } | undefined> {
  const sum = createHash("sha256");
  let hash = "";
  const detail = detailReader(pack, plan, { ...given, bytes: (await stat(path)).size, hash: () => hash });
  const read = await streamCsv(
    piecesOf(path, (piece) => sum.update(piece)),
    { file, take: detail.take },
  );
  if ("refusal" in read) return read;
  hash = sum.digest("hex");
  const found = detail.finish();
  return found && { workbook: { file, format: "csv", sheets: [], notes: read.notes, hash }, details: [found] };
}

async function* piecesOf(path: string, see: (piece: Uint8Array) => void): AsyncGenerator<Uint8Array> {
  for await (const piece of createReadStream(path, { highWaterMark: 1 << 20 })) {
    see(piece);
    yield piece;
  }
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
