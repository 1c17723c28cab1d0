// A circular of ten pages with three charts: as DOCX beside the library `docx` writing the same, as HTML and Markdown.
import type { OfficialDocument } from "../src/document";
import { renderDocx } from "../src/docx/index";
import { sampleDocument, sampleFigure } from "../src/fixtures/sample-document";
import { renderHtml } from "../src/html/index";
import { renderMarkdown } from "../src/markdown";
import { docxLibrary } from "./peers/docx-library";

const RUNS = 15;
/** Five pages of text with three charts, two annexes of two pages, one of one. */
const tenPages: OfficialDocument = {
  ...sampleDocument,
  body: [...sampleDocument.body.slice(0, -1), sampleFigure, sampleFigure, ...sampleDocument.body.slice(-1)],
  annexes: [...sampleDocument.annexes.slice(0, 1), ...sampleDocument.annexes],
};

const ways: Readonly<Record<string, () => Promise<number> | number>> = {
  "biaogan DOCX": () => renderDocx(tenPages).length,
  "docx 9.15 (build and pack)": () => docxLibrary(tenPages),
  "biaogan HTML": () => renderHtml(tenPages).length,
  "biaogan Markdown": () => renderMarkdown(tenPages).length,
};

const times: Record<string, number[]> = {};
const sizes: Record<string, number> = {};
for (let run = 0; run < RUNS; run += 1) {
  for (const [name, way] of Object.entries(ways)) {
    const start = performance.now();
    sizes[name] = await way();
    const taken = performance.now() - start;
    times[name] = [...(times[name] ?? []), taken];
  }
}
const median = (list: readonly number[] = []): number =>
  [...list].sort((a, b) => a - b)[list.length >> 1] ?? Number.NaN;
console.log(
  `十页通报，三张图表 · a circular of ten pages with three charts, ${RUNS} runs: first, warm median, least, bytes`,
);
for (const name of Object.keys(ways)) {
  const [first = Number.NaN, ...warm] = times[name] ?? [];
  const shown = [first, median(warm), Math.min(...warm)].map((ms) => `${ms.toFixed(1)} ms`.padStart(10)).join(" ");
  console.log(`  ${name.padEnd(28)}${shown}  ${(sizes[name] ?? 0).toLocaleString("en-US").padStart(9)}`);
}
const ratio = median(times["docx 9.15 (build and pack)"]?.slice(1)) / median(times["biaogan DOCX"]?.slice(1));
console.log(`  docx ÷ biaogan: ${ratio.toFixed(1)}`);
