/** A checked identifier, or why it is none. */
export type Checked =
  | { readonly valid: true; readonly value: string }
  | { readonly valid: false; readonly reason: InvalidReason };
export type InvalidReason = "length" | "characters" | "check-character" | "scientific-notation" | "unknown-code";

export function invalid(reason: InvalidReason): Checked {
  return { valid: false, reason };
}

/** ISO 7064 MOD 11,10: the check digit for the digits before it. */
export function mod1110(digits: string): string {
  let carry = 10;
  for (const digit of digits) {
    const sum = (carry + Number(digit)) % 10;
    carry = ((sum === 0 ? 10 : sum) * 2) % 11;
  }
  return String((11 - carry) % 10);
}

/**
 * Repairs what is certain in a typed identifier — case, spaces, full-width characters, the apostrophe or `="…"` that keeps a
 * spreadsheet from reading it as a number, a `.0` that one left behind — and says whether it did. A number in scientific
 * notation has lost its digits and is refused.
 * @example normaliseIdentifier('="102990154110001"') // { value: "102990154110001", repaired: true }
 */
export function normaliseIdentifier(
  written: string,
): { readonly value: string; readonly repaired: boolean } | { readonly reason: InvalidReason } {
  const value = written
    .normalize("NFKC")
    .replace(/[\s\u00a0\u200b-\u200f\u2060\ufeff]/g, "")
    .replace(/^="?(.*?)"?$/, "$1")
    .replace(/^['‘’]/, "")
    .replace(/^(\d+)\.0+$/, "$1")
    .toUpperCase();
  if (/^\d(\.\d+)?E\+?\d+$/.test(value)) return { reason: "scientific-notation" };
  return { value, repaired: value !== written };
}
