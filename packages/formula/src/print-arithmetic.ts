import type { Language } from "@biaogan/core";
import { exponentOf } from "./arithmetic";
import { digits } from "./show-outcome";
import type { Trace } from "./trace";
import { tracePhrases } from "./wording";

/** Sums of more parts than these are counted, not written out. */
const MOST_PARTS = 12;

const RANK: Readonly<Record<string, number>> = { "＋": 1, "－": 1, "×": 2, "÷": 2 };

/**
 * The arithmetic of a trace without its result; undefined where there is none to show: a cell, a count. Sums within it
 * stand as one number, their own parts have their own lines.
 */
export function printArithmetic(trace: Trace, language: Language, cells: boolean): string | undefined {
  const { children, node, op, count } = trace;
  const [left, right] = children;
  if (!left || node === "rows") return undefined;
  const write = (part: Trace): string => operandOf(part, language, cells);
  if (op === "min" || op === "max" || op === "median" || op === "spread")
    return children.length > 1 ? tracePhrases[language][op](children.length) : undefined;
  if (count !== undefined) {
    if (op !== "＋" && op !== "mean") return undefined;
    const sum =
      children.length > MOST_PARTS ? tracePhrases[language].sumOf(children.length) : children.map(write).join(" ＋ ");
    if (op === "mean") return `(${sum}) ÷ ${children.length}`;
    return children.length > 1 ? sum : undefined;
  }
  if (op === undefined) return undefined;
  if (!right && exponentOf(op) !== undefined) return `${write(left)}${op}`;
  if (!right) return op === "√" ? `√(${write(left)})` : `${op}${write(left)}`;
  const tight = op === "－" || op === "÷";
  return `${bracketed(left, op, false, write)} ${op} ${bracketed(right, op, tight, write)}`;
}

/** Arithmetic within arithmetic is written out; what is an aggregate stands as its figure. */
function operandOf(trace: Trace, language: Language, cells: boolean): string {
  const written = isArithmetic(trace) ? printArithmetic(trace, language, cells) : undefined;
  return written ?? digits(trace, language, cells);
}

function isArithmetic({ count, op, children }: Trace): boolean {
  return count === undefined && children.length > 0 && op !== undefined && (op in RANK || op === "－");
}

/** Brackets where the order of operations would read otherwise, and around a negative number. */
function bracketed(part: Trace, op: string, right: boolean, write: (part: Trace) => string): string {
  const written = write(part);
  if (!isArithmetic(part)) return written.startsWith("-") && right ? `(${written})` : written;
  const [inner, outer] = [RANK[part.op ?? ""] ?? 3, RANK[op] ?? 0];
  return inner < outer || (right && inner === outer) ? `(${written})` : written;
}
