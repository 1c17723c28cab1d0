import { readdir, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Finding, Month } from "@biaogan/core";
import type { Declared } from "@biaogan/indicators";
import type { CountyPlan } from "@biaogan/plan";
import type { Receipt } from "@biaogan/report";
import { callErrors } from "./call-errors";
import { readDeclarations, readPlan } from "./declarations";
import { type OpenedFile, openFile, readFileOf } from "./read-file";
import { readJson } from "./read-json";
import { readList } from "./read-list";

/** A county's folder: its file, its history and the months' inboxes. */
export interface Workspace {
  readonly folder: string;
  readonly plan: CountyPlan;
  readonly declared: Declared;
  /** What is to be said of the county's own declarations, though they may be used. */
  readonly warnings: readonly Finding[];
}

const INBOX = "收件";
const REGISTER = "收件登记.csv";
const WORKBOOKS = /\.(xlsx|xlsm|xls|ods|et|csv|tsv|txt)$/i;

/**
 * Opens a workspace: `county.json` against the plan, the 2021 plan or the county's own, and what else it declares.
 * @throws CallError where the folder holds no workspace; where a declaration is wrong, every fault at its place.
 */
export async function openWorkspace(folder: string): Promise<Workspace> {
  const county = await readJson(join(folder, "county.json"));
  if (county === undefined) throw callErrors.noWorkspace(folder);
  const plan = await readPlan(folder, county);
  return { folder, plan, ...(await readDeclarations(folder, plan)) };
}

/** Where a file of a month's inbox lies. */
export function inboxPath(workspace: Workspace, month: Month, file: string): string {
  return join(workspace.folder, month, INBOX, basename(file));
}

/** Whether files have come for a month. */
export async function hasInbox(workspace: Workspace, month: Month): Promise<boolean> {
  return (await readdir(join(workspace.folder, month, INBOX)).catch(() => [])).length > 0;
}

/**
 * Reads the files that came for a month, in the register's order. A file in the inbox that the register does not name
 * is read all the same, as received on no known day.
 * @throws CallError where the month has no inbox.
 */
export async function readInbox(
  workspace: Workspace,
  month: Month,
  progress: (done: number, of: number, file: string) => void,
): Promise<readonly Receipt[]> {
  const inbox = join(workspace.folder, month, INBOX);
  const names = await readdir(inbox).catch(() => undefined);
  if (!names) throw callErrors.noInbox(month, inbox);
  const register = await readRegister(join(workspace.folder, month, REGISTER));
  const files = names.filter((name) => WORKBOOKS.test(name) && !name.startsWith("~$")).sort();
  const receipts: Receipt[] = [];
  for (const [index, file] of files.entries()) {
    progress(index + 1, files.length, file);
    const entry = register.find((one) => one.file.normalize("NFC") === file.normalize("NFC"));
    const sender = entry?.institution ? { institution: entry.institution } : {};
    const standing = { pack: workspace.declared.pack, plan: workspace.plan, month, ...sender };
    receipts.push({
      file,
      ...(await readFileOf(join(inbox, file), standing)),
      ...sender,
      ...(entry?.receivedAt ? { receivedAt: entry.receivedAt } : {}),
    });
  }
  return receipts.sort((a, b) => (a.receivedAt ?? "").localeCompare(b.receivedAt ?? "") || (a.file < b.file ? -1 : 1));
}

interface RegisterEntry {
  readonly file: string;
  readonly institution: string;
  readonly receivedAt: string;
}

/** 收件登记.csv: 文件名,报送机构,收到时间,方式. */
async function readRegister(path: string): Promise<readonly RegisterEntry[]> {
  const rows = await readList(path, ["文件名", "报送机构", "收到时间"]);
  return rows
    .map(([file = "", institution = "", receivedAt = ""]) => ({ file, institution, receivedAt: isoTime(receivedAt) }))
    .filter((entry) => entry.file !== "");
}

/** `2021-09-29 16:20` → `2021-09-29T16:20:00` */
function isoTime(written: string): string {
  const match = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[ T](\d{1,2}):(\d{2})(?::(\d{2}))?)?$/.exec(written);
  if (!match) return "";
  const [, year, month = "", day = "", hour = "0", minute = "00", second = "00"] = match;
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}T${hour.padStart(2, "0")}:${minute}:${second}`;
}

/** Opens one file that a bank names on the command line. */
export async function openNamedFile(path: string): Promise<OpenedFile | { readonly refusal: Finding }> {
  const found = await stat(path).catch(() => undefined);
  if (!found) throw callErrors.noFile(path);
  if (!found.isFile()) throw callErrors.notAFile(path);
  return openFile(path);
}
