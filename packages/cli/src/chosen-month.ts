import { readdir } from "node:fs/promises";
import { type Day, daySchema, type Month } from "@biaogan/core";
import { callErrors } from "./call-errors";

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

/** @throws CallError where it is no month written 2021-09 */
export function asMonth(written: string): Month {
  if (!MONTH.test(written)) throw callErrors.badMonth(written);
  return written;
}

/**
 * The day one stands at, where one is given.
 * @throws CallError where it is no day written 2021-10-08
 */
export function asDay(written: string | undefined): Day | undefined {
  if (written !== undefined && !daySchema.safeParse(written).success) throw callErrors.badDay(written);
  return written;
}

/**
 * The month that was asked for, or else the newest that has a folder in the workspace.
 * @throws CallError where it is no month, or there is none
 */
export async function chosenMonth(asked: string | undefined, folder: string): Promise<Month> {
  if (asked !== undefined) return asMonth(asked);
  const names = await readdir(folder).catch(() => []);
  const last = names
    .filter((name) => MONTH.test(name))
    .sort()
    .at(-1);
  if (last === undefined) throw callErrors.noMonths(folder);
  return last;
}
