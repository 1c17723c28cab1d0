import { absolute, compare, type Exact, isKnown, MisuseError, shiftMonth, text, times } from "@biaogan/core";
import {
  compileRowCondition,
  evaluateFormula,
  type FactColumns,
  type Reading,
  type RowAnswer,
  readsRounded,
  type Trace,
  tablesOf,
  withoutPrecision,
} from "@biaogan/formula";
import { append, filled, growing } from "../columns/growing";
import type { Tolerance } from "../rule";
import type { RuleOutcome } from "../rule-outcome";
import type { CompiledRule } from "./compiled-rule";

/** Where a rule is broken, and the traces that show it; those of a bulk table's rows are read only when asked for. */
export interface Breaches {
  readonly length: number;
  /** The row's key; its number in the spreadsheet where the table is bulk. */
  readonly row: (at: number) => string | undefined;
  readonly trace: (at: number) => Trace;
  /** In a bulk table: its rows, counted from the first. */
  readonly bulk?: { readonly facts: FactColumns; readonly rows: Uint32Array };
}

/** How often a rule was met, and where it was broken. */
export interface Judgement {
  readonly outcome: RuleOutcome;
  readonly breaches: Breaches;
  /** Where it is met only within what is allowed, as a breach would be shown. */
  readonly tolerated: readonly { readonly key: string | undefined; readonly trace: Trace }[];
}

type Count = { -readonly [K in keyof RuleOutcome]: RuleOutcome[K] };

/** The outcome of a rule that was not looked at yet. */
export function noOutcome(code: string): Count {
  return { code, passed: 0, failed: 0, notApplicable: 0, missing: 0, broken: 0 };
}

/**
 * Judges one rule on one institution's submission: once, or in every row of its table. What the rule itself cannot
 * evaluate is counted as broken (规则出错), never thrown.
 * @param only the keys of the rows to look at, where not all.
 */
export function judgeRule(
  compiled: CompiledRule,
  reading: Reading,
  institution: string,
  month: string,
  only?: ReadonlySet<string>,
): Judgement {
  try {
    return judge(compiled, reading, institution, month, only);
  } catch (error) {
    if (!(error instanceof MisuseError)) throw error;
    const fault = text(`规则无法计算：${error.message}`, `the rule cannot be evaluated: ${error.message}`);
    return { outcome: { ...noOutcome(compiled.rule.code), broken: 1, fault }, breaches: NO_BREACHES, tolerated: [] };
  }
}

function judge(
  compiled: CompiledRule,
  reading: Reading,
  institution: string,
  month: string,
  only: ReadonlySet<string> | undefined,
): Judgement {
  const { rule, row: table, expression } = compiled;
  const outcome = noOutcome(rule.code);
  if (!owes(compiled, reading, institution, month))
    return { outcome: { ...outcome, notApplicable: 1 }, breaches: NO_BREACHES, tolerated: [] };
  const facts = table === undefined ? undefined : reading.facts.table(table, institution, month);
  if (facts && "missing" in facts) return { outcome: { ...outcome, missing: 1 }, breaches: NO_BREACHES, tolerated: [] };
  if (facts && "bulk" in facts && table !== undefined) return judgeBulk(compiled, table, facts.bulk, reading, month);
  const rows = facts && "rows" in facts ? keysOf(compiled, facts.rows, reading, institution, month) : [undefined];
  const looked = only ? rows.filter((key) => only.has(key ?? "")) : rows;
  const tolerated: { key: string | undefined; trace: Trace }[] = [];
  const breaches = looked.flatMap((key): readonly { readonly key: string | undefined; readonly trace: Trace }[] => {
    const row = table === undefined ? undefined : { table, institution, ...(key === undefined ? {} : { key }) };
    const trace = evaluateFormula(expression, reading, { institution, month, ...(row ? { row } : {}) });
    const verdict = verdictOf(trace, rule.tolerance);
    outcome[verdict] += 1;
    const allowed = verdict === "passed" ? allowedOnly(trace) : undefined;
    if (allowed) tolerated.push({ key, trace: allowed });
    return verdict === "failed" ? [{ key, trace }] : [];
  });
  const at = (index: number) => breaches[index] ?? notThere(index);
  return {
    outcome,
    breaches: { length: breaches.length, row: (index) => at(index).key, trace: (index) => at(index).trace },
    tolerated,
  };
}

/** The rows of this month; for a rule that asks for them also what only last month had, its total left out. */
function keysOf(
  { row, lastMonthToo }: CompiledRule,
  rows: readonly { readonly key?: string | undefined }[],
  { facts }: Reading,
  institution: string,
  month: string,
): readonly (string | undefined)[] {
  const keys = rows.map(({ key }) => key);
  const before = lastMonthToo && row !== undefined ? facts.table(row, institution, shiftMonth(month, -1)) : undefined;
  if (!before || !("rows" in before)) return keys;
  const listed = new Set([...keys, undefined, "total"]);
  return [...keys, ...before.rows.map(({ key }) => key).filter((key) => !listed.has(key))];
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

function verdictOf(trace: Trace, tolerance: Tolerance | undefined): "passed" | "failed" | "notApplicable" | "missing" {
  const { outcome } = trace;
  if ("notApplicable" in outcome) return "notApplicable";
  if ("missing" in outcome) return "missing";
  const isTrue = "truth" in outcome ? outcome.truth : outcome.known === "true";
  return isTrue || (tolerance !== undefined && isTolerated(trace, tolerance)) ? "passed" : "failed";
}

/** The trace as it would fail if nothing were allowed; undefined where it holds as it is written. */
function allowedOnly(trace: Trace): Trace | undefined {
  return "truth" in trace.outcome && !trace.outcome.truth ? trace : withoutPrecision(trace);
}

/** Whether a comparison that fails differs by no more than its rule declares. */
function isTolerated({ difference, children }: Trace, tolerance: Tolerance): boolean {
  if (!difference || !isKnown(difference)) return false;
  return compare(absolute(difference.known), allowedBy(tolerance, children)) <= 0;
}

/** What a declared tolerance allows: its amount, or its share of the larger side. */
export function allowedBy(tolerance: Tolerance, sides: readonly Trace[]): Exact {
  if ("absolute" in tolerance) return tolerance.absolute;
  const sizes = sides.flatMap(({ outcome }) =>
    !("truth" in outcome) && isKnown(outcome) ? [absolute(outcome.known)] : [],
  );
  return times(
    sizes.reduce((most, size) => (compare(size, most) > 0 ? size : most), "0"),
    tolerance.relative,
  );
}

function judgeBulk(
  { rule, expression }: CompiledRule,
  table: string,
  bulk: FactColumns,
  reading: Reading,
  month: string,
): Judgement {
  const options = { table, month, vocabulary: reading.vocabulary, facts: reading.facts, indexed: reading.indexed };
  const conditional = expression.node === "when";
  const applies = conditional ? compileRowCondition(expression.condition, bulk, options) : (): RowAnswer => 1;
  const claim = conditional ? expression.claim : expression;
  const otherwise = conditional ? expression.otherwise : undefined;
  const holds = compileRowCondition(claim, bulk, options);
  const holdsOtherwise = otherwise ? compileRowCondition(otherwise, bulk, options) : (): RowAnswer => NOT_APPLICABLE;
  // What holds only by the interval of figures that are printed rounded is told, as in a small table.
  const isRounded = readsRounded(expression, options);
  const holdsAsWritten = isRounded ? compileRowCondition(claim, bulk, { ...options, asWritten: true }) : holds;
  const outcome = noOutcome(rule.code);
  const broken = growing(Uint32Array);
  const { institution } = bulk;
  const traceAt = (index: number): Trace => {
    const row = { table, institution, index };
    return evaluateFormula(applies(index) === 1 ? claim : (otherwise ?? claim), reading, { institution, month, row });
  };
  const rowNumber = (index: number): string => String(bulk.rowNumbers[index] ?? "");
  const tolerated: { key: string; trace: Trace }[] = [];
  for (let index = 0; index < bulk.length; index += 1) {
    const here = applies(index);
    // A condition that is not applicable does not hold.
    const answer = here === 1 ? holds(index) : here === MISSING ? MISSING : holdsOtherwise(index);
    if (answer === NOT_APPLICABLE) outcome.notApplicable += 1;
    else if (answer === 1) {
      outcome.passed += 1;
      const allowed = isRounded && here === 1 && holdsAsWritten(index) === 0 ? allowedOnly(traceAt(index)) : undefined;
      if (allowed) tolerated.push({ key: rowNumber(index), trace: allowed });
    } else if (answer === MISSING) outcome.missing += 1;
    else {
      const trace = rule.tolerance === undefined ? undefined : traceAt(index);
      if (trace && verdictOf(trace, rule.tolerance) === "passed") {
        outcome.passed += 1;
        tolerated.push({ key: rowNumber(index), trace });
        continue;
      }
      outcome.failed += 1;
      append(broken, index);
    }
  }
  const rows = filled(broken);
  return {
    outcome,
    breaches: {
      length: rows.length,
      row: (at) => rowNumber(rows[at] ?? notThere(at)),
      trace: (at) => traceAt(rows[at] ?? notThere(at)),
      bulk: { facts: bulk, rows },
    },
    tolerated,
  };
}

const MISSING: RowAnswer = -1;
const NOT_APPLICABLE: RowAnswer = -2;

const NO_BREACHES: Breaches = { length: 0, row: notThere, trace: notThere };

function notThere(at: number): never {
  throw new RangeError(`no breach ${at}`);
}
