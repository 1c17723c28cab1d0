import type { Expression, Over } from "./expression";
import { isWindow, trailingLength, type Window } from "./window";

/**
 * A tree as the text that reads to it: what {@link parseFormula} reads, {@link writeFormula} writes.
 * @example writeFormula(parsed.expression) // "sum(rooms.amount over rooms where rooms.state = operating)"
 */
export function writeFormula(expression: Expression): string {
  return written(expression).text;
}

/** How tightly a node binds: what binds less than its place wants stands in brackets. */
const BINDS = { when: 0, or: 1, and: 2, not: 3, condition: 4, sum: 5, product: 6, sign: 7, whole: 8 } as const;
type Binding = keyof typeof BINDS;

interface Written {
  readonly text: string;
  readonly binds: Binding;
}

function within(one: Expression, place: Binding): string {
  const { text, binds } = written(one);
  return BINDS[binds] < BINDS[place] ? `(${text})` : text;
}

function written(one: Expression): Written {
  const whole = (text: string): Written => ({ text, binds: "whole" });
  const condition = (text: string): Written => ({ text, binds: "condition" });
  switch (one.node) {
    case "number":
      return whole(
        one.measure === undefined ? one.value : one.measure === "%" ? `${one.value}%` : `${one.value} ${one.measure}`,
      );
    case "text":
      return whole(one.value === "true" || one.value === "false" ? one.value : quoted(one.value));
    case "standpoint":
      return whole(one.of);
    case "constant":
      return whole(one.constant);
    case "item":
      return whole(`${one.table}.${one.column}${one.key ? `[${keyText(one.key)}]` : ""}`);
    case "negate":
      return { text: `-${within(one.of, "sign")}`, binds: "sign" };
    case "arithmetic": {
      const binds = one.op === "+" || one.op === "-" ? "sum" : "product";
      const right = within(one.right, binds === "sum" ? "product" : "sign");
      return { text: `${within(one.left, binds)} ${one.op} ${right}`, binds };
    }
    case "compare":
      return condition(`${within(one.left, "sum")} ${one.op} ${comparedText(one)}`);
    case "and":
      return { text: one.all.map((part) => within(part, "not")).join(" and "), binds: "and" };
    case "or":
      return { text: one.all.map((part) => within(part, "and")).join(" or "), binds: "or" };
    case "not":
      return { text: `not ${within(one.of, "not")}`, binds: "not" };
    case "member":
      return condition(`${within(one.of, "sum")} in (${one.list.map(listedText).join(", ")})`);
    case "within":
      return condition(`${within(one.of, "sum")} in ${writeWindow(one.window)}`);
    case "is":
      return condition(`${within(one.of, "sum")} is ${one.what}`);
    case "listed":
      return condition(
        `${within(one.of, "sum")} ${one.by === "others" ? "listed by others" : "listed"} in ${one.table}.${one.column}`,
      );
    case "aggregate":
      return whole(aggregateText(one));
    case "shift":
      return whole(`earlier(${within(one.of, "when")}, ${-one.months})`);
    case "year-start":
      return whole(`yearStart(${within(one.of, "when")})`);
    case "power":
      return whole(`power(${within(one.of, "when")}, ${one.exponent})`);
    case "county":
    case "root":
      return whole(`${one.node}(${within(one.of, "when")})`);
    case "as":
      return { text: `${within(one.of, "whole")} as ${one.measure}`, binds: "sign" };
    case "days":
      return whole(`${one.working ? "workingDays" : "days"}(${writeWindow(one.window)})`);
    case "months":
      return whole(`${one.whole ? "allMonths" : "months"}(${writeWindow(one.window)})`);
    case "when": {
      const otherwise = one.otherwise ? ` otherwise ${within(one.otherwise, "or")}` : "";
      return { text: `${within(one.claim, "or")} when ${within(one.condition, "or")}${otherwise}`, binds: "when" };
    }
    case "call":
      return whole(
        one.arguments.length === 0 ? one.name : `${one.name}(${one.arguments.map(argumentText).join(", ")})`,
      );
  }
}

function aggregateText({ by, over, of, where }: Extract<Expression, { node: "aggregate" }>): string {
  const chosen = where ? ` where ${within(where, "or")}` : "";
  if (!of) return `${by}(${overText(over)}${chosen})`;
  return `${by}(${within(of, "when")} over ${overText(over)}${chosen})`;
}

function overText(over: Over): string {
  if (over.axis === "rows") return over.table;
  if (over.axis === "months") return writeWindow(over.window);
  return over.class === undefined ? "institutions" : `institutions of ${over.class}`;
}

/** A window as a formula names it. @example writeWindow("last-12-months") // "last 12 months" */
export function writeWindow(window: Window): string {
  const length = trailingLength(window);
  return length === undefined ? window.replaceAll("-", " ") : `last ${length} months`;
}

function argumentText(one: Expression): string {
  const named = one.node === "text" ? one.value : "";
  return isWindow(named) ? writeWindow(named) : within(one, "when");
}

function comparedText({ op, right }: Extract<Expression, { node: "compare" }>): string {
  return right.node === "text" && (op === "=" || op === "<>") ? listedText(right) : within(right, "sum");
}

function listedText(one: Expression): string {
  return one.node === "text" && isName(one.value) ? one.value : within(one, "sum");
}

function keyText(key: Expression): string {
  if (key.node !== "text") return within(key, "when");
  return /^[A-Za-z0-9-]+$/.test(key.value) && key.value !== "institution" && key.value !== "month"
    ? key.value
    : quoted(key.value);
}

const RESERVED = new Set(["when", "where", "over", "and", "or", "not", "in", "is", "listed", "otherwise", "as"]);

function isName(text: string): boolean {
  return /^[A-Za-z][A-Za-z0-9]*(-[A-Za-z0-9]+)*$/.test(text) && !RESERVED.has(text);
}

function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, "\\$&")}"`;
}
