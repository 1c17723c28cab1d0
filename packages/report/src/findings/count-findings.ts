import type { Finding } from "@biaogan/core";
import { partsOf } from "./finding-list";

/** How many findings there are of each kind. */
export interface FindingCount {
  readonly error: number;
  readonly warning: number;
  readonly hint: number;
  /** Warnings that a 情况说明 settles. */
  readonly explained: number;
}

/**
 * Counts findings without making an object for each of a large detail's.
 * @example countFindings(verdict.findings).error // 120000
 */
export function countFindings(findings: readonly Finding[]): FindingCount {
  const { plain, details } = partsOf(findings);
  const count = { error: 0, warning: 0, hint: 0, explained: 0 };
  for (const { severity, explanation } of plain) {
    count[severity] += 1;
    if (severity === "warning" && explanation?.state === "accepted") count.explained += 1;
  }
  for (const detail of details) {
    for (let position = 0; position < detail.length; position += 1) count[detail.kind(position).severity] += 1;
    count.explained += detail.explained;
  }
  return count;
}
