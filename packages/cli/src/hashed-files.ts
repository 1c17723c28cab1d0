import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readdir } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import type { Month } from "@biaogan/core";
import { declarationFiles } from "./declarations";
import type { Workspace } from "./workspace";

/** A file by its path from a folder, with its hash. */
export interface HashedFile {
  readonly file: string;
  readonly sha256: string;
}

/** The SHA-256 of bytes or text, in hexadecimal. */
export function sha256(data: Uint8Array | string): string {
  return createHash("sha256").update(data).digest("hex");
}

/** Every file that a month's outputs are made from, in the order of their paths: what is in no output is left out. */
export async function inputFiles({ folder }: Workspace, month: Month): Promise<readonly HashedFile[]> {
  const own = ["county.json", ...declarationFiles, `${month}/收件登记.csv`, `${month}/说明审核.csv`];
  const history = await names(
    join(folder, "history"),
    (name) => /^\d{4}-\d{2}\.json$/.test(name) && name.slice(0, 7) < month,
  );
  const templates = await names(join(folder, "templates"), (name) => name.endsWith(".json"));
  const inbox = await names(join(folder, month, "收件"), (name) => !name.startsWith("~$") && !name.startsWith("."));
  const circulated = await names(join(folder, month, "印发"), (name) => name.endsWith(".json"));
  const files = [
    ...own,
    ...history.map((name) => `history/${name}`),
    ...templates.map((name) => `templates/${name}`),
    ...inbox.map((name) => `${month}/收件/${name}`),
    ...circulated.map((name) => `${month}/印发/${name}`),
  ];
  return hashed(folder, files.sort());
}

/** The SHA-256 of a file, a piece at a time. */
async function fileSha256(path: string): Promise<string | undefined> {
  const sum = createHash("sha256");
  try {
    for await (const piece of createReadStream(path, { highWaterMark: 1 << 20 })) sum.update(piece);
  } catch {
    return undefined;
  }
  return sum.digest("hex");
}

/** The hash of each file that is there. */
export async function hashed(folder: string, files: readonly string[]): Promise<readonly HashedFile[]> {
  const all: HashedFile[] = [];
  for (const file of files) {
    const sum = await fileSha256(join(folder, file));
    if (sum !== undefined) all.push({ file: file.normalize("NFC"), sha256: sum });
  }
  return all;
}

async function names(folder: string, holds: (name: string) => boolean): Promise<readonly string[]> {
  return (await readdir(folder).catch(() => [])).filter(holds);
}

/** The hashes of what was written into a folder: files, and folders with all that is in them. */
export async function hashedOutputs(folder: string, written: readonly string[]): Promise<readonly HashedFile[]> {
  const files: string[] = [];
  for (const path of written) {
    const within = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => undefined);
    if (!within) files.push(relative(folder, path));
    else {
      const names = within.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
      files.push(...names.map((name) => relative(folder, name)));
    }
  }
  const slashed = files.map((file) => file.split(sep).join("/"));
  return hashed(folder, [...new Set(slashed)].sort());
}
