import { roundSignificant } from "@biaogan/core";

/**
 * A number as a spreadsheet shows it: 15 significant digits, no exponent. The binary noise in what a program wrote
 * (`0.30000000000000004`) is gone; an integer of more than 15 digits stays as written.
 * @example numberText("1E+3") // "1000"
 */
export function numberText(written: string): string {
  const trimmed = written.trim();
  if (/^-?\d+$/.test(trimmed)) return trimmed.replace(/^(-?)0+(?=\d)/, "$1");
  return /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(trimmed) ? roundSignificant(trimmed, 15) : trimmed;
}
