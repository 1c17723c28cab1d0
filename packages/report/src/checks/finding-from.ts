import {
  compare,
  type Figure,
  type Finding,
  isKnown,
  type Language,
  type Operand,
  type Place,
  type Text,
  text,
} from "@biaogan/core";
import { printFigures, printFormula, type Reading, type Trace, tablesOf } from "@biaogan/formula";
import type { Tolerance } from "../rule";
import type { CompiledRule } from "./compiled-rule";
import { allowedBy } from "./judge-rule";

/** The finding of one breach, in a row where there is one: every operand with its cell, the rule in symbols and the same with the figures filled in. */
export function findingFrom(
  compiled: CompiledRule,
  key: string | undefined,
  trace: Trace,
  reading: Reading,
  institution: string,
  month: string,
  places: Readonly<Record<string, Place>> = {},
): Finding {
  const { rule, expression, row: table } = compiled;
  const operands = operandsOf(trace);
  const place = operands.find(
    (operand) => operand.place && operand.institution === institution && operand.month === month,
  )?.place ??
    placeOfTable(compiled, places) ??
    operands.find((operand) => operand.place)?.place ?? { file: "" };
  const broken = withTolerance(brokenPart(trace), rule.tolerance);
  // Where nothing is calculated the message says what is written there.
  const figures = broken.difference && text(printFigures(broken, "zh", true), printFigures(broken, "en", true));
  const named = table !== undefined && reading.vocabulary.tables[table]?.rows === "keyed" ? key : undefined;
  const label = named === undefined ? undefined : rowLabel(reading, table, named);
  const row = label === undefined ? "" : `（${label.zh}）`;
  const rowEn = label === undefined ? "" : ` (${label.en})`;
  const words = figures
    ? text(`：${figures.zh}`, `: ${figures.en}`)
    : writtenWords(broken, named, institution, reading.vocabulary.institutions);
  return {
    code: rule.code,
    severity: rule.severity,
    title: rule.title,
    place,
    institution,
    month,
    ...(key === undefined ? {} : { row: key }),
    operands,
    ...(broken.difference ? { difference: broken.difference } : {}),
    ...(broken.allowed ? { allowed: broken.allowed } : {}),
    rule: text(printFormula(expression, reading.vocabulary, "zh"), printFormula(expression, reading.vocabulary, "en")),
    ...(figures ? { figures } : {}),
    message: text(`${rule.title.zh}${row}${words.zh}`, `${rule.title.en}${rowEn}${words.en}`),
    mend: rule.mend,
    clause: rule.clause,
  };
}

/** Where nothing is calculated, what is written there speaks. */
function writtenWords(
  trace: Trace,
  key: string | undefined,
  institution: string,
  names: Readonly<Record<string, Text>> = {},
): Text {
  const written = writtenCells(trace).filter(({ zh }) => zh !== key);
  const others = [...new Set(institutionsIn(trace).filter((one) => one !== institution))];
  const words = (language: Language) => [...new Set(written.map((one) => one[language]))];
  const named = (language: Language) => others.map((code) => names[code]?.[language] ?? code);
  const also =
    others.length === 0
      ? text("", "")
      : text(`（另见${named("zh").join("、")}）`, ` (also at ${named("en").join(", ")})`);
  if (written.length === 0) return also;
  return text(`：${words("zh").join("、")}${also.zh}`, `: ${words("en").join(", ")}${also.en}`);
}

/** Whose cells a trace reads. */
function institutionsIn({ place, institution, children }: Trace): readonly string[] {
  return [...(place && institution !== undefined ? [institution] : []), ...children.flatMap(institutionsIn)];
}

/** What is read as it is written: nothing is calculated with it. */
const WRITTEN: ReadonlySet<Figure["measure"]> = new Set(["text", "date", "state"]);

/** What is written in the cells that a trace reads, a code by its label. */
function writtenCells({ outcome, says, place, children }: Trace): readonly Text[] {
  const read = place && !("truth" in outcome) && isKnown(outcome) && WRITTEN.has(outcome.measure);
  return [...(read ? [says ?? text(outcome.known, outcome.known)] : []), ...children.flatMap(writtenCells)];
}

function rowLabel({ vocabulary }: Reading, table: string | undefined, key: string): Text {
  const declared = table === undefined ? undefined : vocabulary.tables[table];
  const column = declared?.key === undefined ? undefined : declared.columns[declared.key];
  return column?.codes?.[key] ?? text(key, key);
}

/** Where the table of the row stands; of a roster's row, which stands in no sheet, the table that it is looked up in. */
function placeOfTable({ row, expression }: CompiledRule, places: Readonly<Record<string, Place>>): Place | undefined {
  if (row === undefined) return undefined;
  return [row, ...tablesOf(expression)].map((table) => places[table]).find((place) => place !== undefined);
}

/** The comparison that fails: inside a conjunction the first that does. */
function brokenPart(trace: Trace): Trace {
  if (trace.op === "且")
    return trace.children.map(brokenPart).find(({ outcome }) => "truth" in outcome && !outcome.truth) ?? trace;
  return trace;
}

/** A declared tolerance is what was allowed, where it allows more than the printed precision does. */
function withTolerance(trace: Trace, tolerance: Tolerance | undefined): Trace {
  const { allowed } = trace;
  if (tolerance === undefined || !allowed || !isKnown(allowed)) return trace;
  const declared = allowedBy(tolerance, trace.children);
  return compare(declared, allowed.known) > 0 ? { ...trace, allowed: { ...allowed, known: declared } } : trace;
}

/** Every figure that takes part, with its cell: single cells, and ranges where many rows make one figure. */
function operandsOf(trace: Trace): readonly Operand[] {
  const found: Operand[] = [];
  const seen = new Set<string>();
  const walk = (one: Trace, label: Text | undefined): void => {
    const own = one.label ?? label;
    const figure = one.outcome;
    if (one.place && !("truth" in figure)) {
      const at = `${one.place.file} ${one.place.sheet} ${one.place.cell} ${one.count ?? ""}`;
      if (!seen.has(at)) found.push(operand(one, own, figure, one.place));
      seen.add(at);
    }
    for (const child of one.children) walk(child, one.chosenBy ?? own);
  };
  walk(trace, undefined);
  return found;
}

function operand(one: Trace, label: Text | undefined, figure: Figure, place: Place): Operand {
  return {
    label: label ?? text("—", "—"),
    figure,
    place,
    ...(one.institution === undefined ? {} : { institution: one.institution }),
    ...(one.month === undefined ? {} : { month: one.month }),
    ...(one.count === undefined ? {} : { count: one.count }),
  };
}
