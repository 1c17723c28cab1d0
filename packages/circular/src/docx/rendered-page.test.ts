import { beforeAll, describe, expect, it } from "vitest";
import type { OfficialDocument } from "../document";
import { plainText } from "../document-text";
import { canRender, facesOf, inkRows, type Rendered, renderPdfs, rules } from "../fixtures/render-pdf";
import {
  letterDocument,
  minutesDocument,
  sampleDocument,
  upwardDocument,
  wideDocument,
} from "../fixtures/sample-documents";
import { renderDocx } from "./index";

/** A document whose text fills so many lines, to see where its signature falls. */
function filled(lines: number): OfficialDocument {
  const [opening] = sampleDocument.body;
  return {
    ...sampleDocument,
    body: [
      ...(opening ? [opening] : []),
      ...Array.from({ length: lines }, (_, at) => ({
        block: "paragraph" as const,
        inlines: [{ text: `正文第${at + 1}行，各机构按时报送。` }],
      })),
    ],
    annexes: sampleDocument.annexes.slice(1),
  };
}

const FILLS = [3, 17, 19, 20, 21, 22, 24];
const page1 = "示例县移动支付标杆县建设工作领导小组办公室文件";
let seen: Readonly<Record<string, Rendered>> = {};
const of = (name: string): Rendered => seen[name] ?? { pdf: "", pages: [] };
const linesOn = (name: string, page: number) => of(name).pages[page - 1]?.lines ?? [];
const isNumber = ({ text }: { readonly text: string }): boolean => /^—\d+—$/.test(text);
const within = (value: number | undefined, wanted: number, tolerance: number): void => {
  expect(Math.abs((value ?? Number.NaN) - wanted), `${value} mm, wanted ${wanted} ±${tolerance}`).toBeLessThanOrEqual(
    tolerance,
  );
};

describe.skipIf(!canRender)("the page as LibreOffice lays it (needs soffice and poppler)", () => {
  beforeAll(() => {
    seen = renderPdfs({
      circular: renderDocx(sampleDocument),
      upward: renderDocx(upwardDocument),
      letter: renderDocx(letterDocument),
      minutes: renderDocx(minutesDocument),
      wide: renderDocx(wideDocument),
      ...Object.fromEntries(FILLS.map((lines) => [`filled ${lines}`, renderDocx(filled(lines))])),
    });
  }, 600_000);

  describe("版心 (5.2)", () => {
    it("a full page holds 22 lines of 28 characters, 28.95 pt apart", () => {
      const body = linesOn("circular", 3).filter((line) => !isNumber(line));
      expect(body).toHaveLength(22);
      expect(Math.max(...body.map(({ text }) => [...text].length))).toBe(28);
      const pitch = (((body.at(-1)?.y ?? 0) - (body[0]?.y ?? 0)) / 21 / 25.4) * 72;
      within(pitch, 28.95, 0.1);
    });
    it("full lines reach from 28.0 to 184.1 mm, and from 26 on even pages", () => {
      const [odd, even] = [3, 4].map((page) => linesOn("circular", page).filter((line) => !isNumber(line)));
      within(Math.min(...(odd ?? []).map(({ x }) => x)), 28, 0.5);
      within(Math.max(...(odd ?? []).map(({ right }) => right)), 184.1, 0.5);
      within(Math.min(...(even ?? []).map(({ x }) => x)), 26, 0.5);
    });
    it("all ink of the text lies between 37 and 262 mm", () => {
      const ink = inkRows(of("circular"), 3, "black", { to: 263.5 });
      expect(ink[0]?.y).toBeGreaterThanOrEqual(37);
      expect(ink.at(-1)?.y).toBeLessThanOrEqual(262);
    });
  });

  describe("版头 (7.2)", () => {
    it.each(["circular", "upward"])(
      "the mark's upper edge is 72 mm from the paper's, whatever stands above it: %s",
      (name) => {
        within(inkRows(of(name), 1, "red")[0]?.y, 72, 1);
      },
    );
    it("the red line is as wide as 版心, 4 mm below the number", () => {
      const [rule] = rules(inkRows(of("circular"), 1, "red"));
      within(rule?.left, 28, 0.3);
      within(rule?.right, 184, 0.3);
      const number = inkRows(of("circular"), 1, "black", { to: rule?.y ?? 0 });
      within((rule?.y ?? 0) - (number.at(-1)?.y ?? 0), 4, 0.7);
    });
    it("the mark, the number and the title stand on page 1, with text of the body", () => {
      const text = linesOn("circular", 1).map((line) => line.text);
      expect(text).toEqual(expect.arrayContaining([page1, "示移支办发〔2021〕9号", "各商业银行、各支付机构："]));
      expect(text.some((line) => line.startsWith("根据"))).toBe(true);
    });
  });

  describe("页码 (7.5, 8)", () => {
    it("outside: odd right, even left, one character in; the dash 7 mm below 版心", () => {
      const [odd, even] = [1, 2].map((page) => linesOn("circular", page).find(isNumber));
      within(odd?.right, 184 - 4.94, 1);
      within(even?.x, 26 + 4.94, 1);
      const dash = inkRows(of("circular"), 3, "black", { from: 263.5 }).filter(({ right, left }) => right - left > 8);
      within(dash[Math.floor(dash.length / 2)]?.y, 269, 1);
    });
    it("a turned sheet carries its number where the upright one would: odd lower left, even upper left", () => {
      const turned = of("wide").pages.flatMap(({ width, height, lines }, index) =>
        width > height ? [{ page: index + 1, number: lines.filter(({ x }) => x < 33) }] : [],
      );
      expect(turned.length).toBeGreaterThan(2);
      for (const { page, number } of turned) {
        const [top, bottom] = [Math.min(...number.map(({ y }) => y)), Math.max(...number.map((one) => one.bottom))];
        if (page % 2 === 1) within(bottom, 210 - 26 - 4.94, 2);
        else within(top, 26 + 4.94, 2);
      }
    });
  });

  describe("落款 (7.3.5)", () => {
    it.each(FILLS)("no page holds a signature alone: text of %i lines", (lines) => {
      const pages = of(`filled ${lines}`).pages;
      const page = pages.find((one) => one.lines.some(({ text }) => text === "2021年10月9日"));
      expect(page?.lines.some(({ text }) => /^正文第\d+行/.test(text))).toBe(true);
      expect(page?.lines.some(({ text }) => text === sampleDocument.signature.institution)).toBe(true);
    });
    it("the date ends four characters before the edge, and nothing runs past 版心", () => {
      const page = of("circular").pages.find(({ lines }) => lines.some(({ text }) => text === "2021年10月9日"));
      const edge = Math.max(...(page?.lines ?? []).map(({ right }) => right));
      const date = page?.lines.find(({ text }) => text === "2021年10月9日");
      within(edge - (date?.right ?? 0), 22.2, 1);
    });
  });

  describe("版记 (7.4)", () => {
    it.each(["circular", "minutes", "wide", ...FILLS.map((lines) => `filled ${lines}`)])(
      "its last rule lies on the bottom of 版心 of the last page: %s",
      (name) => {
        const last = of(name).pages.length;
        const found = rules(inkRows(of(name), last, "black", { from: 200, to: 264 })).slice(-3);
        within(found.at(-1)?.y, 262, 1);
        for (const rule of found) within(rule.right - rule.left, 156, 0.5);
        const texts = linesOn(name, last);
        expect(texts.some(({ text }) => text.includes("抄送："))).toBe(true);
        const above = texts.filter(({ bottom }) => bottom < (found[0]?.y ?? 0));
        const inside = texts.filter(({ y }) => y > (found[0]?.y ?? 0) - 1 && y < 262);
        expect(above.length + inside.length + texts.filter(isNumber).length).toBe(texts.length);
      },
    );
  });

  describe("信函 (10.1)", () => {
    it("two red double rules of 170 mm, the mark 30 mm from the edge, the lower rule 20 mm from the other; no number", () => {
      const ink = inkRows(of("letter"), 1, "red");
      within(ink[0]?.y, 30, 1);
      const found = rules(ink);
      for (const rule of found) {
        within(rule.left, 20, 0.5);
        within(rule.right, 190, 0.5);
      }
      within(found.at(-1)?.y, 297 - 20, 1);
      expect(linesOn("letter", 1).some(isNumber)).toBe(false);
    });
    it("the number stands flush right under the first rule", () => {
      const number = linesOn("letter", 1).find(({ text }) => text.endsWith("〔2021〕3号"));
      within(number?.right, 184, 0.7);
    });
  });

  it("punctuation is in the Chinese face everywhere", () => {
    for (const name of ["circular", "letter", "minutes"]) {
      const wrong = facesOf(of(name)).filter(
        ({ text, face }) => /[，。、；：（）《》〔〕“”‘’]/.test(text) && /Liberation/.test(face),
      );
      expect(wrong).toEqual([]);
    }
  });

  it.each(["letter", "minutes"])("the PDF carries the document's text, every character of it: %s", (name) => {
    const document = name === "letter" ? letterDocument : minutesDocument;
    const lines = of(name).pages.flatMap((page) =>
      page.lines.filter((line) => !isNumber(line)).map(({ text }) => text),
    );
    const sorted = (text: string): string => [...text.replace(/\s/g, "")].sort().join("");
    expect(sorted(lines.join(""))).toBe(sorted(plainText(document).join("")));
  });
});
