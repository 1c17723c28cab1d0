import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { plainText } from "./document-text";
import { renderDocx } from "./docx/index";
import { sampleDocument } from "./fixtures/sample-document";
import { renderHtml } from "./html/index";
import { officialDocumentSchema, renderMarkdown } from "./index";

const parts = unzipSync(renderDocx(sampleDocument));
const part = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
const document = part("word/document.xml");
const styles = part("word/styles.xml");
const style = (id: string): string =>
  new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`, "s").exec(styles)?.[0] ?? "";
const bare = (text: string): string => text.replace(/\s/g, "");
const entities = (text: string): string =>
  text
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, "&");

describe("one text in every renderer", () => {
  const wanted = plainText(sampleDocument).map(bare);
  it("DOCX carries every paragraph, in order", () => {
    const paragraphs = [...document.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([p]) =>
      bare(entities([...p.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, t]) => t).join(""))),
    );
    expect(paragraphs.filter((text) => text !== "").join("")).toBe(wanted.join(""));
  });
  it("HTML carries every paragraph, in order", () => {
    const body = /<main.*<\/main>/s.exec(renderHtml(sampleDocument))?.[0] ?? "";
    expect(bare(entities(body.replace(/<[^>]*>/g, "")))).toBe(wanted.join(""));
  });
  it("Markdown carries the prose word for word", () => {
    const text = bare(renderMarkdown(sampleDocument).replaceAll("\\", ""));
    for (const line of wanted) expect(text).toContain(line);
  });
  it("the sample is a document by its schema", () => {
    expect(officialDocumentSchema.parse(sampleDocument)).toEqual(sampleDocument);
  });
});

describe("GB/T 9704 in the DOCX", () => {
  it("A4, 版心 156 × 225 mm, 22 lines, numbers outside", () => {
    expect(document).toContain('<w:pgSz w:w="11906" w:h="16838"/>');
    expect(document).toContain(
      '<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587" w:header="851" w:footer="1442" w:gutter="0"/>',
    );
    expect(11906 - 1587 - 1474).toBe(8845);
    expect(document).toContain('<w:docGrid w:type="lines" w:linePitch="579"/>');
    expect(part("word/settings.xml")).toContain("<w:evenAndOddHeaders/>");
    expect(part("word/footer1.xml")).toMatch(/w:right="280".*w:jc w:val="right".*— .*PAGE.* —/s);
    expect(part("word/footer2.xml")).toMatch(/w:left="280".*w:jc w:val="left"/s);
    expect(part("word/footer1.xml")).toContain('w:ascii="宋体"');
  });
  it("body: 3号 仿宋, exact pitch, drawn in, two characters in", () => {
    const body = style("BodyText");
    expect(body).toContain('w:line="579" w:lineRule="exact"');
    expect(body).toContain('w:eastAsia="仿宋_GB2312"');
    expect(body).toContain('<w:sz w:val="32"/><w:szCs w:val="32"/>');
    expect(body).toContain('<w:spacing w:val="-5"/>');
    expect(body).toContain('w:firstLineChars="200" w:firstLine="630"');
    expect(body).toContain('<w:widowControl w:val="0"/>');
    expect(body).toContain('<w:snapToGrid w:val="0"/>');
  });
  it("title 2号 小标宋 and headings by their faces, none bold", () => {
    expect(style("DocumentTitle")).toMatch(/方正小标宋简体.*w:sz w:val="44"/s);
    expect(style("Heading1")).toContain('w:eastAsia="黑体"');
    expect(style("Heading2")).toContain('w:eastAsia="楷体_GB2312"');
    expect(style("Heading3")).toContain('w:eastAsia="仿宋_GB2312"');
    expect(styles + document).not.toContain("<w:b/>");
  });
  it("red mark and rule, number with six-cornered brackets, two blank lines around", () => {
    expect(document).toContain('<w:color w:val="FF0000"/>');
    expect(document).toContain('<w:bottom w:val="single" w:sz="12" w:space="7" w:color="FF0000"/>');
    expect(document).toContain("示移支办发〔2021〕9号");
  });
  it("headings are numbered 一、（一）1.（1） in order", () => {
    const text = plainText(sampleDocument);
    expect(text.filter((line) => /^(一、|二、|（一）|1\.|（1）)/.test(line)).map((line) => line.slice(0, 4))).toEqual([
      "一、总体",
      "（一）用",
      "1.三级",
      "（1）四",
      "二、存在",
    ]);
  });
  it("附件说明, the keepNext chain to the signature, the date four characters in", () => {
    expect(plainText(sampleDocument)).toContain("附件：1.年度目标完成情况表");
    const signature = /<w:p><w:pPr><w:pStyle w:val="Signature"\/><w:keepNext\/>.*?<\/w:p>/s.exec(document)?.[0] ?? "";
    expect(signature).toContain("示例县移动支付标杆县建设工作领导小组办公室");
    expect(/<w:pStyle w:val="SignatureDate"\/>.*?w:right="1260"/s.test(document)).toBe(true);
  });
  it("annexes on new pages, label in 黑体, title on line 3", () => {
    expect(document.match(/<w:pStyle w:val="AnnexLabel"\/><w:pageBreakBefore\/>/g)).toHaveLength(2);
  });
  it("tables: fixed layout, head repeated, rows not split, inside 版心", () => {
    const [table] = /<w:tbl>.*?<\/w:tbl>/s.exec(document) ?? [""];
    expect(table).toContain('<w:tblLayout w:type="fixed"/>');
    expect(table.match(/<w:tblHeader\/>/g)).toHaveLength(2);
    expect(table.match(/<w:cantSplit\/>/g)).toHaveLength(42);
    const grid = [...table.matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].reduce((sum, [, width]) => sum + Number(width), 0);
    expect(grid).toBeLessThanOrEqual(8845);
  });
  it("版记 hangs on the bottom of 版心 with its rules", () => {
    expect(document).toContain('w:vertAnchor="margin" w:horzAnchor="margin" w:tblpXSpec="center" w:tblpYSpec="bottom"');
    expect(document).toMatch(
      /<w:top w:val="single" w:sz="8".*<w:bottom w:val="single" w:sz="8".*<w:insideH w:val="single" w:sz="6"/s,
    );
    expect(plainText(sampleDocument).at(-1)).toBe("2021年10月9日印发");
  });
  it("every bound number stands in a content control that names its figure", () => {
    const tags = [...document.matchAll(/<w:tag w:val="([^"]*)"\/>/g)].map(([, tag]) => tag);
    expect(tags).toHaveLength(43);
    expect(tags[0]).toBe("K01||2021-09|yearToDate|户");
    expect(new Set([...document.matchAll(/<w:id w:val="(\d+)"\/>/g)].map(([, id]) => id)).size).toBe(43);
  });
  it("the same document gives the same bytes", () => {
    expect(renderDocx(sampleDocument)).toEqual(renderDocx(sampleDocument));
  });
});

describe("the HTML", () => {
  it("asks nobody for anything and cannot be broken by a text", () => {
    const evil = { ...sampleDocument, recipients: '</main><script>alert("x")</script>' };
    const html = renderHtml(evil, { traces: { "K01||2021-09|yearToDate|户": "</script><b>" } });
    expect(html).not.toMatch(/(src|href)=/);
    expect(html).not.toContain("<script>alert");
    expect(html.match(/<script/g)).toHaveLength(2);
  });
});
