import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Day, type Month, shiftMonth } from "@biaogan/core";
import { monthForHistory } from "@biaogan/indicators";
import { type AcceptedMonth, acceptedAsOf, acceptedMonthFromJson, acceptedMonthToJson } from "@biaogan/report";
import { callErrors } from "./call-errors";
import { readJson } from "./read-json";
import { hasInbox, type Workspace } from "./workspace";

const FOLDER = "history";

/** The accepted months before a month, oldest first: as corrected, or as they were published by a day. */
export async function readHistory(workspace: Workspace, month: Month, asOf?: Day): Promise<readonly AcceptedMonth[]> {
  const folder = join(workspace.folder, FOLDER);
  const files = (await readdir(folder).catch(() => []))
    .filter((file) => /^\d{4}-\d{2}\.json$/.test(file) && file.slice(0, 7) < month)
    .sort();
  const months = await Promise.all(files.map(async (file) => acceptedFrom(await readJson(join(folder, file)), file)));
  return asOf === undefined ? months : months.map((one) => acceptedAsOf(one, asOf));
}

/**
 * Records an accepted month, so that later months are held against it: of its details what the county's rules and
 * indicators count, and no row.
 * @returns the file, and whether it holds anything that it did not hold before.
 */
export async function keepAccepted(
  { folder, plan, declared }: Workspace,
  accepted: AcceptedMonth,
): Promise<{ readonly path: string; readonly isNew: boolean }> {
  const path = join(folder, FOLDER, `${accepted.month}.json`);
  const text = `${JSON.stringify(acceptedMonthToJson(monthForHistory(plan, declared, accepted)))}\n`;
  const before = await readFile(path, "utf8").catch(() => undefined);
  if (before === text) return { path, isNew: false };
  await mkdir(join(folder, FOLDER), { recursive: true });
  await writeFile(path, text);
  return { path, isNew: true };
}

/** The month before, where its files are in the workspace and it was never circulated: nothing can be compared with it. */
export async function uncirculatedBefore(
  workspace: Workspace,
  month: Month,
  history: readonly AcceptedMonth[],
): Promise<Month | undefined> {
  const before = shiftMonth(month, -1);
  if (history.some((one) => one.month === before)) return undefined;
  return (await hasInbox(workspace, before)) ? before : undefined;
}

function acceptedFrom(json: unknown, file: string): AcceptedMonth {
  try {
    return acceptedMonthFromJson(json);
  } catch (error) {
    const why = error instanceof Error ? (error.message.split("\n")[0] ?? "") : "";
    throw callErrors.notAccepted(file, why.slice(0, 120));
  }
}
