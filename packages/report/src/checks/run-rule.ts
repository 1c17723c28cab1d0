import type { Finding, Place } from "@biaogan/core";
import type { Reading } from "@biaogan/formula";
import { findingsOfBreaches, type RowFindings } from "../findings/row-findings";
import type { RuleOutcome, Tolerated } from "../rule-outcome";
import type { BrokenRule, CompiledRule } from "./compiled-rule";
import { findingFrom } from "./finding-from";
import { judgeRule, noOutcome } from "./judge-rule";

/** How often a rule was met, and the findings where it was broken; those in the rows of a detail as numbers. */
export interface RuleRun {
  readonly outcome: RuleOutcome;
  readonly findings: readonly Finding[];
  readonly tolerated: readonly Tolerated[];
  readonly rows?: RowFindings;
}

/**
 * Runs one rule on one institution's submission: once, or in every row of its table.
 * @param places where each table stands: a finding of a row that is not there has no other cell of its own.
 */
export function runRule(
  compiled: CompiledRule,
  reading: Reading,
  institution: string,
  month: string,
  places: Readonly<Record<string, Place>> = {},
): RuleRun {
  const { outcome, breaches, ...judged } = judgeRule(compiled, reading, institution, month);
  const tolerated = judged.tolerated.map(({ key, trace }): Tolerated => {
    const { severity: _, mend: __, ...shown } = findingFrom(compiled, key, trace, reading, institution, month);
    return shown;
  });
  const rows = findingsOfBreaches(compiled, breaches, reading, institution, month);
  if (rows) return { outcome, findings: [], tolerated, rows };
  const findings = Array.from({ length: breaches.length }, (_, at) =>
    findingFrom(compiled, breaches.row(at), breaches.trace(at), reading, institution, month, places),
  );
  return { outcome, findings, tolerated };
}

/** A rule that could not be read at all: counted, with its reason. */
export function brokenRun({ rule, fault }: BrokenRule): RuleRun {
  return { outcome: { ...noOutcome(rule.code), broken: 1, fault }, findings: [], tolerated: [] };
}
