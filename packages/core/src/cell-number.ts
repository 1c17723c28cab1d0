import { type Exact, exact, times } from "./exact";

/** What was done to a text so that it reads as a number; each is certain, and said. */
export type NumberRepair = "full-width" | "grouped" | "spaces" | "suffix" | "scaled" | "bracket-negative";

/** What a cell's text says where a figure is expected. Blank, a dash, 不适用 and 0 are four things. */
export type NumberReading =
  | { readonly number: Exact; readonly repairs: readonly NumberRepair[]; readonly suffix?: string }
  | { readonly nothing: "blank" | "dash" | "not-applicable" }
  | { readonly unreadable: string };

const SCALES: Readonly<Record<string, string>> = {
  千: "1000",
  万: "10000",
  亿: "100000000",
  百万: "1000000",
  千万: "10000000",
};
const SUFFIX = /(人次|户|笔|元|台|家|个|辆|座|场|件|张|天|人|次|间|%)$/;
/** Characters without width that copying from pages and chats leaves behind. */
const UNSEEN = /[\u200b-\u200f\u2060\ufeff]/g;

/**
 * Reads a number as people write it: full-width digits, thousands separators, a trailing 户 or 笔, 万 and 亿, brackets
 * for a negative. What is not certain is unreadable, never zero.
 * @example readNumberText("２，０００ 户") // { number: "2000", repairs: ["full-width", "grouped", "spaces", "suffix"], suffix: "户" }
 * @example readNumberText("98.72%") // { number: "98.72", repairs: ["suffix"], suffix: "%" }
 * @example readNumberText("2000万") // { number: "20000000", repairs: ["scaled"] }
 */
export function readNumberText(written: string): NumberReading {
  const repairs: NumberRepair[] = [];
  let text = written.normalize("NFKC").replace(UNSEEN, "").replace(/−/g, "-");
  if (/[０-９．，－％（）]/.test(written)) repairs.push("full-width");
  if (/^[\s\u00a0]*$/.test(text)) return { nothing: "blank" };
  const bare = text.trim();
  if (/^([-–—―─/\\]+|无)$/.test(bare)) return { nothing: "dash" };
  if (/^(不适用|n\/?a)$/i.test(bare)) return { nothing: "not-applicable" };
  if (/[\s\u00a0]/.test(text) || written.search(UNSEEN) >= 0) {
    text = text.replace(/[\s\u00a0]/g, "");
    repairs.push("spaces");
  }
  const suffix = SUFFIX.exec(text)?.[1];
  if (suffix) {
    text = text.slice(0, -suffix.length);
    repairs.push("suffix");
  }
  const scale = /(百万|千万|千|万|亿)$/.exec(text)?.[1];
  if (scale) text = text.slice(0, -scale.length);
  if (/^\(.+\)$/.test(text)) {
    text = `-${text.slice(1, -1)}`;
    repairs.push("bracket-negative");
  }
  if (/^[-+]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text)) {
    text = text.replaceAll(",", "");
    repairs.push("grouped");
  }
  if (!/^[-+]?\d+(\.\d+)?$/.test(text)) return { unreadable: written };
  const number = scale ? times(exact(text), SCALES[scale] ?? "1") : exact(text);
  if (scale) repairs.push("scaled");
  return { number, repairs: order(repairs), ...(suffix ? { suffix } : {}) };
}

const ORDER: readonly NumberRepair[] = ["full-width", "grouped", "spaces", "suffix", "scaled", "bracket-negative"];

function order(repairs: readonly NumberRepair[]): readonly NumberRepair[] {
  return ORDER.filter((one) => repairs.includes(one));
}
