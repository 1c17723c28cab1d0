import { type Checked, invalid } from "./identifier";

/** The 31 characters of GB 32100-2015: no I, O, S, V, Z. */
const CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

const VALUES = new Int8Array(128).fill(-1);
for (const [value, character] of [...CHARACTERS].entries()) VALUES[character.charCodeAt(0)] = value;

/**
 * Checks a 统一社会信用代码: form, the check character of GB 32100-2015 (weights 3^(i−1) mod 31), and inside it the
 * organisation code's own check (GB 11714, mod 11).
 * @example checkUnifiedSocialCreditCode("91350100M000100Y43") // { valid: true, value: "91350100M000100Y43" }
 */
export function checkUnifiedSocialCreditCode(text: string): Checked {
  if (text.length !== 18) return invalid("length");
  for (const character of text) if (!CHARACTERS.includes(character)) return invalid("characters");
  if (text[17] !== creditCodeCheckCharacter(text.slice(0, 17))) return invalid("check-character");
  return { valid: true, value: text };
}

/** Whether places 9–17 of a credit code carry a right GB 11714 check: a soft sign, some old registrations do not. */
export function hasOrganisationCheck(text: string): boolean {
  return text[16] === organisationCheckCharacter(text.slice(8, 16));
}

/** The check character for the first seventeen. */
export function creditCodeCheckCharacter(first17: string): string {
  let sum = 0;
  for (let index = 0; index < 17; index += 1) sum += (VALUES[first17.charCodeAt(index)] ?? 0) * (WEIGHTS[index] ?? 0);
  return CHARACTERS[(31 - (sum % 31)) % 31] ?? "";
}

/** The check character of an organisation code's first eight (GB 11714): 10 → X, 11 → 0. */
export function organisationCheckCharacter(first8: string): string {
  let sum = 0;
  for (let index = 0; index < 8; index += 1) {
    const code = first8.charCodeAt(index);
    sum += (code <= 57 ? code - 48 : code - 55) * (ORGANISATION_WEIGHTS[index] ?? 0);
  }
  const check = 11 - (sum % 11);
  return check === 10 ? "X" : check === 11 ? "0" : String(check);
}

/** What no sum of seventeen terms reaches: a character that is none of the 31. */
const NONE = 8_192;
/** By place and byte, value × weight mod 31: one look for each character. */
const TERMS = Uint16Array.from({ length: WEIGHTS.length * 256 }, (_, index) => {
  const value = VALUES[index & 255] ?? -1;
  return value < 0 ? NONE : (value * (WEIGHTS[index >>> 8] ?? 0)) % 31;
});
const CHECK_BYTES = Uint8Array.from(CHARACTERS, (_, remainder) => CHARACTERS.charCodeAt((31 - remainder) % 31));

/** The same check on bytes, with no text made: for a million rows. */
export function isUnifiedSocialCreditCodeAt(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start !== 18) return false;
  let sum = 0;
  for (let index = 0; index < 17; index += 1) sum += TERMS[index * 256 + (bytes[start + index] ?? 0)] ?? NONE;
  return sum < NONE && bytes[start + 17] === CHECK_BYTES[sum % 31];
}
