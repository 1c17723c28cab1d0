import { createWriteStream } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type Finding, type Text, text } from "@biaogan/core";
import { monthResultToJson } from "@biaogan/indicators";
import { findingsFile, findingsOf, kindsOf } from "@biaogan/report";
import { writeWorkbook } from "@biaogan/spreadsheet";
import type { AggregatedMonth } from "./aggregate-workspace";
import { fileName } from "./file-names";
import { writeFindingList } from "./finding-list";
import { hashedOutputs } from "./hashed-files";
import { jsonLines } from "./json-lines";
import { manifestOf } from "./manifest";
import { isStreamed, writeMarkedCopies } from "./marked-copies";
import { monthBook } from "./month-book";
import { findingListOf } from "./month-documents";
import type { Templates } from "./templates";
import { inboxPath } from "./workspace";
import { type Written, writeDocuments } from "./write-documents";

const CHUNK = 1 << 16;

/** Writes what a month gives into a folder, with a manifest of it; the same month gives the same bytes. */
export async function writeOutputs(
  month: AggregatedMonth,
  templates: Templates,
  out: string,
  library: string,
): Promise<readonly Written[]> {
  await mkdir(out, { recursive: true });
  const beside = join(out, "反馈单");
  const enclosed = { copies: await copiesOf(month, beside), lists: await listsOf(month, beside) };
  const written: Written[] = [...(await writeDocuments(month, templates, out, enclosed))];
  const write = async (name: string, what: Text, data: string | Uint8Array): Promise<void> => {
    const path = join(out, name);
    await writeFile(path, data);
    written.push({ path, what });
  };
  await write("month.xlsx", text("结果工作簿    ", "workbook        "), await writeWorkbook(monthBook(month)));
  await write("month-result.json", text("指标结果      ", "month result    "), json(monthResultToJson(month.result)));
  const findings = join(out, "findings.json");
  await pipeline(Readable.from(lineChunks(findingsFile(month.checked))), createWriteStream(findings));
  written.push({ path: findings, what: text("校验发现      ", "findings        ") });
  const outputs = await hashedOutputs(
    out,
    written.map(({ path }) => path),
  );
  const manifest = await manifestOf(month, templates, outputs, library);
  await write("manifest.json", text("清单          ", "manifest        "), json(manifest));
  return written;
}

function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 1)}\n`;
}

/** The JSON of a value in chunks of some lines: a month may have a hundred thousand findings. */
function* lineChunks(value: object): Generator<string, void, undefined> {
  let chunk = "";
  for (const line of jsonLines(value, 1)) {
    chunk += `${line}\n`;
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = "";
  }
  yield chunk;
}

/** Each institution's files with its findings marked in them, in a folder beside its notice. */
async function copiesOf({ receipts, checked, workspace }: AggregatedMonth, folder: string): Promise<number> {
  let count = 0;
  // Of a detail that was streamed no sheet is in memory to be marked: its findings stand in the notice and its list.
  const marked = receipts.filter((one) => "workbook" in one && !isStreamed(one)).map(({ file }) => file);
  const byFile = new Map<string, Finding[]>(marked.map((file) => [file, []]));
  const kindAt = kindsOf(checked.findings);
  for (let at = 0; at < checked.findings.length; at += 1) {
    const own = byFile.get(kindAt(at).file);
    const finding = own && checked.findings[at];
    if (finding) own.push(finding);
  }
  for (const { code, shortName } of workspace.plan.county.institutions) {
    const files = receipts.flatMap((receipt) => {
      const findings = (byFile.get(receipt.file) ?? []).filter(({ institution }) => institution === code);
      if (!("workbook" in receipt) || findings.length === 0) return [];
      return [{ path: inboxPath(workspace, checked.month, receipt.file), workbook: receipt.workbook, findings }];
    });
    if (files.length === 0) continue;
    const written = await writeMarkedCopies(files, { folder: join(folder, fileName(shortName)) });
    count += written.filter((one) => "path" in one).length;
  }
  return count;
}

/** For each institution whose notice cannot show all its findings, the list of them. */
async function listsOf(month: AggregatedMonth, folder: string): Promise<number> {
  let count = 0;
  for (const { institution } of month.checked.accepted.reports) {
    const name = findingListOf(month, institution);
    if (name === undefined) continue;
    await writeFindingList(join(folder, name), findingsOf(month.checked.findings, institution), "zh");
    count += 1;
  }
  return count;
}
