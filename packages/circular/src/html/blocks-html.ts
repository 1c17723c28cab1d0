import { escapeHtml } from "@biaogan/core";
import type { Inline, Table } from "../document";
import { captionText, headRows, noteLines } from "../document-text";
import { referenceKey } from "../inline";
import type { NumberedBlock } from "../numbering";
import { officialLayout } from "../official-layout";
import { fitTable } from "../table-fit";
import { chartSvg } from "./chart-svg";

/** Whether a click on a figure has something to show. */
export type Traced = (key: string) => boolean;

/** 正文 (7.3.3) as HTML. */
export function blocksHtml(blocks: readonly NumberedBlock[], traced: Traced): string {
  return blocks
    .map(({ block, number }) => {
      switch (block.block) {
        case "heading": {
          const words = escapeHtml(`${number}${block.text}`);
          return block.runIn
            ? `<p><span class="level${block.level}">${words}。</span>${inlinesHtml(block.runIn, traced)}</p>`
            : `<h${block.level + 1} class="level${block.level}">${words}</h${block.level + 1}>`;
        }
        case "paragraph":
          return `<p>${inlinesHtml(block.inlines, traced)}</p>`;
        case "table":
          return tableHtml(block, number, traced);
        case "figure": {
          const svg = chartSvg(block.chart, block.alternative, traced);
          return `<figure>${svg}<figcaption>${escapeHtml(captionText(number, block.title))}</figcaption></figure>${notesHtml(block)}`;
        }
      }
    })
    .join("\n");
}

/** Whether the first of some blocks is a table that turns the sheet: what stands above it turns with it. */
export function beginTurned([first]: readonly NumberedBlock[]): boolean {
  return first?.block.block === "table" && fitTable(first.block).turned;
}

function inlinesHtml(list: readonly Inline[], traced: Traced): string {
  return list
    .map((one) => {
      const text = escapeHtml(one.text);
      if (!("figure" in one)) return text.replaceAll("\n", "<br>");
      const key = referenceKey(one.figure);
      const focus = traced(key) ? ' tabindex="0"' : "";
      return `<data class="figure" data-figure="${escapeHtml(key)}" value="${text}"${focus}>${text}</data>`;
    })
    .join("");
}

function tableHtml(table: Table, number: string, traced: Traced): string {
  const fit = fitTable(table);
  const all = fit.widths.reduce((sum, one) => sum + one, 0);
  const columns = fit.widths.map((width) => `<col style="width:${((width * 100) / all).toFixed(2)}%">`).join("");
  const head = headRows(table).map((row) => {
    const cells = row.map(({ text, across, down }) => `<th${spans(across, down)}>${escapeHtml(text)}</th>`);
    return `<tr>${cells.join("")}</tr>`;
  });
  const merged = mergedCells(table);
  const rows = table.rows.map((row, at) => {
    const cells = row.map((inlines, index) => {
      const merge = merged.get(`${at} ${index}`);
      if (merge?.gone) return "";
      const align = table.columns[index]?.align ?? "left";
      return `<td class="${align}"${spans(merge?.across ?? 1, merge?.down ?? 1)}>${inlinesHtml(inlines, traced)}</td>`;
    });
    return `<tr>${cells.join("")}</tr>`;
  });
  const title =
    table.title === undefined ? "" : `<p class="tabletitle">${escapeHtml(captionText(number, table.title))}</p>`;
  const remark = table.remark === undefined ? "" : `<p class="remark">${escapeHtml(table.remark)}</p>`;
  const crowded = fit.size < officialLayout.size.five ? ' class="crowded"' : "";
  const markup = `${title}${remark}<table${crowded}><colgroup>${columns}</colgroup><thead>${head.join("")}</thead><tbody>${rows.join("")}</tbody></table>${notesHtml(table)}`;
  return fit.turned ? `<div class="turned">${markup}</div>` : markup;
}

function notesHtml(block: { readonly notes: readonly string[] }): string {
  return noteLines(block)
    .map((note) => `<p class="tablenote">${escapeHtml(note)}</p>`)
    .join("");
}

function spans(across: number, down: number): string {
  return `${across > 1 ? ` colspan="${across}"` : ""}${down > 1 ? ` rowspan="${down}"` : ""}`;
}

interface Merged {
  readonly across: number;
  readonly down: number;
  readonly gone: boolean;
}

function mergedCells({ merges = [] }: Table): ReadonlyMap<string, Merged> {
  const cells = new Map<string, Merged>();
  for (const { row, column, down, across } of merges) {
    for (let r = row; r < row + down; r += 1)
      for (let c = column; c < column + across; c += 1)
        cells.set(`${r} ${c}`, { across, down, gone: r !== row || c !== column });
  }
  return cells;
}
