import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Text, text } from "@biaogan/core";
import { monthResultToJson } from "@biaogan/indicators";
import { findingsFile } from "@biaogan/report";
import { writeWorkbook } from "@biaogan/spreadsheet";
import type { AggregatedMonth } from "./aggregate-workspace";
import { fileName } from "./file-names";
import { hashedOutputs } from "./hashed-files";
import { manifestOf } from "./manifest";
import { writeMarkedCopies } from "./marked-copies";
import { monthBook } from "./month-book";
import type { Templates } from "./templates";
import { inboxPath } from "./workspace";
import { type Written, writeDocuments } from "./write-documents";

/** Writes what a month gives into a folder, with a manifest of it; the same month gives the same bytes. */
export async function writeOutputs(
  month: AggregatedMonth,
  templates: Templates,
  out: string,
  library: string,
): Promise<readonly Written[]> {
  await mkdir(out, { recursive: true });
  const copies = await copiesOf(month, join(out, "反馈单"));
  const written: Written[] = [...(await writeDocuments(month, templates, out, copies))];
  const write = async (name: string, what: Text, data: string | Uint8Array): Promise<void> => {
    const path = join(out, name);
    await writeFile(path, data);
    written.push({ path, what });
  };
  await write("month.xlsx", text("结果工作簿    ", "workbook        "), await writeWorkbook(monthBook(month)));
  await write("month-result.json", text("指标结果      ", "month result    "), json(monthResultToJson(month.result)));
  await write("findings.json", text("校验发现      ", "findings        "), json(findingsFile(month.checked)));
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

/** Each institution's files with its findings marked in them, in a folder beside its notice. */
async function copiesOf({ receipts, checked, workspace }: AggregatedMonth, folder: string): Promise<number> {
  let count = 0;
  for (const { code, shortName } of workspace.plan.county.institutions) {
    const own = checked.findings.filter(({ institution }) => institution === code);
    const files = receipts.flatMap((receipt) => {
      const findings = own.filter(({ place }) => place.file === receipt.file);
      if (!("workbook" in receipt) || findings.length === 0) return [];
      return [{ path: inboxPath(workspace, checked.month, receipt.file), workbook: receipt.workbook, findings }];
    });
    if (files.length === 0) continue;
    const written = await writeMarkedCopies(files, { folder: join(folder, fileName(shortName)) });
    count += written.filter((one) => "path" in one).length;
  }
  return count;
}
