import type { Finding } from "@biaogan/core";
import { findingList, partsOf } from "./finding-list";

/**
 * One institution's findings among a month's, in their order: those of its large details stay numbers.
 * @example findingsOf(checked.findings, "B02").length // 120000
 */
export function findingsOf(findings: readonly Finding[], institution: string): readonly Finding[] {
  const { plain, details } = partsOf(findings);
  return findingList(
    plain.filter((finding) => finding.institution === institution),
    details.filter(({ facts }) => facts.institution === institution),
  );
}
