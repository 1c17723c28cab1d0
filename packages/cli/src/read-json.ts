import { readFile } from "node:fs/promises";
import { callErrors } from "./call-errors";

/**
 * Reads a JSON file that people write by hand; undefined where there is none.
 * @param named what the file is called in the message.
 * @throws CallError with the line and the column where it stops being JSON.
 */
export async function readJson(path: string, named = path): Promise<unknown> {
  const source = await readFile(path, "utf8").catch(() => undefined);
  return source === undefined ? undefined : parseJson(source, named);
}

/** @throws CallError with the line and the column where it stops being JSON */
function parseJson(source: string, named: string): unknown {
  const written = source.replace(/^\uFEFF/, "");
  try {
    return JSON.parse(written);
  } catch (error) {
    const at = /position (\d+)/.exec(error instanceof Error ? error.message : "")?.[1];
    const before = written.slice(0, at === undefined ? undefined : Number(at)).split("\n");
    throw callErrors.notJson(named, before.length, (before.at(-1)?.length ?? 0) + 1);
  }
}
