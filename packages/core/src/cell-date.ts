import { isValid, parseISO } from "date-fns";

/** A day or a month as people write it, or what could not be read. */
export type DateReading =
  | { readonly day: string; readonly repaired: boolean }
  | { readonly month: string; readonly repaired: boolean }
  | { readonly nothing: "blank" | "dash" }
  | { readonly unreadable: string };

const DAY = /^(\d{4})(?:[-/.年])(\d{1,2})(?:[-/.月])(\d{1,2})日?$/;
const MONTH = /^(\d{4})(?:[-/.年])(\d{1,2})月?(?:份)?$/;

/**
 * Reads a date in its many spellings: `2021-08-01`, `2021.8.1`, `2021年8月1日`, `20210801`; a month likewise.
 * @example readDateText("2021年8月") // { month: "2021-08", repaired: true }
 */
export function readDateText(written: string): DateReading {
  const text = written.normalize("NFKC").replace(/\s/g, "");
  if (text === "") return { nothing: "blank" };
  if (/^([-–—―─/]+|无)$/.test(text)) return { nothing: "dash" };
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? DAY.exec(text);
  if (compact) return dayOf(compact, written);
  const month = /^(\d{4})(\d{2})$/.exec(text) ?? MONTH.exec(text);
  if (!month) return { unreadable: written };
  const [, year = "", number = ""] = month;
  if (Number(number) < 1 || Number(number) > 12) return { unreadable: written };
  const iso = `${year}-${number.padStart(2, "0")}`;
  return { month: iso, repaired: iso !== written };
}

function dayOf(match: RegExpExecArray, written: string): DateReading {
  const [, year = "", month = "", day = ""] = match;
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isValid(parseISO(iso)) ? { day: iso, repaired: iso !== written } : { unreadable: written };
}
