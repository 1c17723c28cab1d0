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
import {
  compileRowCondition,
  evaluateFormula,
  printFigures,
  printFormula,
  type Reading,
  type RowAnswer,
  type Standpoint,
  type Trace,
  tablesOf,
} from "@biaogan/formula";
import type { RuleOutcome } from "../rule";
import type { CompiledRule } from "./compiled-rule";

/** How often a rule was met, and the findings where it was broken. */
export interface RuleRun {
  readonly outcome: RuleOutcome;
  readonly findings: readonly Finding[];
}

type Count = { -readonly [K in keyof RuleOutcome]: RuleOutcome[K] };

/** Runs one rule on one institution's submission: once, or in every row of its table. */
export function runRule(compiled: CompiledRule, reading: Reading, institution: string, month: string): RuleRun {
  const outcome: Count = { code: compiled.rule.code, passed: 0, failed: 0, notApplicable: 0, missing: 0, broken: 0 };
  const findings: Finding[] = [];
  if (!owes(compiled, reading, institution, month)) return { outcome: { ...outcome, notApplicable: 1 }, findings };
  const facts = compiled.row === undefined ? undefined : reading.facts.table(compiled.row, institution, month);
  if (facts && "missing" in facts) return { outcome: { ...outcome, missing: 1 }, findings };
  if (facts && "bulk" in facts && compiled.row !== undefined) {
    const { answers, indexes } = bulkAnswers(compiled, reading, facts.bulk, month);
    outcome.passed = answers.passed;
    outcome.notApplicable = answers.notApplicable;
    outcome.missing = answers.missing;
    outcome.failed = indexes.length;
    for (const index of indexes) {
      const at = { institution, month, row: { table: compiled.row, institution, index } };
      findings.push(findingFrom(compiled, leafTrace(compiled, reading, at), reading, institution, month, undefined));
    }
    return { outcome, findings };
  }
  const rows = facts && "rows" in facts ? facts.rows.map(({ key }) => key) : [undefined];
  for (const key of rows) {
    const row =
      compiled.row === undefined
        ? undefined
        : { table: compiled.row, institution, ...(key === undefined ? {} : { key }) };
    const trace = evaluateFormula(compiled.expression, reading, { institution, month, ...(row ? { row } : {}) });
    const verdict = judge(trace, compiled);
    outcome[verdict] += 1;
    if (verdict === "failed") findings.push(findingFrom(compiled, trace, reading, institution, month, key));
  }
  return { outcome, findings };
}

/** A rule speaks to those who owe a table that it reads of the institution's own. */
function owes(
  { expression, row }: CompiledRule,
  { facts, vocabulary }: Reading,
  institution: string,
  month: string,
): boolean {
  const own = [...new Set([...tablesOf(expression), ...(row === undefined ? [] : [row])])].filter(
    (table) => vocabulary.tables[table]?.scope === "institution",
  );
  const wanted = own.length > 0 ? own : tablesOf(expression);
  return wanted.every((table) => facts.reporters(table, month).includes(institution));
}

function judge(
  { outcome, difference }: Trace,
  { rule }: CompiledRule,
): "passed" | "failed" | "notApplicable" | "missing" {
  if ("truth" in outcome) {
    if (outcome.truth) return "passed";
    const allowed = rule.tolerance?.absolute;
    const within =
      allowed !== undefined &&
      difference &&
      isKnown(difference) &&
      compare(difference.known.replace("-", ""), allowed) <= 0;
    return within ? "passed" : "failed";
  }
  return "notApplicable" in outcome ? "notApplicable" : "missing";
}

function bulkAnswers(
  compiled: CompiledRule,
  reading: Reading,
  bulk: Parameters<typeof compileRowCondition>[1],
  month: string,
) {
  const options = { table: compiled.row ?? "", month, vocabulary: reading.vocabulary, facts: reading.facts };
  const { expression } = compiled;
  const condition =
    expression.node === "when" ? compileRowCondition(expression.condition, bulk, options) : (): RowAnswer => 1;
  const holds = compileRowCondition(expression.node === "when" ? expression.claim : expression, bulk, options);
  const answers = { passed: 0, notApplicable: 0, missing: 0 };
  const indexes: number[] = [];
  for (let index = 0; index < bulk.length; index += 1) {
    const applies = condition(index);
    const answer = applies === 1 ? holds(index) : applies;
    if (applies === 0) answers.notApplicable += 1;
    else if (answer === 1) answers.passed += 1;
    else if (answer === 0) indexes.push(index);
    else answers.missing += 1;
  }
  return { answers, indexes };
}

/** A broken row's trace: made for the finding alone. */
function leafTrace({ expression }: CompiledRule, reading: Reading, at: Standpoint): Trace {
  return evaluateFormula(expression.node === "when" ? expression.claim : expression, reading, at);
}

function findingFrom(
  compiled: CompiledRule,
  trace: Trace,
  reading: Reading,
  institution: string,
  month: string,
  key: string | undefined,
): Finding {
  const { rule, expression } = compiled;
  const operands = operandsOf(trace);
  const place = operands.find(
    (operand) => operand.place && operand.institution === institution && operand.month === month,
  )?.place ??
    operands.find((operand) => operand.place)?.place ?? { file: "" };
  const broken = brokenPart(trace);
  const figures: Text = text(printFigures(broken, "zh", true), printFigures(broken, "en", true));
  const row = key === undefined ? "" : `（${rowLabel(reading, compiled.row, key)}）`;
  const rowEn = key === undefined ? "" : ` (${key})`;
  const words = broken.difference ? text(`：${figures.zh}`, `: ${figures.en}`) : writtenWords(broken);
  return {
    code: rule.code,
    severity: rule.severity,
    title: rule.title,
    place,
    institution,
    month,
    operands,
    ...(broken.difference ? { difference: broken.difference } : {}),
    ...(broken.allowed ? { allowed: broken.allowed } : {}),
    rule: text(printFormula(expression, reading.vocabulary, "zh"), printFormula(expression, reading.vocabulary, "en")),
    figures,
    message: text(`${rule.title.zh}${row}${words.zh}`, `${rule.title.en}${rowEn}${words.en}`),
    mend: rule.mend,
    clause: rule.clause,
  };
}

/** Where nothing is calculated, what is written there speaks. */
function writtenWords(trace: Trace): Text {
  const written = writtenCells(trace);
  if (written.length === 0) return text("", "");
  const words = (language: Language) => [...new Set(written.map((one) => one[language]))];
  return text(`：${words("zh").join("、")}`, `: ${words("en").join(", ")}`);
}

/** What is written in the cells that a trace reads, a code by its label. */
function writtenCells({ outcome, says, place, children }: Trace): readonly Text[] {
  const read = place && !("truth" in outcome) && isKnown(outcome) && outcome.measure === "text";
  return [...(read ? [says ?? text(outcome.known, outcome.known)] : []), ...children.flatMap(writtenCells)];
}

function rowLabel({ vocabulary }: Reading, table: string | undefined, key: string): string {
  const declared = table === undefined ? undefined : vocabulary.tables[table];
  const column = declared?.key === undefined ? undefined : declared.columns[declared.key];
  return column?.codes?.[key]?.zh ?? key;
}

/** The comparison that fails: inside a conjunction the first that does. */
function brokenPart(trace: Trace): Trace {
  if (trace.op === "且")
    return trace.children.map(brokenPart).find(({ outcome }) => "truth" in outcome && !outcome.truth) ?? trace;
  return trace;
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
