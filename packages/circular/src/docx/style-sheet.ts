import { officialLayout } from "../official-layout";
import type { ParagraphProperties } from "./paragraph-properties";
import { bodyRun, type RunStyle } from "./runs";

const { size, indent, linePitch, titlePitch, dateIndent, character, pageNumberIndent } = officialLayout;

export interface DocumentStyle {
  /** What the office sees in the list of styles; Word's own name where it has one. */
  readonly name: string;
  readonly paragraph: ParagraphProperties;
  readonly run: RunStyle & { readonly face: NonNullable<RunStyle["face"]> };
}

const drawn = { size: size.three, spacing: bodyRun.spacing };
const indented = { firstLine: indent };
const table = { face: "body", size: size.five, spacing: 0 } as const;

/** A style for each element of the document: who changes the style changes the element everywhere. */
export const styleSheet = {
  Normal: { name: "Normal", paragraph: { line: linePitch, before: 0, after: 0, align: "both" }, run: bodyRun },
  BodyText: { name: "公文正文", paragraph: indented, run: bodyRun },
  Classification: { name: "密级和紧急程度", paragraph: { align: "left" }, run: { face: "heading", ...drawn } },
  CopyNumber: { name: "份号", paragraph: { align: "left" }, run: bodyRun },
  DocumentMark: {
    name: "发文机关标志",
    paragraph: { align: "center" },
    run: { face: "title", size: size.mark, spacing: 0 },
  },
  DocumentNumber: { name: "发文字号", paragraph: { align: "center" }, run: bodyRun },
  DocumentTitle: {
    name: "公文标题",
    paragraph: { align: "center", line: titlePitch },
    run: { face: "title", size: size.two, spacing: 0 },
  },
  Recipients: { name: "主送机关", paragraph: {}, run: bodyRun },
  Heading1: { name: "heading 1", paragraph: { ...indented, outline: 1 }, run: { face: "heading", ...drawn } },
  Heading2: { name: "heading 2", paragraph: { ...indented, outline: 2 }, run: { face: "subheading", ...drawn } },
  Heading3: { name: "heading 3", paragraph: { ...indented, outline: 3 }, run: bodyRun },
  Heading4: { name: "heading 4", paragraph: { ...indented, outline: 4 }, run: bodyRun },
  Attendance: { name: "出席", paragraph: { align: "left" }, run: bodyRun },
  AnnexList: { name: "附件说明", paragraph: { align: "left" }, run: bodyRun },
  Signature: { name: "署名", paragraph: { align: "right" }, run: bodyRun },
  SignatureDate: { name: "成文日期", paragraph: { align: "right", right: dateIndent }, run: bodyRun },
  DocumentNote: { name: "附注", paragraph: indented, run: bodyRun },
  AnnexLabel: { name: "附件序号", paragraph: { align: "left" }, run: { face: "heading", ...drawn } },
  AnnexTitle: {
    name: "附件标题",
    paragraph: { align: "center", line: titlePitch },
    run: { face: "title", size: size.two, spacing: 0 },
  },
  TableTitle: {
    name: "表题",
    paragraph: { align: "center", line: 480 },
    run: { face: "heading", size: size.four, spacing: 0 },
  },
  TableRemark: {
    name: "表格说明",
    paragraph: { align: "right", line: 400 },
    run: { face: "body", size: size.smallFour, spacing: 0 },
  },
  TableHead: { name: "表头", paragraph: { align: "center", line: 300 }, run: { ...table, face: "heading" } },
  TableText: { name: "表格文字", paragraph: { align: "left", line: 300 }, run: table },
  TableNote: { name: "表注", paragraph: { align: "left", line: 360 }, run: table },
  Figure: { name: "图", paragraph: { align: "center", line: "auto" }, run: bodyRun },
  FigureTitle: {
    name: "图题",
    paragraph: { align: "center", line: 480 },
    run: { face: "heading", size: size.four, spacing: 0 },
  },
  Imprint: {
    name: "版记",
    paragraph: { align: "left", line: 560 },
    run: { face: "body", size: size.four, spacing: 0 },
  },
  PageNumber: {
    name: "页码",
    paragraph: { align: "right", right: pageNumberIndent, line: 280 },
    run: { face: "number", size: size.four, spacing: 0 },
  },
} as const satisfies Readonly<Record<string, DocumentStyle>>;

export type StyleName = keyof typeof styleSheet;

/** Turned-over lines of a label such as 附件：or 出席： stand under the first character after it. */
export const labelWidth = 3 * character;
