import { type AcceptedMonth, acceptedMonthToJson, checkMonth, type Receipt } from "@biaogan/report";
import { type BookToWrite, readWorkbook, writeWorkbook } from "@biaogan/spreadsheet";
import type { Book } from "../../planted-county/tools/book";
import { plantedInbox, type Received, registerOf, soundInbox } from "./inbox";
import { ownCounty } from "./own-county";

/** The months that lie in the history alone, and those whose files lie in the workspace. */
const BEFORE = ["2021-01", "2021-02", "2021-03", "2021-04", "2021-05", "2021-06", "2021-07"];
const REPORTED = ["2021-08", "2021-09"];

/** Every file of the workspace that is not written by hand, by its path; the same each time. */
export async function ownFiles(): Promise<ReadonlyMap<string, Uint8Array>> {
  const { plan, pack } = ownCounty();
  const files = new Map<string, Uint8Array>();
  const words = (text: string): Uint8Array => new TextEncoder().encode(text);
  const history: AcceptedMonth[] = [];
  for (const month of [...BEFORE, ...REPORTED]) {
    const sound = soundInbox(pack, plan, month);
    const inbox = month === REPORTED.at(-1) ? plantedInbox(sound) : sound;
    const receipts: Receipt[] = [];
    for (const one of inbox) {
      const bytes = await writeWorkbook(drawn(one.book));
      receipts.push(await received(one, bytes));
      if (REPORTED.includes(month)) files.set(`${month}/收件/${one.file}`, bytes);
    }
    if (REPORTED.includes(month)) files.set(`${month}/收件登记.csv`, words(registerOf(inbox, plan)));
    if (month === REPORTED.at(-1)) continue;
    const { accepted, findings } = checkMonth(pack, plan, receipts, { month, history });
    const errors = findings.filter(({ severity }) => severity === "error");
    if (errors.length > 0) throw new Error(errors.map(({ code, message }) => `${code} ${message.zh}`).join("; "));
    history.push(accepted);
    files.set(`history/${month}.json`, words(`${JSON.stringify(acceptedMonthToJson(accepted))}\n`));
  }
  return files;
}

async function received({ file, institution, receivedAt }: Received, bytes: Uint8Array): Promise<Receipt> {
  const read = await readWorkbook(bytes, { file });
  return { file, institution, receivedAt: `${receivedAt.replace(" ", "T")}:00`, ...read };
}

/** A drawn book as our own writer takes it. */
function drawn({ sheets }: Book): BookToWrite {
  return {
    sheets: sheets.map(({ name, cells }) => ({
      name,
      widths: [16, 22, 16, 18, 16, 18],
      cells: cells
        .filter(({ value }) => value !== "")
        .map(({ row, column, value, kind }) => ({
          row,
          column,
          value,
          kind: kind === "error" ? "text" : kind,
          look: kind === "number" ? "number" : "text",
        })),
    })),
  };
}
