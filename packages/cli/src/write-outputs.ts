import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import {
  composeCircular,
  composeNotice,
  figureReferences,
  type OfficialDocument,
  referenceKey,
} from "@biaogan/circular";
import { renderDocx } from "@biaogan/circular/docx";
import { renderHtml } from "@biaogan/circular/html";
import { circularTemplate2021 } from "@biaogan/circular/standard";
import { type Text, text } from "@biaogan/core";
import { type Aspect, aspectSchema, monthResultToJson, printExplanation } from "@biaogan/indicators";
import { findingsFile } from "@biaogan/report";
import { writeWorkbook } from "@biaogan/spreadsheet";
import type { AggregatedMonth } from "./aggregate-workspace";
import { fileName } from "./file-names";
import { writeMarkedCopies } from "./marked-copies";
import { monthBook } from "./month-book";
import { inboxPath } from "./workspace";

export interface Written {
  readonly path: string;
  readonly what: Text;
}

/** Writes what a month gives into a folder; the same month gives the same bytes. */
export async function writeOutputs(month: AggregatedMonth, out: string): Promise<readonly Written[]> {
  const { result, checked, workspace } = month;
  const circular = composeCircular(result, workspace.plan, circularTemplate2021);
  await mkdir(join(out, "反馈单"), { recursive: true });
  const written: Written[] = [];
  const write = async (name: string, what: Text, data: string | Uint8Array): Promise<void> => {
    const path = join(out, name);
    await writeFile(path, data);
    written.push({ path, what });
  };
  await write("circular.docx", text("通报（Word）  ", "circular (Word) "), renderDocx(circular));
  await write(
    "circular.html",
    text("通报（网页）  ", "circular (page) "),
    renderHtml(circular, { traces: tracesOf(circular, month) }),
  );
  await write("month.xlsx", text("结果工作簿    ", "workbook        "), await writeWorkbook(monthBook(month)));
  await write("month-result.json", text("指标结果      ", "month result    "), json(monthResultToJson(result)));
  await write("findings.json", text("校验发现      ", "findings        "), json(findingsFile(checked)));
  const notices = checked.accepted.reports.map((report) => composeNotice(report, checked, workspace.plan));
  for (const { institution, document } of notices) {
    await writeFile(join(out, "反馈单", `${fileName(institution)}.docx`), renderDocx(document));
  }
  const copies = await copiesOf(month, join(out, "反馈单"));
  written.push({
    path: join(out, "反馈单"),
    what: text(
      `各机构反馈单 ${notices.length} 份、标注副本 ${copies} 份`,
      `${notices.length} notices, ${copies} marked copies`,
    ),
  });
  return written;
}

function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 1)}\n`;
}

/** The explanation of every figure that the circular prints, by its reference. */
function tracesOf(circular: OfficialDocument, { result }: AggregatedMonth): Readonly<Record<string, string>> {
  const traces: Record<string, string> = {};
  for (const reference of figureReferences(circular)) {
    const { indicator, institution, aspect } = reference;
    const figures = result.figures[indicator];
    if (!figures) continue;
    const asked = institution === undefined ? aspectOf(aspect) : "value";
    if (institution !== undefined && !figures.institutions[institution]) continue;
    traces[referenceKey(reference)] = printExplanation(result, indicator, {
      aspect: asked,
      ...(institution === undefined ? {} : { institution }),
    });
  }
  return traces;
}

function aspectOf(aspect: string): Aspect {
  return aspectSchema.safeParse(aspect).data ?? "value";
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
