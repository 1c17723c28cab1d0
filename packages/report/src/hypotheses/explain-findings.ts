import type { Finding } from "@biaogan/core";
import { type Reading, rowSpokenOf } from "@biaogan/formula";
import type { AcceptedSubmission } from "../accepted";
import type { CompiledRule } from "../checks/compiled-rule";
import type { StatedPack } from "../pack";
import { checksOfRows, type RuleKind, type StatedRule } from "../rule";
import { tablesOf } from "../vocabulary";
import { candidatesFor, type OpenFinding } from "./candidates";
import { componentsOf } from "./components";
import { type Correction, type OwnCell, ownCells, placeKey } from "./correction";
import { hypothesisOf, type Tried } from "./hypothesis";
import { likelier } from "./likelihood";
import { type RowRules, rowsLeftOut, rowsTooMany, sameRow } from "./listed-rows";
import { withMistypedCode } from "./mistyped-codes";
import { rootOf } from "./root";
import { sentAgain } from "./sent-again";
import { breachKey, onTrial, type TrialBench, tryCorrection } from "./trial";

export interface ExplainContext {
  readonly pack: StatedPack;
  readonly reading: Reading;
  readonly rules: readonly CompiledRule[];
  readonly submission: AcceptedSubmission;
}

/**
 * Groups findings by their cause and says what may have happened. A correction is tried by running the rules again on
 * the corrected figures: it counts where it settles findings and gives rise to none. The one that settles most, by the
 * likeliest slip, is the cause; what it settles besides follows from it. Nothing is ever applied.
 *
 * Several causes are found one after the other, each on the figures as mended so far.
 */
export function explainFindings(given: readonly Finding[], context: ExplainContext): readonly Finding[] {
  const findings = given.map(({ hypotheses: _before, consequenceOf: _root, ...finding }): Finding => finding);
  const { submission, pack, rules } = context;
  const { institution, month, tables } = submission;
  const columns = new Map(tablesOf(pack).map(({ id, table }) => [id, table.columns]));
  const cells = ownCells(tables);
  let bench: TrialBench = {
    institution,
    month,
    reading: { ...context.reading, counted: context.reading.counted ?? new WeakMap() },
    rules: rules.map(onTrial),
    columnOf: ({ table, column }) => columns.get(table)?.[column],
  };
  const kinds = new Map(pack.rules.map((rule) => [rule.code, rule.kind]));
  const meanings = new Map(pack.rules.map((rule) => [rule.code, rule.meaning]));
  const waiting = openFindings(findings, bench, cells, kinds, meanings);
  const explained = new Map<Finding, Finding>();
  const queue = [...componentsOf(waiting, bench)].reverse();
  for (let open = queue.pop(); open; open = queue.pop()) {
    const tried = tryAll(open, bench, [...cells.values()]);
    const [best] = tried;
    const group = best ? open.filter(({ key }) => best.settles.has(key)) : [];
    const root = best && rootOf(group, best, kinds);
    if (!best || !root) continue;
    const others = tried.filter(({ settles }) => settles.has(root.key)).slice(1);
    const hypotheses = [best, ...others].map((one) => hypothesisOf(one, group, bench));
    explained.set(root.finding, { ...root.finding, hypotheses });
    for (const { finding } of group)
      if (finding !== root.finding)
        explained.set(finding, { ...finding, consequenceOf: { code: root.finding.code, place: root.finding.place } });
    // What is left of it may fall apart.
    const left = open.filter(({ key }) => !best.settles.has(key));
    queue.push(...[...componentsOf(left, bench)].reverse());
    bench = { ...bench, reading: best.reading };
  }
  const told = findings.map((finding) => explained.get(finding) ?? finding);
  const withCode = withMistypedCode({ institution, month, reading: bench.reading, rules });
  return sameRow(told.map(withCode), tables, { kinds, slips: slipsOf(context) });
}

/** What rules say of rows as such, by their codes: a formula by what it claims, a check by its name. */
export function slipsOf({ pack, rules }: Pick<ExplainContext, "pack" | "rules">): RowRules["slips"] {
  const named = pack.rules.map(
    ({ code, meaning }) => [code, "check" in meaning && checksOfRows[meaning.check]] as const,
  );
  const formulas = rules.map(({ rule, expression }) => [rule.code, rowSpokenOf(expression)?.slip] as const);
  return new Map([...named, ...formulas].flatMap(([code, slip]) => (slip ? [[code, slip] as const] : [])));
}

/** The findings that a corrected figure can settle: broken formulas, and figures that are no such figure. */
function openFindings(
  findings: readonly Finding[],
  bench: TrialBench,
  cells: ReadonlyMap<string, OwnCell>,
  kinds: ReadonlyMap<string, RuleKind>,
  meanings: ReadonlyMap<string, StatedRule["meaning"]>,
): readonly OpenFinding[] {
  const isNumber = (cell: OwnCell): boolean => bench.columnOf(cell)?.type === "number";
  const formulas = new Map(bench.rules.map(({ compiled }) => [compiled.rule.code, compiled]));
  return findings.flatMap((finding): readonly OpenFinding[] => {
    if (finding.severity === "hint" || finding.explanation) return [];
    const compiled = formulas.get(finding.code);
    const isRule = compiled !== undefined;
    const key = breachKey(finding, isRule);
    if (isRule) {
      const own = finding.operands.flatMap(({ place }) => (place ? (cells.get(placeKey(place)) ?? []) : []));
      return [{ finding, key, cells: own.filter(isNumber), isRule, ...rowSpokenOf(compiled.expression) }];
    }
    const meaning = meanings.get(finding.code);
    const named = meaning && "check" in meaning ? { slip: checksOfRows[meaning.check], table: meaning.table } : {};
    if (kinds.get(finding.code) === "structure") return [];
    const cell = cells.get(placeKey(finding.place));
    const about = cell && kinds.get(finding.code) === "cell" && isNumber(cell);
    return [{ finding, key, cells: about ? [cell] : [], isRule, ...named }];
  });
}

/** Every candidate that settles something and breaks nothing, the likeliest first. */
function tryAll(open: readonly OpenFinding[], bench: TrialBench, cells: readonly OwnCell[]): readonly Tried[] {
  if (open.length === 0) return [];
  const candidates = [...candidatesFor(open, bench, cells), ...rowsTooMany(open, bench), ...rowsLeftOut(open, bench)];
  const before = new Set(open.map(({ key }) => key));
  const tried = candidates.flatMap((correction) => settledBy(correction, open, before, bench));
  return [...sentAgain(open, bench, cells), ...tried].sort((a, b) => likelier(a, b, bench));
}

function settledBy(
  correction: Correction,
  open: readonly OpenFinding[],
  before: ReadonlySet<string>,
  bench: TrialBench,
): readonly Tried[] {
  const result = tryCorrection(bench, correction, before);
  if (!result) return [];
  const { breaches, looked, reading } = result;
  const corrected = new Set(correction.changes.map(({ cell }) => placeKey(cell.place)));
  const settled = open.filter(({ finding, key, isRule, cells }) =>
    isRule
      ? looked(finding) && !breaches.has(key)
      : cells.some(({ place }) => corrected.has(placeKey(place))) || isListed(finding, correction),
  );
  // A row that is another's is worth saying only where the figures agree that it should not be here.
  const alone = correction.slip === "row-of-another" && !settled.some(({ isRule, slip }) => isRule && !slip);
  return settled.length === 0 || alone
    ? []
    : [{ correction, settles: new Set(settled.map(({ key }) => key)), reading, of: open }];
}

/** Whether a finding speaks of the row that would go or come. */
function isListed({ place, row }: Finding, { without, added }: Correction): boolean {
  if (added) return row !== undefined && row === added.row.key;
  return without !== undefined && place.cell?.replace(/^[A-Z]+/, "") === String(without.rowNumber);
}
