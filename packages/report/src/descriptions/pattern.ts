import type { Column, Identifier } from "../form";

/** The form of an identifier as a regular expression; check digits are more than it can say. */
const PATTERNS = {
  "credit-code": "[0-9A-HJ-NPQRTUWXY]{18}",
  "merchant-code": "[0-9]{11}[0-9A-Z]{4}",
  "terminal-number": "[0-9A-Z]{8}",
  mcc: "[0-9]{4}",
} as const satisfies Record<Identifier, string>;

/** What a column's texts look like, where their form is fixed. */
export function patternOf({ identifier, type, decimals }: Column): string | undefined {
  if (identifier !== undefined) return PATTERNS[identifier];
  if (type !== "number" || decimals === undefined || decimals === 0) return undefined;
  return `-?[0-9]+(\\.[0-9]{1,${decimals}})?`;
}
