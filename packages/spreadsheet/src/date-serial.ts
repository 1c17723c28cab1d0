import { addDays, format } from "date-fns";

/** Built-in number formats that are dates (ECMA-376 18.8.30), Chinese ones among them. */
const BUILT_IN = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 57, 58]);

/** Whether a number format shows a date: y, m and d outside quotes, brackets and escapes. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (BUILT_IN.has(id)) return true;
  if (code === undefined) return false;
  const bare = code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, "");
  return /y|d/i.test(bare) && !/^general$/i.test(bare);
}

/**
 * The day of a serial number. The 1900 system counts a 29 February 1900 that never was; days after it are one too many.
 * @example serialDay("44440", false) // "2021-09-01"
 */
export function serialDay(serial: string, system1904: boolean): string | undefined {
  const days = Math.floor(Number(serial));
  if (!Number.isFinite(days) || days < 0 || days > 2_958_465) return undefined;
  if (system1904) return format(addDays(new Date(1904, 0, 1), days), "yyyy-MM-dd");
  if (days === 0 || days === 60) return undefined;
  return format(addDays(new Date(1899, 11, days < 60 ? 31 : 30), days), "yyyy-MM-dd");
}

/** The serial number of a day in the 1900 system. */
export function daySerial(day: string): number {
  return Math.round((Date.parse(`${day}T00:00:00Z`) - Date.parse("1899-12-30T00:00:00Z")) / 86_400_000);
}
