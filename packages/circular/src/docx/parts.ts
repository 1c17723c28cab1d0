import { faces, officialLayout } from "../official-layout";
import { w } from "./markup";
import { paragraph, paragraphProperties } from "./paragraphs";
import { bodyRun, type RunStyle, run, runProperties } from "./runs";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const W =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const { page, margin, linePitch, size, pageNumberIndent, indent } = officialLayout;

/** The body with its one section: A4, 版心 156 × 225 mm, 22 lines, numbers outside (5.1, 5.2, 7.5). */
export function documentPart(body: string): string {
  const section = w(
    "sectPr",
    {},
    '<w:footerReference w:type="default" r:id="rId4"/><w:footerReference w:type="even" r:id="rId5"/>',
    w("pgSz", { w: page.width, h: page.height }),
    w("pgMar", {
      top: margin.top,
      right: margin.right,
      bottom: margin.bottom,
      left: margin.left,
      header: margin.header,
      footer: margin.footer,
      gutter: 0,
    }),
    w("docGrid", { type: "lines", linePitch }),
  );
  return `${HEAD}<w:document ${W}>${w("body", {}, body, section)}</w:document>`;
}

/** 页码 (7.5): 4号 宋体 `— 1 —`; odd pages right, even pages left, one character in. */
export function footerPart(side: "odd" | "even"): string {
  const style: RunStyle = { face: "number", size: size.four };
  const field = (kind: string): string => w("r", {}, runProperties(style), w("fldChar", { fldCharType: kind }));
  const number =
    field("begin") +
    w("r", {}, runProperties(style), '<w:instrText xml:space="preserve"> PAGE </w:instrText>') +
    field("separate") +
    run("1", style) +
    field("end");
  const inner =
    side === "odd"
      ? { align: "right" as const, right: pageNumberIndent }
      : { align: "left" as const, left: pageNumberIndent };
  return `${HEAD}<w:ftr ${W}>${paragraph(run("— ", style) + number + run(" —", style), { ...inner, line: 280 })}</w:ftr>`;
}

function style(id: string, name: string, properties: string, runs: string, next = ""): string {
  return w(
    "style",
    { type: "paragraph", ...(id === "Normal" ? { default: 1 } : { customStyle: 1 }), styleId: id },
    w("name", { val: name }),
    next,
    w("qFormat"),
    properties,
    runs,
  );
}

/** The styles an office finds in the list: one for each element of the document. */
export function stylesPart(): string {
  const based = w("basedOn", { val: "Normal" });
  const body = runProperties(bodyRun);
  const face = (one: RunStyle["face"], half: number, spacing?: number): string =>
    runProperties({ face: one, size: half, ...(spacing === undefined ? {} : { spacing }) });
  const three = size.three;
  const drawn = officialLayout.characterSpacing;
  const styles = [
    style("Normal", "Normal", paragraphProperties({}), body),
    style("BodyText", "公文正文", paragraphProperties({ firstLine: indent }), body, based),
    style("DocumentMark", "发文机关标志", paragraphProperties({ align: "center" }), face("title", size.mark), based),
    style("DocumentNumber", "发文字号", paragraphProperties({ align: "center" }), body, based),
    style(
      "DocumentTitle",
      "公文标题",
      paragraphProperties({ align: "center", line: officialLayout.titlePitch }),
      face("title", size.two),
      based,
    ),
    style("Recipients", "主送机关", paragraphProperties({}), body, based),
    style(
      "Heading1",
      "一级标题",
      paragraphProperties({ firstLine: indent, outline: 1 }),
      face("heading", three, drawn),
      based,
    ),
    style(
      "Heading2",
      "二级标题",
      paragraphProperties({ firstLine: indent, outline: 2 }),
      face("subheading", three, drawn),
      based,
    ),
    style("Heading3", "三级标题", paragraphProperties({ firstLine: indent, outline: 3 }), body, based),
    style("Heading4", "四级标题", paragraphProperties({ firstLine: indent, outline: 4 }), body, based),
    style("AnnexList", "附件说明", paragraphProperties({ align: "left" }), body, based),
    style("Signature", "署名", paragraphProperties({ align: "right" }), body, based),
    style(
      "SignatureDate",
      "成文日期",
      paragraphProperties({ align: "right", right: officialLayout.dateIndent }),
      body,
      based,
    ),
    style("DocumentNote", "附注", paragraphProperties({ firstLine: indent }), body, based),
    style("AnnexLabel", "附件序号", paragraphProperties({ align: "left" }), face("heading", three, drawn), based),
    style("TableText", "表格文字", paragraphProperties({ line: 300 }), face("body", size.five), based),
    style(
      "AnnexTitle",
      "附件标题",
      paragraphProperties({ align: "center", line: officialLayout.titlePitch }),
      face("title", size.two),
      based,
    ),
  ];
  const defaults = w("docDefaults", {}, w("rPrDefault", {}, body), w("pPrDefault"));
  return `${HEAD}<w:styles ${W}>${defaults}${styles.join("")}</w:styles>`;
}

/** Numbers outside on odd and even pages, margins mirrored for the binding edge, Chinese punctuation compressed. */
export function settingsPart(): string {
  const settings = [
    w("mirrorMargins"),
    w("evenAndOddHeaders"),
    w("characterSpacingControl", { val: "compressPunctuation" }),
    w(
      "compat",
      {},
      w("compatSetting", { name: "compatibilityMode", uri: "http://schemas.microsoft.com/office/word", val: 15 }),
    ),
    w("themeFontLang", { val: "en-US", eastAsia: "zh-CN" }),
  ];
  return `${HEAD}<w:settings ${W}>${settings.join("")}</w:settings>`;
}

/** The faces are named, never shipped; what may stand in for each follows as its alternative names. */
export function fontTablePart(): string {
  const fonts = Object.values(faces).map(({ name, alternatives, panose }) =>
    w(
      "font",
      { name },
      w("altName", { val: alternatives.join(",") }),
      w("panose1", { val: panose }),
      w("charset", { val: name === "Times New Roman" ? "00" : "86" }),
      w("family", { val: name === "Times New Roman" ? "roman" : "auto" }),
    ),
  );
  return `${HEAD}<w:fonts ${W}>${fonts.join("")}</w:fonts>`;
}

const RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/** The parts that tie the package together; the only date in it is the document's own. */
export function packageParts(title: string, day: string): Readonly<Record<string, string>> {
  const relation = (id: number, type: string, target: string): string =>
    `<Relationship Id="rId${id}" Type="${type}" Target="${target}"/>`;
  const relations = (list: readonly string[]): string =>
    `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join("")}</Relationships>`;
  const override = (part: string, type: string): string => `<Override PartName="${part}" ContentType="${type}"/>`;
  const named = ["styles", "settings", "fontTable"].map((part) => override(`/word/${part}.xml`, `${WORD}.${part}+xml`));
  const core = "application/vnd.openxmlformats-package.core-properties+xml";
  return {
    "[Content_Types].xml": `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override("/word/document.xml", `${WORD}.document.main+xml`)}${named.join("")}${["footer1", "footer2"].map((part) => override(`/word/${part}.xml`, `${WORD}.footer+xml`)).join("")}${override("/docProps/core.xml", core)}</Types>`,
    "_rels/.rels": relations([
      relation(1, `${RELATION}/officeDocument`, "word/document.xml"),
      relation(
        2,
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
        "docProps/core.xml",
      ),
    ]),
    "word/_rels/document.xml.rels": relations([
      relation(1, `${RELATION}/styles`, "styles.xml"),
      relation(2, `${RELATION}/settings`, "settings.xml"),
      relation(3, `${RELATION}/fontTable`, "fontTable.xml"),
      relation(4, `${RELATION}/footer`, "footer1.xml"),
      relation(5, `${RELATION}/footer`, "footer2.xml"),
    ]),
    "docProps/core.xml": `${HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${title}</dc:title><dc:creator>Biaogan</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">${day}T00:00:00Z</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${day}T00:00:00Z</dcterms:modified></cp:coreProperties>`,
  };
}
