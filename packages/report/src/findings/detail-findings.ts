import { columnLetters, type Finding } from "@biaogan/core";
import type { FactColumns } from "@biaogan/formula";
import { answers, type BindingContext, explanationBinder } from "../explanations";
import { causeInRow, columnsInRow, type FindingInRow } from "../hypotheses/cause-in-row";
import type { StatedRule } from "../rule";
import { type Explanation, isExplained } from "../submission";
import type { RowFindings } from "./row-findings";

/** What is told of a finding without making it. */
export interface FindingKind extends Pick<Finding, "code" | "severity"> {
  readonly file: string;
}

/** All findings in the rows of one detail in their order, row by row, as numbers; a finding is made when it is asked for. */
export interface DetailFindings {
  readonly facts: FactColumns;
  readonly length: number;
  /** What it was laid together from. */
  readonly runs: readonly RowFindings[];
  readonly options: DetailOptions;
  readonly finding: (position: number) => Finding;
  /** Before it stands what comes first in the fixed order: by row number, column and code. */
  readonly before: (position: number, row: number, column: number, code: string) => boolean;
  readonly kind: (position: number) => FindingKind;
  /** The 情况说明 that answer something here, and how many warnings they settle. */
  readonly answered: ReadonlySet<Explanation>;
  readonly explained: number;
}

export interface DetailOptions {
  readonly explanations: readonly Explanation[];
  /** What they are bound in the light of. */
  readonly context: BindingContext;
  /** A finding with what may have happened, where it can be told from the finding alone. */
  readonly withCause: (finding: Finding) => Finding;
}

/** Lays findings together row by row; one follows from another of its row where mending that one settles it. */
export function detailFindings(
  facts: FactColumns,
  runs: readonly RowFindings[],
  options: DetailOptions,
): DetailFindings {
  const { run, at } = byRow(facts.length, runs);
  const withExplanation = explanationBinder(options.explanations, options.context);
  // By rule: a hundred thousand findings are of a dozen kinds.
  const kinds = new Map<StatedRule, FindingKind>();
  const runAt = (position: number): RowFindings => runs[run[position] ?? 0] ?? nothing(position);
  const own = (position: number): number => at[position] ?? nothing(position);
  const rowOf = (position: number): number => runAt(position).row(own(position));
  const made = (position: number): Finding => runAt(position).finding(own(position));
  const ruleOf = (position: number): StatedRule => runAt(position).rule(own(position));
  const inRow = (position: number): FindingInRow => ({
    kind: ruleOf(position).kind,
    severity: ruleOf(position).severity,
    slip: runAt(position).slip(own(position)),
    column: columnLetters(runAt(position).column(own(position))),
    columns: () => columnsInRow(made(position)),
  });
  const rootOf = (position: number): number => {
    const row = rowOf(position);
    let [first, end] = [position, position + 1];
    while (first > 0 && rowOf(first - 1) === row) first -= 1;
    while (end < run.length && rowOf(end) === row) end += 1;
    const group = Array.from({ length: end - first }, (_, at) => inRow(first + at));
    return first + causeInRow(group, position - first);
  };
  return {
    facts,
    length: run.length,
    runs,
    options,
    ...explainedAmong(runs, options, withExplanation),
    kind: (position) => {
      const rule = ruleOf(position);
      const { code, severity } = rule;
      const kind = kinds.get(rule) ?? { code, severity, file: facts.file };
      kinds.set(rule, kind);
      return kind;
    },
    before: (position, row, column, code) => {
      const [ownRow, ownColumn] = [facts.rowNumbers[rowOf(position)] ?? 0, runAt(position).column(own(position))];
      if (ownRow !== row) return ownRow < row;
      return ownColumn === column ? ruleOf(position).code < code : ownColumn < column;
    },
    finding: (position) => {
      const root = rootOf(position);
      const finding = withExplanation(options.withCause(made(position)));
      if (root === position) return finding;
      const { code, place } = made(root);
      return { ...finding, consequenceOf: { code, place } };
    },
  };
}

/** Only the findings of rules that a 情况说明 names, now or before, become objects. */
function explainedAmong(
  runs: readonly RowFindings[],
  { explanations, context: { before = [] } }: DetailOptions,
  withExplanation: (finding: Finding) => Finding,
) {
  const answered = new Set<Explanation>();
  let explained = 0;
  const earlier = before.filter(({ explanation }) => explanation !== undefined);
  const codes = new Set([...explanations.map(({ rule }) => rule), ...earlier.map(({ code }) => code)]);
  for (const run of codes.size === 0 ? [] : runs) {
    for (let at = 0; at < run.length; at += 1) {
      if (!codes.has(run.rule(at).code)) continue;
      const finding = run.finding(at);
      for (const one of explanations) if (answers(one, finding)) answered.add(one);
      if (isExplained(withExplanation(finding))) explained += 1;
    }
  }
  return { answered, explained };
}

/** For each position in the order of rows, columns and codes, which run it comes from and its place there. */
function byRow(rows: number, runs: readonly RowFindings[]): { readonly run: Uint16Array; readonly at: Uint32Array } {
  const next = new Uint32Array(rows + 1);
  for (const { length, row } of runs)
    for (let index = 0; index < length; index += 1) {
      const after = row(index) + 1;
      next[after] = (next[after] ?? 0) + 1;
    }
  for (let row = 1; row <= rows; row += 1) next[row] = (next[row] ?? 0) + (next[row - 1] ?? 0);
  const count = next[rows] ?? 0;
  const [run, at] = [new Uint16Array(count), new Uint32Array(count)];
  const isBefore = (a: number, b: number): boolean => {
    const [x, y] = [runs[run[a] ?? 0], runs[run[b] ?? 0]];
    if (!x || !y) return false;
    const [p, q] = [x.column(at[a] ?? 0), y.column(at[b] ?? 0)];
    return p === q ? x.rule(at[a] ?? 0).code < y.rule(at[b] ?? 0).code : p < q;
  };
  runs.forEach(({ length, row }, from) => {
    for (let index = 0; index < length; index += 1) {
      const place = next[row(index)] ?? 0;
      next[row(index)] = place + 1;
      run[place] = from;
      at[place] = index;
    }
  });
  // next[row] is now where the next row begins; the few of one row are put in order where they stand.
  let first = 0;
  for (let row = 0; row < rows; row += 1) {
    const end = next[row] ?? 0;
    for (let place = first + 1; place < end; place += 1)
      for (let back = place; back > first && isBefore(back, back - 1); back -= 1) {
        exchange(run, back);
        exchange(at, back);
      }
    first = end;
  }
  return { run, at };
}

function exchange(list: Uint16Array | Uint32Array, at: number): void {
  const before = list[at - 1] ?? 0;
  list[at - 1] = list[at] ?? 0;
  list[at] = before;
}

function nothing(position: number): never {
  throw new RangeError(`no finding ${position}`);
}
