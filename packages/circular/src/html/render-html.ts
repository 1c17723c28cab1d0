import { escapeHtml } from "@biaogan/core";
import { formatOf, type OfficialDocument } from "../document";
import {
  annexLabel,
  annexList,
  chineseDay,
  classificationLines,
  documentNumber,
  imprintLines,
  signerLines,
} from "../document-text";
import { numberDocument } from "../numbering";
import { signatureIndents } from "../signature-indents";
import { breakTitle } from "../title-lines";
import { beginTurned, blocksHtml } from "./blocks-html";
import { scriptJson } from "./script-json";
import { letterStyle, officialStyle } from "./style";
import { traceScript } from "./trace-script";

export interface HtmlOptions {
  /** What a click on a number shows, by its reference key: the trace in words. */
  readonly traces?: Readonly<Record<string, string>>;
}

/**
 * Renders an official document as one HTML file: no request to anywhere, the same words as the DOCX, charts as SVG. Every
 * bound number carries its reference as `data-figure`; a click, or Enter on it, shows the trace where one is given.
 */
export function renderHtml(document: OfficialDocument, options: HtmlOptions = {}): string {
  const traces = options.traces ?? {};
  const traced = (key: string): boolean => traces[key] !== undefined;
  const format = formatOf(document);
  const { body, annexes } = numberDocument(document);
  const { recipients, note, attendance = [] } = document;
  const parts = [
    headHtml(document),
    titleHtml(document.title),
    recipients === undefined ? "" : `<p class="recipients">${escapeHtml(recipients)}：</p>`,
    `<div class="body">${blocksHtml(body, traced)}</div>`,
    ...attendance.map(
      ({ label, names }, index) =>
        `<p class="attendance${index === 0 ? " first" : ""}"><span class="level1">${label}：</span>${escapeHtml(names.join("、"))}</p>`,
    ),
    listHtml(document),
    format === "minutes" ? "" : signatureHtml(document),
    note === undefined ? "" : `<p class="note">（${escapeHtml(note)}）</p>`,
    ...annexes.map(
      ({ title, blocks }, index) =>
        `<section class="annex${beginTurned(blocks) ? " turns" : ""}"><p class="label">${annexLabel(document, index)}</p>${titleHtml(breakTitle(title))}<div class="body">${blocksHtml(blocks, traced)}</div></section>`,
    ),
    imprintHtml(document),
  ];
  const panel =
    Object.keys(traces).length === 0
      ? ""
      : `<output class="trace" hidden></output><script type="application/json" id="traces">${scriptJson(traces)}</script><script>${traceScript}</script>`;
  return `<!doctype html>\n<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escapeHtml(document.title.join(""))}</title><style>${officialStyle}${format === "letter" ? letterStyle : ""}</style></head>\n<body><main class="sheet ${format}">\n${parts.filter(Boolean).join("\n")}\n</main>${panel}</body></html>\n`;
}

function headHtml(document: OfficialDocument): string {
  const format = formatOf(document);
  if (format === "plain") return "";
  const { head, signature } = document;
  const size = Math.min(30, Math.floor((442 / Math.max(1, [...head.mark].length)) * 10) / 10);
  const mark = `<p class="mark" style="font-size:${size}pt">${escapeHtml(head.mark)}</p>`;
  const lines = classificationLines(document).map(
    (text, index) => `<p class="${index === 0 && head.copy !== undefined ? "copy" : "level1"}">${escapeHtml(text)}</p>`,
  );
  const number = escapeHtml(documentNumber(document));
  if (format === "letter") {
    const [first = "", ...more] = lines;
    const numbered = number === "" ? "" : `<p class="number">${number}</p>`;
    return `${mark}<div class="between">${first}${numbered}</div>${more.join("")}`;
  }
  const signers = signerLines(document).map((line) => `<p class="signers">${escapeHtml(line)}</p>`);
  const above = signers.slice(0, -1).join("");
  const numberLine = `<p>${number}</p>${signers.slice(-1).join("")}`;
  const place = signers.length === 0 ? "middle" : "between";
  const ruled =
    format === "minutes"
      ? `<div class="number middle">${numberLine}</div><div class="ruled between">${nameAndDay(signature.institution, chineseDay(signature.day), 26)}</div>`
      : `<div class="number">${above}<div class="ruled ${place}">${numberLine}</div></div>`;
  return `${lines.length === 0 ? "" : `<div class="classification">${lines.join("")}</div>`}${mark}${ruled}`;
}

function titleHtml(lines: readonly string[]): string {
  return `<h1 class="title">${lines.map((one) => `<span>${escapeHtml(one)}</span>`).join("")}</h1>`;
}

function listHtml(document: OfficialDocument): string {
  const lines = annexList(document);
  return lines.length === 0
    ? ""
    : `<div class="annexes">${lines.map((one) => `<p>${escapeHtml(one)}</p>`).join("")}</div>`;
}

function signatureHtml({ signature }: OfficialDocument): string {
  const { name, date } = signatureIndents(signature);
  const line = (text: string, twips: number): string =>
    `<p style="padding-right:${twips / 20}pt">${escapeHtml(text)}</p>`;
  return `<div class="signature${signature.sealed === false ? " unsealed" : ""}">${line(signature.institution, name)}${line(chineseDay(signature.day), date)}</div>`;
}

/** A long name and a day in one line: the name is drawn in as far as it must be. */
function nameAndDay(name: string, day: string, room: number): string {
  const characters = [...name].length;
  const wide = [...day].reduce((sum, one) => sum + (one < "\u2e80" ? 0.5 : 1), 0);
  const over = characters + wide + 1 - room;
  const drawn = over > 0 ? ` style="letter-spacing:-${(over / characters).toFixed(3)}em"` : "";
  return `<span${drawn}>${escapeHtml(name)}</span><span>${day}</span>`;
}

function imprintHtml(document: OfficialDocument): string {
  const { imprint } = document;
  if (imprint === undefined) return "";
  const letter = formatOf(document) === "letter";
  const lines = imprintLines(document).map((line) => `<p class="names">${escapeHtml(line)}</p>`);
  const issued = letter
    ? ""
    : `<p class="between">${nameAndDay(imprint.issuer, `${chineseDay(imprint.day)}印发`, 29.5)}</p>`;
  return letter && lines.length === 0
    ? ""
    : `<footer class="imprint">${lines.length === 0 ? "" : `<div>${lines.join("")}</div>`}${issued}</footer>`;
}
