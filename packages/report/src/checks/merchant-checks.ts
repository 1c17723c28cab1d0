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
    .flatMap(({ acquirerPrefix }) => (acquirerPrefix === undefined ? [] : [new TextEncoder().encode(acquirerPrefix)]));
  const stated = mcc?.type === "code" ? mcc.dictionary.map((text) => new TextEncoder().encode(text)) : [];
  const { bytes, starts } = code;
  const mccs = mcc?.type === "code" ? mcc.codes : undefined;
  const isPlainly = plainCheck(code, begins, stated, mccs);
  const [foreign, unlike] = [growing(Uint32Array), growing(Uint32Array)];
  for (let row = 0; row < bulk.length; row += 1) {
    if (isPlainly(row)) continue;
    const start = starts[row] ?? 0;
    // A malformed code has been named; it has no parts.
    if ((starts[row + 1] ?? 0) - start !== LENGTH) continue;
    const own = mccs && stated[mccs[row] ?? 0];
    let isOurs = false;
    for (let at = 0; at < begins.length && !isOurs; at += 1) isOurs = standsAt(begins[at] ?? bytes, bytes, start);
    const isSame = own === undefined || standsAt(own, bytes, start + MCC_AT);
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

/** Whether a row's code begins as one of ours does and holds its MCC: four bytes are compared at once, as nearly every row has it. */
function plainCheck(
  { bytes, starts }: TextColumn,
  begins: readonly Uint8Array[],
  stated: readonly Uint8Array[],
  mccs: Uint16Array | Uint32Array | undefined,
): (row: number) => boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [ours, inside] = [begins.map(fourBytes), stated.map(fourBytes)];
  const [wantedBegins, beginMasks] = [ours.map(({ wanted }) => wanted), ours.map(({ mask }) => mask)];
  const wantedMccs = Int32Array.from(inside, ({ wanted }) => wanted);
  const mccMasks = Int32Array.from(inside, ({ mask }) => mask);
  return (row) => {
    const start = starts[row] ?? 0;
    if ((starts[row + 1] ?? 0) - start !== LENGTH) return false;
    if (mccs) {
      const entry = mccs[row] ?? 0;
      if (((view.getInt32(start + MCC_AT, true) ^ (wantedMccs[entry] ?? 0)) & (mccMasks[entry] ?? 0)) !== 0)
        return false;
    }
    const first = view.getInt32(start, true);
    for (let at = 0; at < wantedBegins.length; at += 1)
      if (((first ^ (wantedBegins[at] ?? 0)) & (beginMasks[at] ?? -1)) === 0) return true;
    return false;
  };
}

/** A text of at most four bytes as an integer, and the bytes of it that count; a longer one is told byte by byte. */
function fourBytes(text: Uint8Array): { readonly wanted: number; readonly mask: number } {
  if (text.length > 4) return { wanted: 0, mask: -1 };
  let [wanted, mask] = [0, 0];
  text.forEach((byte, at) => {
    wanted |= byte << (at * 8);
    mask |= 0xff << (at * 8);
  });
  return { wanted, mask };
}

function standsAt(wanted: Uint8Array, bytes: Uint8Array, start: number): boolean {
  for (let at = 0; at < wanted.length; at += 1) if (bytes[start + at] !== wanted[at]) return false;
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
