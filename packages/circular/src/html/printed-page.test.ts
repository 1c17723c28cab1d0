import { beforeAll, describe, expect, it } from "vitest";
import type { OfficialDocument } from "../document";
import { canPrint, inkRows, printPdf, type Rendered, rules } from "../fixtures/render-pdf";
import { letterDocument, sampleDocument, wideDocument } from "../fixtures/sample-documents";
import { renderHtml } from "./index";

/** A document whose text fills so many lines, to see where its signature falls. */
function filled(lines: number): OfficialDocument {
  const [opening] = sampleDocument.body;
  const paragraphs = Array.from({ length: lines }, (_, at) => ({
    block: "paragraph" as const,
    inlines: [{ text: `正文第${at + 1}行，各机构按时报送。` }],
  }));
  return { ...sampleDocument, body: [...(opening ? [opening] : []), ...paragraphs], annexes: [] };
}

const FILLS = [9, 11];
const isNumber = ({ text }: { readonly text: string }): boolean => /^—\d+—$/.test(text);
const within = (value: number | undefined, wanted: number, tolerance: number): void => {
  expect(Math.abs((value ?? Number.NaN) - wanted), `${value} mm, wanted ${wanted} ±${tolerance}`).toBeLessThanOrEqual(
    tolerance,
  );
};

describe.skipIf(!canPrint)("the page as Chromium prints it (needs chromium and poppler)", () => {
  let circular: Rendered = { pdf: "", pages: [] };
  let wide: Rendered = { pdf: "", pages: [] };
  beforeAll(() => {
    circular = printPdf(renderHtml(sampleDocument));
    wide = printPdf(renderHtml(wideDocument));
  }, 120_000);
  const text = (page: number) => (circular.pages[page - 1]?.lines ?? []).filter((line) => !isNumber(line));

  it("is A4; a full page holds 22 lines of 28 characters, 28.95 pt apart", () => {
    for (const { width, height } of circular.pages) {
      within(width, 210, 0.5);
      within(height, 297, 0.5);
    }
    const body = text(3);
    expect(body).toHaveLength(22);
    expect(Math.max(...body.map((line) => [...line.text].length))).toBe(28);
    within((((body.at(-1)?.y ?? 0) - (body[0]?.y ?? 0)) / 21 / 25.4) * 72, 28.95, 0.1);
  });
  it("reaches from 28 to 184 mm on odd pages, from 26 on even ones, and from 37 to 262 mm", () => {
    within(Math.min(...text(3).map(({ x }) => x)), 28, 0.5);
    within(Math.max(...text(3).map(({ right }) => right)), 184.1, 0.5);
    within(Math.min(...text(4).map(({ x }) => x)), 26, 0.5);
    const ink = inkRows(circular, 3, "black", { to: 263.5 });
    expect(ink[0]?.y).toBeGreaterThanOrEqual(37);
    expect(ink.at(-1)?.y).toBeLessThanOrEqual(262);
  });
  it("numbers stand outside, one character in, the dash 7 mm below 版心", () => {
    const numbers = circular.pages.map(({ lines }) => lines.find(isNumber));
    expect(numbers.map((line) => line?.text)).toEqual(circular.pages.map((_, index) => `—${index + 1}—`));
    within(numbers[0]?.right, 184 - 4.94, 1);
    within(numbers[1]?.x, 26 + 4.94, 1);
    const dash = inkRows(circular, 3, "black", { from: 263.5 }).filter(({ right, left }) => right - left > 8);
    within(dash[Math.floor(dash.length / 2)]?.y, 269, 1);
  });
  it("the mark's upper edge is 72 mm from the paper's, the red line as wide as 版心", () => {
    const red = inkRows(circular, 1, "red");
    within(red[0]?.y, 72, 1);
    const [rule] = rules(red);
    within(rule?.left, 28, 0.3);
    within(rule?.right, 184, 0.3);
  });
  it("a table's head stands again on each page that it runs over, and no row is torn", () => {
    const heads = circular.pages.filter(({ lines }) =>
      lines.some((line) => line.text === "新增绑卡用户" && line.y < 120),
    );
    expect(heads.length).toBeGreaterThanOrEqual(2);
    const cells = circular.pages.flatMap(({ lines }) => lines.filter((line) => /^指标\d+$/.test(line.text)));
    expect(cells).toHaveLength(40);
  });
  it("the date ends four characters before the edge, the imprint's issuer and day on one line", () => {
    const lines = circular.pages.flatMap((page) => page.lines);
    within(184 - (lines.find((line) => line.text === "2021年10月9日")?.right ?? 0), 22.2, 1);
    const last = circular.pages.at(-1)?.lines ?? [];
    const day = last.find((line) => line.text.endsWith("印发"));
    within(day?.y, last.find((line) => line.text.startsWith("示例县"))?.y ?? 0, 1);
  });
  it.each(FILLS)("no page holds a signature alone: text of %i lines", (lines) => {
    const { pages } = printPdf(renderHtml(filled(lines)));
    const page = pages.find((one) => one.lines.some((line) => line.text === "2021年10月9日"));
    expect(page?.lines.some((line) => /^正文第\d+行/.test(line.text))).toBe(true);
    expect(page?.lines.some((line) => line.text === sampleDocument.signature.institution)).toBe(true);
  });
  it("wide tables turn the sheet, and the annex's label and title with it", () => {
    const turned = wide.pages.filter(({ width, height }) => width > height);
    for (const [label, begin] of [
      ["附件1", "各机构各月新增绑卡用户表"],
      ["附件2", "各机构各期新增绑卡用户情况"],
    ]) {
      const page = turned.find(({ lines }) => lines.some(({ text }) => text === label));
      expect(page?.lines.some(({ text }) => text === begin)).toBe(true);
      expect(page?.lines.some(({ text }) => text.includes("1234.50"))).toBe(true);
    }
  });
  it("figures follow each other on a sheet: a caption keeps to its own, not to the next", () => {
    const [figure] = sampleDocument.body.filter(({ block }) => block === "figure");
    if (!figure) throw new Error("the sample has a figure");
    const annexes = [{ title: "进展图", blocks: [figure, figure, figure, figure] }];
    const { pages } = printPdf(renderHtml({ ...sampleDocument, annexes }));
    const begin = pages.find(({ lines }) => lines.some(({ text }) => text === "进展图"));
    expect(begin?.lines.some(({ text }) => text.startsWith("图"))).toBe(true);
  });
  it("a crowded table's numbers stay in one line", () => {
    const tables = wideDocument.annexes.flatMap(({ blocks }) => blocks).filter(({ block }) => block === "table");
    const numbers = JSON.stringify(tables).match(/\d\.50"/g) ?? [];
    const printed = wide.pages.flatMap(({ lines }) => lines.flatMap(({ text }) => text.match(/\d\.50/g) ?? []));
    expect(numbers.length).toBeGreaterThan(1_000);
    expect(printed).toHaveLength(numbers.length);
  });
  it("a letter: the mark 30 mm from the edge, two double rules, no number on its first page", () => {
    const letter = printPdf(renderHtml(letterDocument));
    expect(letter.pages[0]?.lines.some(isNumber)).toBe(false);
    const red = inkRows(letter, 1, "red");
    within(red[0]?.y, 30, 1);
    const [upper, ...lower] = rules(red).filter(({ right, left }) => right - left > 150);
    within((upper?.right ?? 0) - (upper?.left ?? 0), 170, 1);
    within(297 - (lower.at(-1)?.y ?? 0), 20, 1.5);
  });
});
