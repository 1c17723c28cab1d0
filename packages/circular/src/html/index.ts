import type { Block, Inline, OfficialDocument, Table } from "../document";
import { referenceKey } from "../document";
import { annexLabel, annexList, chineseDay, documentNumber, headRows } from "../document-text";
import { numberBlocks } from "../numbering";
import { officialStyle } from "./style";

export interface HtmlOptions {
  /** What a click on a number shows, by its reference key: the trace in words. */
  readonly traces?: Readonly<Record<string, string>>;
}

/**
 * Renders an official document as one HTML file: no request to anywhere, the same words as the DOCX. Every bound number
 * carries its reference as `data-figure`; a click, or Enter on it, shows the trace where one is given.
 */
export function renderHtml(document: OfficialDocument, options: HtmlOptions = {}): string {
  const traces = options.traces ?? {};
  const print = printer(traces);
  const size = Math.min(30, Math.floor((442 / Math.max(1, [...document.head.mark].length)) * 10) / 10);
  const parts = [
    `<p class="mark" style="font-size:${size}pt">${escapeHtml(document.head.mark)}</p>`,
    `<p class="number">${escapeHtml(documentNumber(document))}</p>`,
    `<h1 class="title">${document.title.map((one) => `<span>${escapeHtml(one)}</span>`).join("")}</h1>`,
    `<p class="recipients">${escapeHtml(document.recipients)}：</p>`,
    `<div class="body">${print.blocks(document.body)}</div>`,
    listOf(document),
    `<div class="signature"><div><p>${escapeHtml(document.signature.institution)}</p><p>${chineseDay(document.signature.day)}</p></div></div>`,
    document.note === undefined ? "" : `<p class="note">（${escapeHtml(document.note)}）</p>`,
    ...document.annexes.map(
      ({ title, blocks }, index) =>
        `<section class="annex"><p class="label">${annexLabel(document, index)}</p><h1 class="title">${escapeHtml(title)}</h1><div class="body">${print.blocks(blocks)}</div></section>`,
    ),
    imprintOf(document),
  ];
  const panel =
    Object.keys(traces).length === 0
      ? ""
      : `<output class="trace" hidden></output><script type="application/json" id="traces">${json(traces)}</script><script>${SCRIPT}</script>`;
  return `<!doctype html>\n<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escapeHtml(document.title.join(""))}</title><style>${officialStyle}</style></head>\n<body><main class="sheet">\n${parts.filter(Boolean).join("\n")}\n</main>${panel}</body></html>\n`;
}

const SCRIPT = `(()=>{const t=JSON.parse(document.getElementById("traces").textContent),o=document.querySelector(".trace");let last;const show=e=>{const f=e.target.closest&&e.target.closest("data.figure");if(last)last.classList.remove("open");if(!f||!t[f.dataset.figure]||f===last){o.hidden=true;last=undefined;return}last=f;f.classList.add("open");o.textContent=t[f.dataset.figure];o.hidden=false};document.addEventListener("click",show);document.addEventListener("keydown",e=>{if(e.key==="Enter")show(e);if(e.key==="Escape")o.hidden=true})})();`;

function printer(traces: Readonly<Record<string, string>>) {
  const inlines = (list: readonly Inline[]): string =>
    list
      .map((one) => {
        if (!("figure" in one)) return escapeHtml(one.text);
        const key = referenceKey(one.figure);
        const focus = traces[key] === undefined ? "" : ' tabindex="0"';
        return `<data class="figure" data-figure="${escapeHtml(key)}" value="${escapeHtml(one.text)}"${focus}>${escapeHtml(one.text)}</data>`;
      })
      .join("");
  const table = (one: Table): string => {
    const sum = one.columns.reduce((all, { weight }) => all + weight, 0);
    const columns = one.columns
      .map(({ weight }) => `<col style="width:${((weight * 100) / sum).toFixed(2)}%">`)
      .join("");
    const head = headRows(one)
      .map(
        (row) =>
          `<tr>${row.map(({ text, across, down }) => `<th${across > 1 ? ` colspan="${across}"` : ""}${down > 1 ? ` rowspan="${down}"` : ""}>${escapeHtml(text)}</th>`).join("")}</tr>`,
      )
      .join("");
    const rows = one.rows
      .map(
        (row) =>
          `<tr>${row.map((cell, index) => `<td class="${one.columns[index]?.align ?? "left"}">${inlines(cell)}</td>`).join("")}</tr>`,
      )
      .join("");
    const remark = one.remark === undefined ? "" : `<p class="remark">${escapeHtml(one.remark)}</p>`;
    const notes = one.notes.map((note) => `<p class="tablenote">注：${escapeHtml(note)}</p>`).join("");
    return `${remark}<table><colgroup>${columns}</colgroup><thead>${head}</thead><tbody>${rows}</tbody></table>${notes}`;
  };
  const blocks = (list: readonly Block[]): string =>
    numberBlocks(list)
      .map(({ block, number }) => {
        switch (block.block) {
          case "heading": {
            const words = escapeHtml(`${number}${block.text}`);
            return block.runIn
              ? `<p><span class="level${block.level}">${words}。</span>${inlines(block.runIn)}</p>`
              : `<h${block.level + 1} class="level${block.level}">${words}</h${block.level + 1}>`;
          }
          case "paragraph":
            return `<p>${inlines(block.inlines)}</p>`;
          case "table":
            return table(block);
        }
      })
      .join("\n");
  return { blocks };
}

function listOf(document: OfficialDocument): string {
  const lines = annexList(document);
  return lines.length === 0
    ? ""
    : `<div class="annexes">${lines.map((one) => `<p>${escapeHtml(one)}</p>`).join("")}</div>`;
}

function imprintOf({ imprint }: OfficialDocument): string {
  const copies = imprint.copies.length === 0 ? "" : `<p>抄送：${escapeHtml(imprint.copies.join("，"))}。</p>`;
  return `<footer class="imprint">${copies}<p><span>${escapeHtml(imprint.issuer)}</span><span>${chineseDay(imprint.day)}印发</span></p></footer>`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** JSON inside a script element: nothing in it can end the element. */
function json(value: unknown): string {
  return JSON.stringify(value).replace(/</g, "\\u003c");
}
