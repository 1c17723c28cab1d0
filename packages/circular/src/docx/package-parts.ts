import { faces } from "../official-layout";
import { escapeXml, w, xmlHead } from "./markup";
import type { NamedFrame } from "./sections";
import { wordNamespaces } from "./word-namespaces";

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
  return `${xmlHead}<w:settings ${wordNamespaces}>${settings.join("")}</w:settings>`;
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
  return `${xmlHead}<w:fonts ${wordNamespaces}>${fonts.join("")}</w:fonts>`;
}

const RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const CORE = "application/vnd.openxmlformats-package.core-properties+xml";
const CHART = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
const WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

function relations(list: readonly (readonly [id: string, type: string, target: string])[]): string {
  const written = list.map(([id, type, target]) => {
    const full = type.startsWith("http") ? type : `${RELATION}/${type}`;
    return `<Relationship Id="${id}" Type="${full}" Target="${target}"/>`;
  });
  return `${xmlHead}<Relationships xmlns="${PACKAGE}/relationships">${written.join("")}</Relationships>`;
}

/** The file of a frame or a chart, by its place among them. */
export const partName = {
  frame: ({ kind }: NamedFrame, index: number): string => `${kind}${index + 1}.xml`,
  chart: (index: number): string => `charts/chart${index + 1}.xml`,
  workbook: (index: number): string => `embeddings/chart${index + 1}.xlsx`,
} as const;

export interface PackageContent {
  readonly title: string;
  /** The document's own day: the only date in the package. */
  readonly day: string;
  readonly frames: readonly NamedFrame[];
  readonly charts: number;
}

/** The parts that tie the package together. */
export function packageParts({ title, day, frames, charts }: PackageContent): Readonly<Record<string, string>> {
  const chartNumbers = Array.from({ length: charts }, (_, index) => index);
  const override = (part: string, type: string): string => `<Override PartName="${part}" ContentType="${type}"/>`;
  const types = [
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`,
    `<Default Extension="xml" ContentType="application/xml"/>`,
    ...(charts === 0 ? [] : [`<Default Extension="xlsx" ContentType="${WORKBOOK}"/>`]),
    override("/word/document.xml", `${WORD}.document.main+xml`),
    ...["styles", "settings", "fontTable"].map((part) => override(`/word/${part}.xml`, `${WORD}.${part}+xml`)),
    ...frames.map((frame, index) => override(`/word/${partName.frame(frame, index)}`, `${WORD}.${frame.kind}+xml`)),
    ...chartNumbers.map((index) => override(`/word/${partName.chart(index)}`, CHART)),
    override("/docProps/core.xml", CORE),
  ];
  const charted = chartNumbers.map((index) => [
    `word/charts/_rels/chart${index + 1}.xml.rels`,
    relations([["rId1", "package", `../${partName.workbook(index)}`]]),
  ]);
  return {
    "[Content_Types].xml": `${xmlHead}<Types xmlns="${PACKAGE}/content-types">${types.join("")}</Types>`,
    "_rels/.rels": relations([
      ["rId1", "officeDocument", "word/document.xml"],
      ["rId2", `${PACKAGE}/relationships/metadata/core-properties`, "docProps/core.xml"],
    ]),
    "word/_rels/document.xml.rels": relations([
      ["rId1", "styles", "styles.xml"],
      ["rId2", "settings", "settings.xml"],
      ["rId3", "fontTable", "fontTable.xml"],
      ...frames.map((frame, index) => [frame.relation, frame.kind, partName.frame(frame, index)] as const),
      ...chartNumbers.map((index) => [chartRelation(index), "chart", partName.chart(index)] as const),
    ]),
    ...Object.fromEntries(charted),
    "docProps/core.xml": `${xmlHead}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title><dc:creator>Biaogan</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">${day}T00:00:00Z</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${day}T00:00:00Z</dcterms:modified></cp:coreProperties>`,
  };
}

/** The relation by which a drawing names its chart. */
export function chartRelation(index: number): string {
  return `rIdChart${index + 1}`;
}
