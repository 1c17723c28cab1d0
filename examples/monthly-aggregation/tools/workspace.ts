import { readdirSync, readFileSync } from "node:fs";
import { type AcceptedMonth, acceptedMonthFromJson, type Receipt } from "@biaogan/report";
import { readWorkbook } from "@biaogan/spreadsheet";

const workspace = new URL("../workspace/", import.meta.url);

/** A committed file of the workspace. */
export function committed(path: string): Buffer {
  return readFileSync(new URL(encodeURI(path), workspace));
}

export function committedHistory(): readonly AcceptedMonth[] {
  return readdirSync(new URL("history/", workspace)).map((file) =>
    acceptedMonthFromJson(JSON.parse(committed(`history/${file}`).toString("utf8"))),
  );
}

/** The committed inbox with its register, as the office would read it. */
export async function committedReceipts(): Promise<readonly Receipt[]> {
  const lines = committed("2021-09/收件登记.csv").toString("utf8").replace("\ufeff", "").trim().split("\r\n").slice(1);
  return Promise.all(
    lines.map(async (line) => {
      const [file = "", institution = "", receivedAt = ""] = line.split(",");
      const read = await readWorkbook(committed(`2021-09/收件/${file}`), { file });
      return { file, institution, receivedAt: `${receivedAt.replace(" ", "T")}:00`, ...read };
    }),
  );
}
