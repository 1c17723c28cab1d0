import type { Finding } from "@biaogan/core";

/**
 * What a finding is about, whatever its figures and its file: the rule, and the row, the items or the cell. Two revisions
 * hold the same finding where a rule is still broken at the same place.
 */
export function findingKey({ code, place, row, message, operands, figures }: Finding): string {
  if (row !== undefined) return `${code} ${place.sheet ?? ""} ${row}`;
  // A rule on the whole submission reads the same items in every revision, wherever they stand.
  if (figures)
    return [code, ...operands.map(({ label, month, institution }) => `${label.zh}/${month}/${institution}`)].join(" ");
  return `${code} ${place.cell === undefined ? message.zh : `${place.sheet ?? ""} ${place.cell}`}`;
}
