import { addDays, formatISO, isValid, parseISO } from "date-fns";

/** A day or a month as people write it, or what could not be read. */
export type DateReading =
  | { readonly day: string; readonly repaired: boolean }
  | { readonly month: string; readonly repaired: boolean }
  | { readonly nothing: "blank" | "dash" | "not-applicable" }
  | { readonly unreadable: string };

const DAY = /^(\d{4})(?:[-/.年])(\d{1,2})(?:[-/.月])(\d{1,2})[日号]?$/;
/** `2021年1-9月` is what the year's months up to September are called. */
const MONTH = /^(\d{4})(?:[-/.年])(?:1[-–—~至到])?(\d{1,2})月?(?:份|末|底)?$/;
const NAMED_DAY = /^(\d{1,2})[-/.]?([A-Z]{3,9})[-/.,]?(\d{4})$/i;
const NAMED_MONTH = /^([A-Z]{3,9})[-/.,]?(\d{4})$/i;
const TIME = /(?:T|\s+)\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?$/;
const MONTH_NAMES = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];
const DIGITS = "〇一二三四五六七八九";

/**
 * Reads a date in its many spellings: `2021-08-01`, `2021.8.1`, `2021年8月1日`, `20210801`, `二〇二一年八月一日`,
 * `1-Aug-2021`; a month likewise. A year of two digits, and a day before a month in digits, are not certain and not read.
 * @example readDateText("2021年8月") // { month: "2021-08", repaired: true }
 */
export function readDateText(written: string): DateReading {
  const spaced = written
    .normalize("NFKC")
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, "")
    .trim();
  const text = inDigits(spaced.replace(TIME, "").replace(/\s/g, ""));
  if (text === "") return { nothing: "blank" };
  if (/^([-–—―─/]+|无)$/.test(text)) return { nothing: "dash" };
  if (/^(不适用|n\/?a)$/i.test(text)) return { nothing: "not-applicable" };
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? DAY.exec(text) ?? namedDay(text);
  if (compact) return dayOf(compact, written);
  const month = /^(\d{4})(\d{2})$/.exec(text) ?? MONTH.exec(text) ?? namedMonth(text);
  if (!month) return { unreadable: written };
  const [, year = "", number = ""] = month;
  if (Number(number) < 1 || Number(number) > 12) return { unreadable: written };
  const iso = `${year}-${number.padStart(2, "0")}`;
  return { month: iso, repaired: iso !== written };
}

/**
 * The day of a serial number that a date became when its cell lost its format; 1900 or 1904 as the workbook counts. Only
 * days of this century up to 2099 are certain enough.
 * @example readDateSerial("44440") // "2021-09-01"
 */
export function readDateSerial(written: string, from1904 = false): string | undefined {
  if (!/^\d{5}$/.test(written)) return undefined;
  const start = from1904 ? "1904-01-01" : "1899-12-30";
  const day = formatISO(addDays(parseISO(start), Number(written)), { representation: "date" });
  return day >= "2000-01-01" && day <= "2099-12-31" ? day : undefined;
}

function dayOf(match: readonly string[], written: string): DateReading {
  const [, year = "", month = "", day = ""] = match;
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isValid(parseISO(iso)) ? { day: iso, repaired: iso !== written } : { unreadable: written };
}

function namedDay(text: string): readonly string[] | undefined {
  const [, day = "", name = "", year = ""] = NAMED_DAY.exec(text) ?? [];
  const month = monthNamed(name);
  return month === undefined ? undefined : ["", year, month, day];
}

function namedMonth(text: string): readonly string[] | undefined {
  const [, name = "", year = ""] = NAMED_MONTH.exec(text) ?? [];
  const month = monthNamed(name);
  return month === undefined ? undefined : ["", year, month];
}

function monthNamed(name: string): string | undefined {
  const index = MONTH_NAMES.indexOf(name.slice(0, 3).toUpperCase());
  return name === "" || index < 0 ? undefined : String(index + 1);
}

/** 二〇二一年十一月二十日 in digits; a text without 年 is left as it is. */
function inDigits(text: string): string {
  if (!/[〇○零一二三四五六七八九十]/.test(text) || !text.includes("年")) return text;
  return text
    .replace(/[○零]/g, "〇")
    .replace(/([一二三]?)十([一二三四五六七八九]?)/g, (_, tens: string, ones: string) =>
      String((tens === "" ? 1 : DIGITS.indexOf(tens)) * 10 + (ones === "" ? 0 : DIGITS.indexOf(ones))),
    )
    .replace(/[〇一二三四五六七八九]/g, (digit) => String(DIGITS.indexOf(digit)));
}
