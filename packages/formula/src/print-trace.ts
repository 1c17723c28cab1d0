import { isKnown, type Language, measures, show, showMissing, showNumber, showPlace } from "@biaogan/core";
import type { Outcome, Trace } from "./trace";

export interface ExplainOptions {
  /** Institutions' names by code. */
  readonly names?: Readonly<Record<string, string>>;
  /** How many parts of one node are listed; the rest is counted. */
  readonly most?: number;
  /** Labels of rows by `table key`; the key stands where there is none. */
  readonly rows?: Readonly<Record<string, string>>;
}

/** An outcome in words and digits. */
export function showOutcome(outcome: Outcome, language: Language): string {
  if ("truth" in outcome) return outcome.truth ? "✓" : "✗";
  if (!isKnown(outcome)) return "missing" in outcome ? showMissing(outcome.missing, language) : "—";
  if (outcome.measure === "ratio") return showNumber(outcome.known, /^-?\d+$/.test(outcome.known) ? 0 : 4);
  const { decimals } = measures[outcome.measure];
  const whole = decimals === 0 && !/^-?\d+$/.test(outcome.known);
  return show(outcome, language, whole ? { decimals: 2 } : {});
}

/**
 * The arithmetic of one trace in one line: `(3 ＋ 5 ＋ 6) ÷ 3 ＝ 4.67`, `12,340 ≠ 12,335，差 5，允许 0`.
 * Cells stand in brackets where `cells` is asked for.
 */
export function printFigures(trace: Trace, language: Language, cells = false): string {
  const [left, right] = trace.children;
  if (trace.difference && left && right) {
    const broken = "truth" in trace.outcome && !trace.outcome.truth;
    const op = broken ? BROKEN[trace.op ?? ""] ?? trace.op : trace.op;
    const line = `${operand(left, language, cells)} ${op} ${operand(right, language, cells)}${resultOf(right, language)}`;
    return broken ? `${line}${difference(trace, language)}` : line;
  }
  return `${operand(trace, language, cells)}${resultOf(trace, language)}`;
}

const BROKEN: Readonly<Record<string, string>> = { "＝": "≠", "≠": "＝", "≤": "＞", "≥": "＜", "＜": "≥", "＞": "≤" };

function difference(trace: Trace, language: Language): string {
  const [by, within] = [trace.difference, trace.allowed].map((figure) => (figure ? showOutcome(figure, language) : "0"));
  return language === "zh" ? `，差 ${by}，允许 ${within}` : `; difference ${by}, allowed ${within}`;
}

function resultOf(trace: Trace, language: Language): string {
  return trace.children.length > 0 ? ` ＝ ${showOutcome(trace.outcome, language)}` : "";
}

function operand(trace: Trace, language: Language, cells: boolean): string {
  const { children, node } = trace;
  if (children.length === 0 || node === "rows") {
    const cell = cells && trace.place?.cell ? ` (${trace.place.cell})` : "";
    return `${digits(trace.outcome, language)}${cell}`;
  }
  if (node === "sum" || node === "mean") {
    const parts = children.length > 8 ? [digits(trace.outcome, language)] : children.map((child) => operand(child, language, cells));
    const sum = parts.join(" ＋ ");
    return node === "mean" ? `(${sum}) ÷ ${children.length}` : sum;
  }
  if (node === "min" || node === "max" || node === "count") return digits(trace.outcome, language);
  const [left, right] = children;
  if (trace.op && left && right) return `${inner(left, language, cells)} ${trace.op} ${inner(right, language, cells)}`;
  return left ? `${trace.op ?? ""}${operand(left, language, cells)}` : digits(trace.outcome, language);
}

/** An operand in arithmetic: the number alone, its measure stands at the result. */
function digits(outcome: Outcome, language: Language): string {
  return showOutcome(outcome, language).replace(/(?<=\d) \S+$/, "");
}

function inner(trace: Trace, language: Language, cells: boolean): string {
  const printed = operand(trace, language, cells);
  return trace.children.length > 1 && / [＋－] /.test(printed) && !printed.startsWith("(") ? `(${printed})` : printed;
}

/**
 * The whole tree, as a clerk reads it: every part with its figure and its cell, what is missing by name. Long lists are
 * shortened in display only, always with the total.
 */
export function explainTrace(trace: Trace, language: Language, options: ExplainOptions = {}): string {
  return linesOf(trace, "", language, options).join("\n");
}

function linesOf(trace: Trace, indent: string, language: Language, options: ExplainOptions): readonly string[] {
  const most = options.most ?? 12;
  const parts = trace.children.filter((child) => child.node !== "number" || child.children.length > 0);
  const shown = trace.node === "min" || trace.node === "max" ? parts.slice(0, 1) : parts.slice(0, most);
  const head = [indent + headOf(trace, language, options)];
  const missing = (trace.completeness?.missing ?? []).map((name) => missingLine(name, options, language));
  const more = parts.length - shown.length;
  return [
    ...head,
    ...shown.flatMap((child) => linesOf(child, `${indent}  `, language, options)),
    ...(more > 0 ? [`${indent}  ${language === "zh" ? `…另有 ${more} 项` : `… ${more} more`}`] : []),
    ...(hasOwnParts(trace) && missing.length > 0 ? [`${indent}  ${language === "zh" ? "缺" : "missing"}：${missing.join("、")}`] : []),
  ];
}

/** Missing names are listed where the aggregate's own parts are cells or institutions, once. */
function hasOwnParts(trace: Trace): boolean {
  return trace.completeness !== undefined && !trace.children.some((child) => (child.completeness?.missing.length ?? 0) > 0);
}

function headOf(trace: Trace, language: Language, options: ExplainOptions): string {
  const who = trace.institution === undefined ? "" : (options.names?.[trace.institution] ?? trace.institution);
  const words = [
    trace.month,
    who,
    trace.row === undefined ? "" : (options.rows?.[`${trace.institution} ${trace.row}`] ?? trace.row),
    trace.label?.[language],
    trace.chosenBy ? `（${trace.chosenBy[language]}）` : "",
  ].filter(Boolean);
  const count = trace.count !== undefined && trace.node === "rows" ? (language === "zh" ? ` 共 ${trace.count} 行` : ` ${trace.count} rows`) : "";
  const figures = trace.children.length > 0 ? printFigures(trace, language) : showOutcome(trace.outcome, language);
  const place = trace.place ? `   ${showPlace(trace.place)}${count}` : "";
  return `${words.join(" ")}${words.length > 0 ? "   " : ""}${figures}${place}`;
}

function missingLine(name: string, options: ExplainOptions, language: Language): string {
  const [code = "", ...rest] = name.split(" ");
  return [options.names?.[code] ?? code, ...rest].join(language === "zh" ? " " : " ");
}
