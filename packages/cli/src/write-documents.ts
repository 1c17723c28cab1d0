import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { figureTraces } from "@biaogan/circular";
import { renderDocx } from "@biaogan/circular/docx";
import { renderHtml } from "@biaogan/circular/html";
import { type Text, text } from "@biaogan/core";
import type { AggregatedMonth } from "./aggregate-workspace";
import { monthDocuments } from "./month-documents";
import type { Templates } from "./templates";

/** A file or folder that a month's run has written. */
export interface Written {
  readonly path: string;
  readonly what: Text;
}

/**
 * Writes the month's documents as Word files, the circular as a page too.
 * @param enclosed how many marked copies and lists of findings lie beside the notices.
 */
export async function writeDocuments(
  month: AggregatedMonth,
  templates: Templates,
  out: string,
  { copies, lists }: { readonly copies: number; readonly lists: number },
): Promise<readonly Written[]> {
  const documents = await monthDocuments(month, templates);
  const single: Written[] = [];
  const folders = new Map<string, number>();
  for (const { name, document } of documents) {
    const path = join(out, `${name}.docx`);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, renderDocx(document));
    const [folder, file] = name.split("/");
    if (file !== undefined && folder !== undefined) folders.set(folder, (folders.get(folder) ?? 0) + 1);
    else single.push({ path, what: titles[name] ?? text(name, name) });
    if (name !== "circular") continue;
    const page = join(out, "circular.html");
    await writeFile(page, renderHtml(document, { traces: figureTraces(document, month.result) }));
    single.push({ path: page, what: text("通报（网页）  ", "circular (page) ") });
  }
  const many = [...folders].map(
    ([folder, count]): Written => ({
      path: join(out, folder),
      what:
        folder === "反馈单"
          ? text(
              `各机构反馈单 ${count} 份、标注副本 ${copies} 份${lists === 0 ? "" : `、错误清单 ${lists} 份`}`,
              `${count} notices, ${copies} marked copies${lists === 0 ? "" : `, ${lists} lists of findings`}`,
            )
          : text(`${folder} ${count} 份  `, `${count} reminders     `),
    }),
  );
  return [...single, ...many];
}

const titles: Readonly<Record<string, Text>> = {
  circular: text("通报（Word）  ", "circular (Word) "),
  领导专报: text("领导专报      ", "leaders' brief  "),
  更正: text("更正          ", "corrigendum     "),
};
