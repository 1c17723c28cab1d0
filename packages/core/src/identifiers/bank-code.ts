import { type Checked, invalid, mod1110 } from "./identifier";

/** Checks a 支付系统行号 (CNAPS): 12 digits, the last by ISO 7064 MOD 11,10. */
export function checkBankCode(text: string): Checked {
  if (!/^\d{12}$/.test(text)) return invalid(text.length === 12 ? "characters" : "length");
  return text[11] === mod1110(text.slice(0, 11)) ? { valid: true, value: text } : invalid("check-character");
}

/** Checks an old 工商注册号: 15 digits, the last by ISO 7064 MOD 11,10. */
export function checkRegistrationNumber(text: string): Checked {
  if (!/^\d{15}$/.test(text)) return invalid(text.length === 15 ? "characters" : "length");
  return text[14] === mod1110(text.slice(0, 14)) ? { valid: true, value: text } : invalid("check-character");
}

/** Checks the form of a 金融机构编码 (JR/T 0124); no check algorithm is public. */
export function checkInstitutionCode(text: string): Checked {
  return /^[A-Z]\d{13}$/.test(text)
    ? { valid: true, value: text }
    : invalid(text.length === 14 ? "characters" : "length");
}
