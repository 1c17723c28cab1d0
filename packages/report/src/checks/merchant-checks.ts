import { merchantCodeParts, text } from "@biaogan/core";
import { type FactColumns, type TableFacts, type TextColumn, textAt } from "@biaogan/formula";
import { type CountyPlan, institutionsOf, mergedInto } from "@biaogan/plan";
import { append, filled, growing } from "../columns/growing";
import { columnOf, fieldPlace, type RowNotes } from "../columns/row-notes";
import type { Noted } from "../reading/noted";

/**
 * The soft signs inside a merchant code, told by its bytes: the acquirer's prefix and the MCC (identifiers.md). They stay
 * checks by name: the formula language compares what stands in a cell and takes no text apart, and a language that did
 * would make a text of each of a million codes.
 */
export function merchantChecks(
  merchants: TableFacts | undefined,
  plan: CountyPlan,
  institution: string,
  month: string,
): readonly RowNotes[] {
  if (!merchants || !("bulk" in merchants)) return [];
  const { bulk } = merchants;
  const { code, mcc } = bulk.columns;
  const prefix = institutionsOf(plan, month).find((one) => one.code === institution)?.acquirerPrefix;
  if (code?.type !== "text" || prefix === undefined) return [];
  // Merchants of a bank that was merged keep their codes.
  const takenOver = new Set(mergedInto(plan, institution, month));
  const begins = plan.county.institutions
    .filter((one) => one.code === institution || takenOver.has(one.code))
    .flatMap(({ acquirerPrefix }) => (acquirerPrefix === undefined ? [] : [wantedText(acquirerPrefix)]));
  const stated = mcc?.type === "code" ? mcc.dictionary.map(wantedText) : [];
  const { bytes, starts } = code;
  const mccs = mcc?.type === "code" ? mcc.codes : undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [foreign, unlike] = [growing(Uint32Array), growing(Uint32Array)];
  for (let row = 0; row < bulk.length; row += 1) {
    const start = starts[row] ?? 0;
    // A malformed code has been named; it has no parts.
    if ((starts[row + 1] ?? 0) - start !== LENGTH) continue;
    const own = mccs && stated[mccs[row] ?? 0];
    let isOurs = false;
    for (const begin of begins) isOurs ||= standsAt(begin, view, start);
    const isSame = own === undefined || standsAt(own, view, start + MCC_AT);
    if ((isOurs && isSame) || !merchantCodeParts(textAt(code, row))) continue;
    if (!isOurs) append(foreign, row);
    if (!isSame) append(unlike, row);
  }
  const mccOf = (row: number): string => (mcc?.type === "code" ? (mcc.dictionary[mcc.codes[row] ?? 0] ?? "") : "");
  return [
    codeNotes("acquirer-prefix", bulk, code, "code", filled(foreign), () => ({ wanted: prefix })),
    codeNotes("mcc-inside", bulk, code, "mcc", filled(unlike), (row) => ({ written: mccOf(row) })),
  ];
}

/** A merchant code is so long, and its MCC stands behind so many of its characters. */
const LENGTH = 15;
const MCC_AT = 7;

/** A text that is looked for in a code: its first four bytes as an integer, which bits of it count, and what is behind. */
interface WantedText {
  readonly four: number;
  readonly mask: number;
  readonly rest: Uint8Array;
}

function wantedText(text: string): WantedText {
  const bytes = new TextEncoder().encode(text);
  let [four, mask] = [0, 0];
  bytes.subarray(0, 4).forEach((byte, at) => {
    four |= byte << (at * 8);
    mask |= 0xff << (at * 8);
  });
  return { four, mask, rest: bytes.subarray(4) };
}

/** Prefixes and MCCs are no longer than four bytes, which are compared at once; what was written for an MCC may be. */
function standsAt({ four, mask, rest }: WantedText, code: DataView, start: number): boolean {
  if (((code.getInt32(start, true) ^ four) & mask) !== 0) return false;
  for (let at = 0; at < rest.length; at += 1) {
    const place = start + 4 + at;
    if (place >= code.byteLength || code.getUint8(place) !== rest[at]) return false;
  }
  return true;
}

/** Rows whose code says something else than they do. */
function codeNotes(
  check: Noted["check"],
  bulk: FactColumns,
  code: TextColumn,
  name: string,
  rows: Uint32Array,
  dataOf: (row: number) => Noted["data"],
): RowNotes {
  const column = columnOf(bulk, name);
  return {
    table: "merchants",
    facts: bulk,
    length: rows.length,
    row: (at) => rows[at] ?? 0,
    column: () => column,
    check: () => check,
    noted: (at) => {
      const row = rows[at] ?? 0;
      const key = textAt(code, row);
      const place = fieldPlace(bulk, column, row);
      return {
        check,
        place,
        table: "merchants",
        data: { key, ...dataOf(row) },
        operands: [{ label: text(name, name), figure: { known: key, measure: "text" }, place }],
      };
    },
  };
}
