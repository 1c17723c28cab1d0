import { a1, explanationWords, type Finding, type Language, type Place, type Text } from "@biaogan/core";
import { textWidth } from "../text-width";
import { markingTexts, severityNames } from "../wording/marking";
import { markColours } from "./marked-styles";
import { escaped } from "./spans";
import type { StyleTable } from "./style-table";

/** The list's columns in characters. */
const WIDTHS = [6, 8, 12, 26, 56, 46, 28];
const LINE = 14;

export interface ListOptions {
  readonly namespace: string;
  readonly language: Language;
  /** A line more under the legend: what was converted. */
  readonly remark?: Text;
}

/** The part of the sheet 错误清单: a row for each finding, its place a link to the cell. */
export function listSheet(findings: readonly Finding[], table: StyleTable, options: ListOptions): string {
  const { namespace, language, remark } = options;
  const styles = listStyles(table);
  const legend = [markingTexts.legend[language], ...(remark ? [remark[language]] : [])].join("\n");
  const lead = [
    row(1, [cell(1, 1, markingTexts.title[language], styles.title)], 30),
    row(2, [cell(2, 1, legend, styles.note)], LINE * legend.split("\n").length + 6),
    row(
      3,
      markingTexts.header[language].map((name, index) => cell(3, index + 1, name, styles.head)),
    ),
  ];
  const rows = findings.map((finding, index) => findingRow(finding, index, styles, language));
  const none = findings.length === 0 ? [row(4, [cell(4, 1, markingTexts.none[language], styles.note)])] : [];
  const last = Math.max(4, findings.length + 3);
  const columns = WIDTHS.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`);
  const links = findings.flatMap(({ place }, index) => link(place, index + 4));
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${namespace}">`,
    `<sheetPr><tabColor rgb="${markColours.error}"/><pageSetUpPr fitToPage="1"/></sheetPr>`,
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="3" topLeftCell="A4" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>',
    `<cols>${columns.join("")}</cols><sheetData>${[...lead, ...rows, ...none].join("")}</sheetData>`,
    `<autoFilter ref="A3:${a1(last, WIDTHS.length)}"/>`,
    `<mergeCells count="2"><mergeCell ref="A1:G1"/><mergeCell ref="A2:G2"/></mergeCells>`,
    links.length === 0 ? "" : `<hyperlinks>${links.join("")}</hyperlinks>`,
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>',
  ].join("");
}

/** A finding in lines, for the comment on its cell. */
export function findingWords(finding: Finding, language: Language): string {
  const told = ruleAndFigures(finding, language);
  const explained = explanationWords(finding, language);
  const lines = [
    `【${severityNames[finding.severity][language]}】${finding.code} ${finding.message[language]}`,
    ...(told === "" ? [] : [told]),
    ...(explained === undefined ? [] : [explained]),
    `${markingTexts.mend[language]}${finding.mend[language]}`,
  ];
  return lines.join("\n");
}

function findingRow(finding: Finding, index: number, styles: ListStyles, language: Language): string {
  const number = index + 4;
  const { sheet, cell: address } = finding.place;
  const place = [sheet, address].filter(Boolean).join(" › ") || markingTexts.whole[language];
  const explained = explanationWords(finding, language);
  const words = [
    finding.message[language] + (explained === undefined ? "" : `（${explained}）`),
    ruleAndFigures(finding, language),
    finding.mend[language],
  ];
  const texts = [String(index + 1), severityNames[finding.severity][language], finding.code, place, ...words];
  const cells = texts.map((text, at) => {
    const style =
      at === 1 ? styles[finding.severity] : at === 3 && sheet ? styles.link : at < 3 ? styles.centre : styles.text;
    return cell(number, at + 1, text, style);
  });
  const lines = texts.map((text, at) => linesOf(text, (WIDTHS[at] ?? 10) - 1));
  return row(number, cells, Math.min(400, LINE * Math.max(...lines) + 4));
}

/** The rule, the figures where the message does not say them already, and what may have happened. */
function ruleAndFigures({ rule, figures, message, hypotheses = [] }: Finding, language: Language): string {
  const isSaid = figures === undefined || message[language].includes(figures[language]);
  return [
    ...(rule ? [markingTexts.rule[language] + rule[language]] : []),
    ...(isSaid ? [] : [markingTexts.figures[language] + figures[language]]),
    ...hypotheses.map(({ words }) => markingTexts.perhaps[language] + words[language]),
  ].join("\n");
}

function linesOf(text: string, room: number): number {
  return text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line) / room)), 0);
}

function link({ sheet, cell: address }: Place, number: number): readonly string[] {
  if (sheet === undefined) return [];
  const target = `'${sheet.replaceAll("'", "''")}'!${address ?? "A1"}`;
  return [`<hyperlink ref="${a1(number, 4)}" location="${escaped(target)}" display="${escaped(target)}"/>`];
}

function row(number: number, cells: readonly string[], height = 20): string {
  return `<row r="${number}" ht="${height}" customHeight="1">${cells.join("")}</row>`;
}

/** Every word is a text of its own in the cell: nothing that comes from a file is ever a formula. */
function cell(row: number, column: number, text: string, style: number): string {
  return `<c r="${a1(row, column)}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(text.slice(0, 32_000))}</t></is></c>`;
}

type ListStyles = Readonly<
  Record<"title" | "note" | "head" | "text" | "centre" | "link" | Finding["severity"], number>
>;

function listStyles(table: StyleTable): ListStyles {
  const p = table.prefix;
  const font = (size: number, more = ""): number =>
    table.ensure(
      "fonts",
      `<${p}font>${more.startsWith("b") ? `<${p}b/>` : ""}${more === "u" ? `<${p}u/>` : ""}<${p}sz val="${size}"/>${more === "u" ? `<${p}color rgb="FF0B5394"/>` : ""}<${p}name val="宋体"/></${p}font>`,
    );
  const side = (name: string): string => `<${p}${name} style="thin"><${p}color rgb="FF808080"/></${p}${name}>`;
  const border = table.ensure(
    "borders",
    `<${p}border>${["left", "right", "top", "bottom"].map(side).join("")}<${p}diagonal/></${p}border>`,
  );
  const ground = (rgb: string): number =>
    table.ensure(
      "fills",
      `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="${rgb}"/><${p}bgColor indexed="64"/></${p}patternFill></${p}fill>`,
    );
  const format = (fontId: number, fillId: number, borderId: number, across: string): number =>
    table.ensure(
      "cellXfs",
      `<${p}xf numFmtId="0" fontId="${fontId}" fillId="${fillId}" borderId="${borderId}"${table.hasNamedStyles ? ' xfId="0"' : ""} applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><${p}alignment${across === "" ? "" : ` horizontal="${across}"`} vertical="center" wrapText="1"/></${p}xf>`,
    );
  const plain = font(10);
  const marked = (rgb: string): number => format(plain, ground(rgb), border, "center");
  return {
    title: format(font(16, "b"), 0, 0, ""),
    note: format(plain, 0, 0, ""),
    head: format(font(10, "b"), ground("FFE7EDF4"), border, "center"),
    text: format(plain, 0, border, ""),
    centre: format(plain, 0, border, "center"),
    link: format(font(10, "u"), 0, border, ""),
    // One step off the cells' own grounds, which are taken for marks.
    error: marked("FFFBDAD7"),
    warning: marked("FFFFF1CC"),
    hint: marked("FFE3EEFA"),
  };
}
