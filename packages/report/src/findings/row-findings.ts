import { type Finding, parseA1 } from "@biaogan/core";
import { type FactColumns, type Reading, type RowSlip, rowSpokenOf } from "@biaogan/formula";
import type { CompiledRule } from "../checks/compiled-rule";
import { findingFrom } from "../checks/finding-from";
import { findingOf, ruleOfCheck } from "../checks/finding-of";
import type { Breaches } from "../checks/judge-rule";
import { append, filled, growing } from "../columns/growing";
import type { RowNotes } from "../columns/row-notes";
import type { StatedPack } from "../pack";
import { type CheckName, checksOfRows, type StatedRule } from "../rule";

/** Findings in the rows of one detail, kept as numbers: each becomes an object only where somebody asks for it. */
export interface RowFindings {
  readonly facts: FactColumns;
  readonly length: number;
  /** The row, counted from the table's first. */
  readonly row: (at: number) => number;
  /** The column of the sheet. */
  readonly column: (at: number) => number;
  readonly rule: (at: number) => StatedRule;
  /** What the rule says to be wrong with the row as such. */
  readonly slip: (at: number) => RowSlip | undefined;
  readonly finding: (at: number) => Finding;
}

/** What checks by name noted, under their rules; what the pack holds no rule for is left out. */
export function findingsOfNotes(notes: RowNotes, pack: StatedPack, institution: string, month: string): RowFindings {
  const rules = new Map<CheckName, StatedRule | undefined>();
  const ruleOf = (at: number): StatedRule | undefined => {
    const check = notes.check(at);
    if (!rules.has(check)) rules.set(check, ruleOfCheck(pack, check, notes.table));
    return rules.get(check);
  };
  const kept = growing(Uint32Array, notes.length);
  for (let at = 0; at < notes.length; at += 1) if (ruleOf(at)) append(kept, at);
  const all = filled(kept);
  const own = (at: number): number => all[at] ?? notThere(at);
  return {
    facts: notes.facts,
    length: all.length,
    row: (at) => notes.row(own(at)),
    column: (at) => notes.column(own(at)),
    rule: (at) => ruleOf(own(at)) ?? notThere(at),
    slip: (at) => checksOfRows[notes.check(own(at))],
    finding: (at) => findingOf(notes.noted(own(at)), pack, institution, month) ?? notThere(at),
  };
}

/** The rows in which a formula is broken; undefined where its findings stand elsewhere than in those rows. */
export function findingsOfBreaches(
  compiled: CompiledRule,
  breaches: Breaches,
  reading: Reading,
  institution: string,
  month: string,
): RowFindings | undefined {
  const { bulk, length } = breaches;
  if (!bulk || length === 0) return undefined;
  const finding = (at: number): Finding =>
    findingFrom(compiled, breaches.row(at), breaches.trace(at), reading, institution, month);
  const { file, sheet, cell = "" } = finding(0).place;
  const place = parseA1(cell);
  const slip = rowSpokenOf(compiled.expression)?.slip;
  const isOwn = file === bulk.facts.file && sheet === bulk.facts.sheet && String(place?.row) === breaches.row(0);
  if (!place || !isOwn) return undefined;
  return {
    facts: bulk.facts,
    length,
    row: (at) => bulk.rows[at] ?? notThere(at),
    column: () => place.column,
    rule: () => compiled.rule,
    slip: () => slip,
    finding,
  };
}

function notThere(at: number): never {
  throw new RangeError(`no finding ${at}`);
}
