import { readdir } from "node:fs/promises";
import { CallError } from "./misuse";

/** The newest month that has a folder in the workspace. */
export async function latestMonth(folder: string): Promise<string> {
  const names = await readdir(folder).catch(() => []);
  const last = names
    .filter((name) => /^\d{4}-(0[1-9]|1[0-2])$/.test(name))
    .sort()
    .at(-1);
  if (last === undefined) throw new CallError(`${folder} 中没有月份文件夹（如 2021-09）`);
  return last;
}
