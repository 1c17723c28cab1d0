import { type Language, show, type Text, text } from "@biaogan/core";
import { superscript } from "./arithmetic";
import { expansionDeclarations, isExpansionName } from "./expansions/index";
import type { Expression } from "./expression";
import type { Vocabulary } from "./vocabulary";
import { isWindow, windowText } from "./window";
import { type Phrases, phrases } from "./wording";

/**
 * A formula in symbols, with the labels of the forms for its names.
 * @example printFormula(rollForward, vocabulary, "zh") // "在用受理终端 ＝ 上月在用受理终端 ＋ 本月布放 － 本月撤除"
 */
export function printFormula(expression: Expression, vocabulary: Vocabulary, language: Language): string {
  return printer(vocabulary, language)(expression);
}

/** A condition in both languages: how the rows of a count were chosen. */
export function printCondition(expression: Expression, vocabulary: Vocabulary): Text {
  return text(printFormula(expression, vocabulary, "zh"), printFormula(expression, vocabulary, "en"));
}

const COMPARISONS = { "=": "＝", "<>": "≠", "<": "＜", "<=": "≤", ">": "＞", ">=": "≥" } as const;
const SIGNS = { "+": "＋", "-": "－", "*": "×", "/": "÷" } as const;

type Print = (one: Expression) => string;

function printer(vocabulary: Vocabulary, language: Language): Print {
  const say = phrases[language];
  const print: Print = (one) => {
    switch (one.node) {
      case "number":
        return one.measure
          ? show({ known: one.value, measure: one.measure }, language, { decimals: decimalsOf(one.value) })
          : one.value;
      case "text":
        return one.value;
      case "standpoint":
        return say.standpoint[one.of];
      case "constant":
        return vocabulary.constants[one.constant]?.label[language] ?? one.constant;
      case "item":
        return printItem(one, vocabulary, language, print);
      case "negate":
        return `－${print(one.of)}`;
      case "arithmetic":
        return `${bracket(one.left, one, print)} ${SIGNS[one.op]} ${bracket(one.right, one, print, true)}`;
      case "compare":
        return `${print(one.left)} ${COMPARISONS[one.op]} ${codeLabel(one.left, one.right, vocabulary, language) ?? print(one.right)}`;
      case "and":
      case "or":
        return one.all.map(print).join(one.node === "and" ? say.and : say.or);
      case "not":
        return say.not(print(one.of));
      case "member":
        return say.oneOf(
          print(one.of),
          one.list.map((code) => codeLabel(one.of, code, vocabulary, language) ?? print(code)),
        );
      case "within":
        return say.within(print(one.of), windowText(one.window)[language]);
      case "is":
        return one.what === "known" ? say.known(print(one.of)) : say.blank(print(one.of));
      case "listed":
        return say[one.by === "others" ? "listedByOthers" : "listed"](
          print(one.of),
          vocabulary.tables[one.table]?.label[language] ?? one.table,
        );
      case "aggregate":
        return printAggregate(one, vocabulary, language, print);
      case "shift":
        return say.shift(one.months, print(one.of));
      case "year-start":
        return say.yearStart(print(one.of));
      case "days":
        return say[one.working ? "workingDays" : "days"](windowText(one.window)[language]);
      case "months":
        return say[one.whole ? "allMonths" : "months"](windowText(one.window)[language]);
      case "county":
        return say.county(print(one.of));
      case "root":
        return `√(${print(one.of)})`;
      case "power":
        return `${atomic(one.of) ? print(one.of) : `（${print(one.of)}）`}${superscript(one.exponent)}`;
      case "as":
        return print(one.of);
      case "when":
        return say.when(print(one.condition), print(one.claim), one.otherwise && print(one.otherwise));
      case "call":
        return printCall(one, language, say, print);
    }
  };
  return print;
}

function printItem(
  one: Extract<Expression, { node: "item" }>,
  vocabulary: Vocabulary,
  language: Language,
  print: Print,
): string {
  const table = vocabulary.tables[one.table];
  const label = table?.columns[one.column]?.label[language] ?? `${one.table}.${one.column}`;
  if (!one.key) return label;
  const keyColumn = table?.key === undefined ? undefined : table.columns[table.key];
  const key =
    one.key.node === "text" ? (keyColumn?.codes?.[one.key.value]?.[language] ?? one.key.value) : print(one.key);
  return language === "zh" ? `${key}的${label}` : `${label} of ${key}`;
}

/** The label of a code that an item is compared with. */
function codeLabel(item: Expression, code: Expression, vocabulary: Vocabulary, language: Language): string | undefined {
  if (item.node !== "item" || code.node !== "text") return undefined;
  const table = vocabulary.tables[item.table];
  const label = table?.columns[item.column]?.codes?.[code.value]?.[language];
  // Every keyed table may have a row that adds up the others.
  return label ?? (code.value === "total" && item.column === table?.key ? phrases[language].total : undefined);
}

function printAggregate(
  one: Extract<Expression, { node: "aggregate" }>,
  vocabulary: Vocabulary,
  language: Language,
  print: Print,
): string {
  const say = phrases[language];
  const over =
    one.over.axis === "months"
      ? windowText(one.over.window)[language]
      : one.over.axis === "institutions"
        ? say.institutions
        : (vocabulary.tables[one.over.table]?.label[language] ?? one.over.table);
  const where = one.where ? print(one.where) : undefined;
  return say.aggregate[one.by](over, one.of ? print(one.of) : "", where);
}

const printsMeaning: ReadonlySet<Expression["node"]> = new Set(["shift", "year-start", "compare", "and", "listed"]);

/** An expansion prints by its own name where it has one word for it, and by its meaning where that is a rule. */
function printCall(one: Extract<Expression, { node: "call" }>, language: Language, say: Phrases, print: Print): string {
  const windows = one.arguments.flatMap((argument) => {
    const named = argument.node === "text" ? argument.value : "";
    return isWindow(named) ? [windowText(named)[language]] : [];
  });
  const own = say.named[one.name];
  if (own) return own(one.arguments.map(print), windows[0]);
  if (printsMeaning.has(one.means.node)) return print(one.means);
  const label = isExpansionName(one.name) ? expansionDeclarations[one.name].label[language] : one.label?.[language];
  if (one.arguments.length === 0) return label ?? one.name;
  const operands = one.arguments.filter((argument) => argument.node !== "text").map(print);
  return say.call(label ?? one.name, operands, windows[0]);
}

function bracket(
  part: Expression,
  whole: Extract<Expression, { node: "arithmetic" }>,
  print: Print,
  right = false,
): string {
  if (part.node !== "arithmetic") return print(part);
  const tight = whole.op === "*" || whole.op === "/";
  const loosePart = part.op === "+" || part.op === "-";
  const needed = (tight && loosePart) || (right && (whole.op === "-" || whole.op === "/"));
  return needed ? `（${print(part)}）` : print(part);
}

/** What stands before a superscript without brackets. */
function atomic({ node }: Expression): boolean {
  return node === "item" || node === "number" || node === "constant" || node === "call";
}

function decimalsOf(value: string): number {
  return value.split(".")[1]?.length ?? 0;
}
