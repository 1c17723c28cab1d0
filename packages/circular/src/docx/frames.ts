import { formatOf, type OfficialDocument } from "../document";
import { officialLayout } from "../official-layout";
import { markRun } from "./head";
import { element, w, xmlHead } from "./markup";
import { paragraph, spacer } from "./paragraphs";
import { run } from "./runs";
import { wordNamespaces } from "./word-namespaces";

const { pageNumberIndent, margin, redLine, letter } = officialLayout;

/** A header or footer: the sections name it by its relation. */
export interface Frame {
  readonly kind: "header" | "footer";
  readonly on: "default" | "even" | "first";
  /** On turned sheets, or on upright ones. */
  readonly turned: boolean;
  readonly markup: string;
}

/**
 * The headers and footers that a document needs: its page numbers; on turned sheets the same number at the same place of
 * the sheet, in the header (8); on a letter's first page its mark and rules and no number (10.1). Every section names
 * all of them, for a section that names none has those before it.
 */
export function framesOf(document: OfficialDocument, turned: boolean): readonly Frame[] {
  const isLetter = formatOf(document) === "letter";
  const lift = isLetter ? margin.footer - letter.footer : 0;
  const upright = (kind: Frame["kind"], on: Frame["on"], markup: string): Frame => ({
    kind,
    on,
    turned: false,
    markup,
  });
  return [
    upright("footer", "default", pageNumber("odd", lift)),
    upright("footer", "even", pageNumber("even", lift)),
    ...(isLetter
      ? [upright("header", "first", letterHeader(document)), upright("footer", "first", letterFooter())]
      : []),
    ...(turned ? turnedFrames() : []),
  ];
}

function turnedFrames(): readonly Frame[] {
  const empty = spacer(20);
  return [
    { kind: "header", on: "default", turned: false, markup: empty },
    { kind: "header", on: "even", turned: false, markup: empty },
    { kind: "header", on: "default", turned: true, markup: turnedNumber("odd") },
    { kind: "header", on: "even", turned: true, markup: turnedNumber("even") },
    { kind: "footer", on: "default", turned: true, markup: empty },
    { kind: "footer", on: "even", turned: true, markup: empty },
  ];
}

/** The part of a frame. */
export function framePart({ kind, markup }: Frame): string {
  const root = kind === "header" ? "w:hdr" : "w:ftr";
  return `${xmlHead}<${root} ${wordNamespaces}>${markup}</${root}>`;
}

/** 页码 (7.5): 4号 宋体 `— 1 —`; odd pages right, even pages left, one character in. */
function pageNumber(side: "odd" | "even", lift: number): string {
  const place = side === "odd" ? {} : ({ align: "left", left: pageNumberIndent, right: 0 } as const);
  return paragraph("PageNumber", numberRuns(), place) + (lift > 0 ? spacer(lift) : "");
}

function numberRuns(): string {
  const field = (kind: string): string => `<w:r>${w("fldChar", { fldCharType: kind })}</w:r>`;
  const number =
    field("begin") +
    '<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>' +
    field("separate") +
    run("1", {}, "number") +
    field("end");
  return run("— ", {}, "number") + number + run(" —", {}, "number");
}

/** 信函: the mark's top edge 30 mm from the paper's edge, a thick and a thin rule of 170 mm 4 mm below it. */
function letterHeader({ head }: OfficialDocument): string {
  const mark = markRun(head.mark);
  const rule = w("bottom", { val: "thickThinSmallGap", sz: letter.ruleSize, space: 1, color: redLine.colour });
  return paragraph("DocumentMark", mark.run, { line: mark.height }) + spacer(LETTER_GAP, { ...outside(), rules: rule });
}

/** From the mark's line to the rule, so that 4 mm stand between their inks. */
const LETTER_GAP = 120;

/** 信函: a thin and a thick rule of 170 mm, 20 mm from the paper's lower edge. */
function letterFooter(): string {
  const rule = w("top", { val: "thinThickSmallGap", sz: letter.ruleSize, space: 1, color: redLine.colour });
  return spacer(20, { ...outside(), rules: rule });
}

function outside() {
  const [left, right] = letter.ruleOutside;
  return { left: -left, right: -right };
}

const EMU = 635;
const millimetres = (mm: number): number => Math.round(mm * 36_000);

/**
 * The number of a turned sheet: where it stands on the upright one, 7 mm from 版心's end and one character in, reading
 * from top to bottom (8).
 */
function turnedNumber(side: "odd" | "even"): string {
  const [long, thick] = [millimetres(30), 280 * EMU];
  const x = margin.footer * EMU;
  const inset = pageNumberIndent * EMU;
  const y = side === "odd" ? millimetres(210 - 26) - inset - long : millimetres(26) + inset;
  const text = paragraph("PageNumber", numberRuns(), { align: side === "odd" ? "right" : "left", right: 0 });
  const shape = element(
    "wps:wsp",
    {},
    element("wps:cNvSpPr", { txBox: 1 }),
    `<wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${thick}" cy="${long}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln><a:noFill/></a:ln></wps:spPr>`,
    element("wps:txbx", {}, w("txbxContent", {}, text)),
    element("wps:bodyPr", { vert: "vert", wrap: "square", lIns: 0, tIns: 0, rIns: 0, bIns: 0, anchor: "t" }),
  );
  const anchor = element(
    "wp:anchor",
    {
      distT: 0,
      distB: 0,
      distL: 0,
      distR: 0,
      simplePos: 0,
      relativeHeight: 2,
      behindDoc: 0,
      locked: 0,
      layoutInCell: 1,
      allowOverlap: 1,
    },
    element("wp:simplePos", { x: 0, y: 0 }),
    element("wp:positionH", { relativeFrom: "page" }, `<wp:posOffset>${x}</wp:posOffset>`),
    element("wp:positionV", { relativeFrom: "page" }, `<wp:posOffset>${y}</wp:posOffset>`),
    element("wp:extent", { cx: thick, cy: long }),
    element("wp:effectExtent", { l: 0, t: 0, r: 0, b: 0 }),
    element("wp:wrapNone"),
    element("wp:docPr", { id: side === "odd" ? 9001 : 9002, name: "页码", descr: "页码" }),
    element("wp:cNvGraphicFramePr"),
    element(
      "a:graphic",
      {},
      element("a:graphicData", { uri: "http://schemas.microsoft.com/office/word/2010/wordprocessingShape" }, shape),
    ),
  );
  return paragraph("Normal", `<w:r><w:drawing>${anchor}</w:drawing></w:r>`, { line: 20 });
}
