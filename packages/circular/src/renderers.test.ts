import { describe, expect, it } from "vitest";
import { plainText } from "./document-text";
import { renderDocx } from "./docx/index";
import { paragraphsOf, readDocx, unescapeXml } from "./fixtures/read-docx";
import {
  briefDocument,
  letterDocument,
  minutesDocument,
  sampleDocument,
  upwardDocument,
  wideDocument,
} from "./fixtures/sample-documents";
import { renderHtml } from "./html/index";
import { type OfficialDocument, officialDocumentSchema, renderMarkdown } from "./index";

const documents: Readonly<Record<string, OfficialDocument>> = {
  circular: sampleDocument,
  "circular with wide and merged tables": wideDocument,
  "plan to the superior": upwardDocument,
  letter: letterDocument,
  minutes: minutesDocument,
  brief: briefDocument,
};
const bare = (text: string): string => text.replace(/\s/g, "");

describe.each(Object.entries(documents))("one text in every renderer: %s", (_, document) => {
  const wanted = bare(plainText(document).join(""));
  it("DOCX carries every paragraph, in order", () => {
    const docx = readDocx(renderDocx(document));
    const headers = docx.names.filter((name) => /word\/header\d+\.xml/.test(name)).map(docx.part);
    const text = [...headers.filter((header) => !header.includes("PAGE")), docx.document]
      .flatMap(paragraphsOf)
      .map((one) => one.text);
    expect(bare(text.join(""))).toBe(wanted);
  });
  it("HTML carries every paragraph, in order", () => {
    const body = /<main.*<\/main>/s.exec(renderHtml(document))?.[0] ?? "";
    expect(bare(unescapeXml(body.replace(/<svg.*?<\/svg>/gs, "").replace(/<[^>]*>/g, "")))).toBe(wanted);
  });
  it("Markdown carries every paragraph, in order", () => {
    const text = renderMarkdown(document)
      .replace(/^\| 单位：户 \|.*?\n\n/ms, "")
      .replace(/^\|( ---)? ?.*$/gm, (line) => (/^[| -]*$/.test(line) ? "" : line.replace(/(?<!\\)\| ?/g, "")))
      .replace(/^#+ /gm, "")
      .replace(/\*\*/g, "")
      .replaceAll("\\", "");
    const flat = plainText(headsAside(document)).join("");
    expect(bare(text)).toBe(bare(flat));
  });
  it("is a document by its schema", () => {
    expect(officialDocumentSchema.parse(document)).toEqual(document);
  });
  it("gives the same bytes again", () => {
    expect(renderDocx(document)).toEqual(renderDocx(document));
    expect(renderHtml(document)).toBe(renderHtml(document));
  });
});

/** Markdown has one head row: a group's name stands before each of its columns, as one header. */
function headsAside(document: OfficialDocument): OfficialDocument {
  return {
    ...document,
    annexes: document.annexes.map((annex) => ({
      ...annex,
      blocks: annex.blocks.map((block) =>
        block.block === "table"
          ? {
              ...block,
              columns: block.columns.map(({ group, ...column }) => ({
                ...column,
                header: `${group ?? ""}${column.header}`,
              })),
            }
          : block,
      ),
    })),
  };
}

describe("a chart", () => {
  const docx = readDocx(renderDocx(sampleDocument));
  const chart = docx.part("word/charts/chart1.xml");
  it("is Word's own, with the figures of the document and a gap where there is none", () => {
    const values = [...chart.matchAll(/<c:numCache>(.*?)<\/c:numCache>/gs)].map(([, cache = ""]) =>
      [...cache.matchAll(/<c:pt idx="(\d+)"><c:v>([^<]*)/g)].map(([, at, value]) => `${at}:${value}`),
    );
    expect(values[0]).toEqual(["0:812", "1:655", "2:1021", "3:990", "4:1102", "5:874", "6:931", "8:908"]);
    expect(values[1]).toHaveLength(9);
    expect(chart).toContain('<c:min val="0"/>');
  });
  it("brings its workbook, in which each figure stands beside its reference", () => {
    const workbook = readDocx(docx.parts["word/embeddings/chart1.xlsx"] ?? new Uint8Array());
    const sheet = workbook.part("xl/worksheets/sheet1.xml");
    expect(sheet).toContain('<c r="B2"><v>812</v></c>');
    expect(sheet).toMatch(/<c r="D2"[^>]*><is><t[^>]*>K01\|\|2021-01\|month\|户/);
    expect(sheet).not.toContain('r="B9"');
  });
  it("is drawn in HTML with a mark for each figure, bound as the text's are", () => {
    const svg = /<svg.*?<\/svg>/s.exec(renderHtml(sampleDocument))?.[0] ?? "";
    expect(svg.match(/<rect [^>]*data-figure="K01\|\|2021-0\d\|month\|户"/g)).toHaveLength(8);
    expect(svg).toContain('role="img" aria-label="柱状图：');
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
  });
  it("is a table of its figures in Markdown", () => {
    expect(renderMarkdown(sampleDocument)).toContain("| 8月 | 无数据 | 1000户 |");
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
