import { merchantCodeParts, text } from "@biaogan/core";
import { type FactColumns, type TableFacts, type TextColumn, textAt } from "@biaogan/formula";
import { type CountyPlan, institutionsOf, mergedInto } from "@biaogan/plan";
import { append, filled, growing, makeUnsigned } from "../columns/growing";
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
  const [foreign, unlike] = [growing(makeUnsigned, 0), growing(makeUnsigned, 0)];
  for (let row = 0; row < bulk.length; row += 1) {
    const start = starts[row] ?? 0;
    // A malformed code has been named; it has no parts.
    if ((starts[row + 1] ?? 0) - start !== 15) continue;
    const own = mccs && stated[mccs[row] ?? 0];
    let isOurs = false;
    for (let at = 0; at < begins.length && !isOurs; at += 1) isOurs = standsAt(begins[at] ?? bytes, bytes, start);
    const isSame = own === undefined || standsAt(own, bytes, start + 7);
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
