import { text } from "@biaogan/core";
import { type FactColumns, type FindText, indexTexts, type TextColumn, textAt } from "@biaogan/formula";
import { append, filled, growing, makeUnsigned } from "../columns/growing";
import { columnOf, fieldPlace, type RowNotes } from "../columns/row-notes";

const LABEL = text("商户编号", "merchant code");

/** Merchant codes that two institutions report: noted at each that comes after the first in the roster. */
export function sharedMerchantCodes(
  submissions: readonly { readonly institution: string; readonly merchants: FactColumns }[],
  names: (code: string) => string,
): ReadonlyMap<string, RowNotes> {
  const before: { readonly institution: string; readonly merchants: FactColumns; readonly find: FindText }[] = [];
  const shared = new Map<string, RowNotes>();
  for (const { institution, merchants } of submissions) {
    const code = merchants.columns.code;
    if (code?.type !== "text") continue;
    const [rows, others, places] = [growing(makeUnsigned, 0), growing(makeUnsigned, 0), growing(makeUnsigned, 0)];
    for (let row = 0; row < merchants.length; row += 1) {
      const [start, end] = [code.starts[row] ?? 0, code.starts[row + 1] ?? 0];
      for (let other = 0; other < before.length; other += 1) {
        const at = before[other]?.find(code.bytes, start, end) ?? -1;
        if (at < 0) continue;
        append(rows, row);
        append(others, other);
        append(places, at);
        break;
      }
    }
    if (rows.length > 0) {
      const own = [...before];
      const [rowOf, otherOf, atOf] = [filled(rows), filled(others), filled(places)];
      shared.set(
        institution,
        sharedNotes(institution, merchants, code, rowOf, (at) => {
          const other = own[otherOf[at] ?? 0];
          if (!other) throw new RangeError(`no shared code ${at}`);
          return { name: names(other.institution), ...other, row: atOf[at] ?? 0 };
        }),
      );
    }
    before.push({ institution, merchants, find: indexTexts(code) });
  }
  return shared;
}

interface Elsewhere {
  readonly name: string;
  readonly institution: string;
  readonly merchants: FactColumns;
  readonly row: number;
}

function sharedNotes(
  institution: string,
  merchants: FactColumns,
  code: TextColumn,
  rows: Uint32Array,
  elsewhere: (at: number) => Elsewhere,
): RowNotes {
  const column = columnOf(merchants, "code");
  return {
    table: "merchants",
    facts: merchants,
    length: rows.length,
    row: (at) => rows[at] ?? 0,
    column: () => column,
    check: () => "merchant-code-shared",
    noted: (at) => {
      const row = rows[at] ?? 0;
      const other = elsewhere(at);
      const key = textAt(code, row);
      const figure = { known: key, measure: "text" } as const;
      const place = fieldPlace(merchants, column, row);
      const there = fieldPlace(other.merchants, columnOf(other.merchants, "code"), other.row);
      return {
        check: "merchant-code-shared",
        place,
        table: "merchants",
        institution,
        data: { key, other: other.name },
        operands: [
          { label: LABEL, figure, place, institution },
          { label: LABEL, figure, place: there, institution: other.institution },
        ],
      };
    },
  };
}
