import { type Finding, type Month, shiftMonth, type Workbook } from "@biaogan/core";
import {
  type AcceptedMonth,
  checkPrepared,
  monthNamed,
  type PreparedCheck,
  senderOf,
  type Verdict,
} from "@biaogan/report";
import { readWorkbook } from "@biaogan/spreadsheet";

/** What the page asks for. Who and when are read from the files' heads where nobody chose them. */
export interface Chosen {
  readonly files: readonly File[];
  /** Last month's report as it was sent: roll-forwards and swings are held against it. */
  readonly before: readonly File[];
  readonly institution?: string;
  readonly month?: Month;
}

/** A file with its bytes: a marked copy is made from them. */
export interface ReadFile {
  readonly bytes: Uint8Array;
  readonly workbook: Workbook;
}

/** What the page shows: files that could not be read, or the verdict; or what has to be chosen first. */
export interface Checked {
  readonly refusals: readonly Finding[];
  readonly files: readonly ReadFile[];
  readonly verdict?: Verdict;
  readonly unknown?: "institution" | "month";
}

/** Reads and checks a report in the page itself: nothing is sent anywhere. */
export async function checkFiles(prepared: PreparedCheck, chosen: Chosen): Promise<Checked> {
  // 1. Read the files
  const { files, refusals } = await readFiles(chosen.files);
  const earlier = await readFiles(chosen.before);
  const unread = [...refusals, ...earlier.refusals];
  const workbooks = files.map(({ workbook }) => workbook);
  if (unread.length > 0 || workbooks.length === 0) return { refusals: unread, files };
  // 2. Who reports, and for which month
  const institution = chosen.institution ?? senderOf(workbooks, prepared.plan);
  if (institution === undefined) return { refusals: [], files, unknown: "institution" };
  const month = chosen.month ?? monthNamed(workbooks);
  if (month === undefined) return { refusals: [], files, unknown: "month" };
  // 3. Last month as it was sent, then this one
  const history = monthBefore(prepared, earlier.files, institution, shiftMonth(month, -1));
  const verdict = checkPrepared(prepared, workbooks, { institution, month, history });
  return { refusals: [], files, verdict };
}

async function readFiles(
  files: readonly File[],
): Promise<{ readonly files: readonly ReadFile[]; readonly refusals: readonly Finding[] }> {
  const read: ReadFile[] = [];
  const refusals: Finding[] = [];
  for (const file of files) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const result = await readWorkbook(bytes, { file: file.name });
    if ("refusal" in result) refusals.push(result.refusal);
    else read.push({ bytes, workbook: result.workbook });
  }
  return { files: read, refusals };
}

function monthBefore(
  prepared: PreparedCheck,
  files: readonly ReadFile[],
  institution: string,
  month: Month,
): readonly AcceptedMonth[] {
  if (files.length === 0) return [];
  const { submission } = checkPrepared(
    prepared,
    files.map(({ workbook }) => workbook),
    { institution, month },
  );
  return [{ schema: "biaogan/accepted-month@1", month, submissions: [submission], reports: [] }];
}
