import { type Checked, invalid } from "./identifier";

/** The parts of a 15-character merchant code: 3 acquirer, 4 area, 4 MCC, 4 serial (the last may hold letters). */
export interface MerchantCodeParts {
  readonly acquirer: string;
  readonly area: string;
  readonly mcc: string;
  readonly serial: string;
}

const FORM = /^(\d{3})(\d{4})(\d{4})([0-9A-Z]{4})$/;

/** Checks the form of a 商户编号; it has no check digit. */
export function checkMerchantCode(text: string): Checked {
  if (text.length !== 15) return invalid("length");
  return FORM.test(text) ? { valid: true, value: text } : invalid("characters");
}

/** The parts of a well-formed merchant code. */
export function merchantCodeParts(code: string): MerchantCodeParts | undefined {
  const match = FORM.exec(code);
  if (!match) return undefined;
  const [, acquirer = "", area = "", mcc = "", serial = ""] = match;
  return { acquirer, area, mcc, serial };
}

/** Checks the form of a 终端号: eight digits or capital letters. */
export function checkTerminalNumber(text: string): Checked {
  if (text.length !== 8) return invalid("length");
  return /^[0-9A-Z]{8}$/.test(text) ? { valid: true, value: text } : invalid("characters");
}

/** Checks the form of an MCC (ISO 18245): four digits. */
export function checkMcc(text: string): Checked {
  if (text.length !== 4) return invalid("length");
  return /^\d{4}$/.test(text) ? { valid: true, value: text } : invalid("characters");
}
