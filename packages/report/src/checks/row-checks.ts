import { merchantCodeParts, type Operand, type Place, shiftMonth, text } from "@biaogan/core";
import {
  type FactColumns,
  type FactRow,
  type Facts,
  type FindText,
  indexTexts,
  type TableFacts,
  textAt,
} from "@biaogan/formula";
import { type CountyPlan, institutionsOf, mergedInto } from "@biaogan/plan";
import type { Noted } from "../reading/noted";

export interface RowCheckContext {
  readonly plan: CountyPlan;
  readonly institution: string;
  readonly month: string;
  readonly facts: Facts;
  readonly places: Readonly<Record<string, Place>>;
}

/** What no formula says of rows: the rosters of rooms and points, last month's rooms, the parts inside a merchant code. */
export function checkRows(tables: Readonly<Record<string, TableFacts>>, context: RowCheckContext): readonly Noted[] {
  const { rooms, points, merchants } = tables;
  return [
    ...(rooms && "rows" in rooms ? roomChecks(rooms.rows, context) : []),
    ...(points && "rows" in points ? pointChecks(points.rows, context) : []),
    ...(merchants && "bulk" in merchants ? merchantChecks(merchants.bulk, context) : []),
  ];
}

function roomChecks(
  rows: readonly FactRow[],
  { plan, institution, month, facts, places }: RowCheckContext,
): readonly Noted[] {
  const place = places.rooms ?? { file: "" };
  const listed = new Map(rows.map((row) => [row.key, row]));
  const roster = plan.county.rooms.filter((room) => room.reportedBy === institution);
  const known = new Set(roster.map(({ code }) => code));
  const before = facts.table("rooms", institution, shiftMonth(month, -1));
  const earlier = "rows" in before ? before.rows : [];
  return [
    ...roster
      .filter(({ code }) => !listed.has(code) && !earlier.some((row) => row.key === code))
      .map(
        (room): Noted => ({ check: "roster-rooms", place, table: "rooms", data: { key: room.code, label: room.name } }),
      ),
    ...earlier
      .filter(({ key }) => key !== "total" && key !== undefined && !listed.has(key))
      .map(
        ({ key = "", cells }): Noted => ({
          check: "rooms-again",
          place,
          table: "rooms",
          data: { key },
          operands: lastMonth(cells.room, institution, shiftMonth(month, -1)),
        }),
      ),
    ...rows
      .filter(({ key }) => key !== "total" && key !== undefined && !known.has(key))
      .map(
        ({ key = "", cells }): Noted => ({
          check: "room-unknown",
          place: cells.room?.place ?? place,
          table: "rooms",
          data: { key },
        }),
      ),
  ];
}

function lastMonth(cell: FactRow["cells"][string] | undefined, institution: string, month: string): readonly Operand[] {
  return cell
    ? [{ label: text("上月编号", "last month's room"), figure: cell.figure, place: cell.place, institution, month }]
    : [];
}

function pointChecks(rows: readonly FactRow[], { plan, institution, places }: RowCheckContext): readonly Noted[] {
  const listed = new Set(rows.map(({ key }) => key));
  return plan.county.points
    .filter((point) => point.reportedBy === institution && !listed.has(point.point))
    .map(
      (point): Noted => ({
        check: "points-assigned",
        place: places.points ?? { file: "" },
        table: "points",
        data: { key: point.point, label: point.name },
      }),
    );
}

/** The soft signs inside a merchant code, told by its bytes: the acquirer's prefix and the MCC (identifiers.md). */
function merchantChecks(bulk: FactColumns, { plan, institution, month }: RowCheckContext): readonly Noted[] {
  const { code, mcc } = bulk.columns;
  const prefix = institutionsOf(plan, month).find((one) => one.code === institution)?.acquirerPrefix;
  if (code?.type !== "text" || prefix === undefined) return [];
  const noted: Noted[] = [];
  // Merchants of a bank that was merged keep their codes.
  const takenOver = new Set(mergedInto(plan, institution, month));
  const begins = plan.county.institutions
    .filter((one) => one.code === institution || takenOver.has(one.code))
    .flatMap(({ acquirerPrefix }) => (acquirerPrefix === undefined ? [] : [new TextEncoder().encode(acquirerPrefix)]));
  const stated = mcc?.type === "code" ? mcc.dictionary.map((text) => new TextEncoder().encode(text)) : [];
  const isAt = (wanted: Uint8Array, start: number): boolean =>
    wanted.every((byte, at) => code.bytes[start + at] === byte);
  for (let row = 0; row < bulk.length; row += 1) {
    const start = code.starts[row] ?? 0;
    // A malformed code has been named; it has no parts.
    if ((code.starts[row + 1] ?? 0) - start !== 15) continue;
    const own = mcc?.type === "code" ? stated[mcc.codes[row] ?? 0] : undefined;
    const isOurs = begins.some((one) => isAt(one, start));
    const isSame = own === undefined || own.length === 0 || isAt(own, start + 7);
    if (isOurs && isSame) continue;
    const key = textAt(code, row);
    if (!merchantCodeParts(key)) continue;
    if (!isOurs) noted.push(rowNoted("acquirer-prefix", bulk, "code", row, { key, wanted: prefix }));
    if (!isSame) noted.push(rowNoted("mcc-inside", bulk, "mcc", row, { key, written: new TextDecoder().decode(own) }));
  }
  return noted;
}

function rowNoted(check: Noted["check"], bulk: FactColumns, column: string, row: number, data: Noted["data"]): Noted {
  const place = placeOf(bulk, column, row);
  return {
    check,
    place,
    table: "merchants",
    data,
    operands: [{ label: text(column, column), figure: { known: data.key ?? "", measure: "text" }, place }],
  };
}

function placeOf(bulk: FactColumns, column: string, row: number): Place {
  return {
    file: bulk.file,
    ...(bulk.sheet === undefined ? {} : { sheet: bulk.sheet }),
    cell: `${bulk.letters[column] ?? ""}${bulk.rowNumbers[row] ?? ""}`,
  };
}

/** A merchant code that two institutions report: noted at each that comes after the first in the roster. */
export function sharedMerchantCodes(
  submissions: readonly { readonly institution: string; readonly merchants: FactColumns }[],
  names: (code: string) => string,
): readonly Noted[] {
  const before: { readonly institution: string; readonly merchants: FactColumns; readonly find: FindText }[] = [];
  const label = text("商户编号", "merchant code");
  return submissions.flatMap(({ institution, merchants }) => {
    const column = merchants.columns.code;
    if (column?.type !== "text") return [];
    const noted: Noted[] = [];
    for (let row = 0; row < merchants.length; row += 1) {
      const [start, end] = [column.starts[row] ?? 0, column.starts[row + 1] ?? 0];
      for (const other of before) {
        const at = other.find(column.bytes, start, end);
        if (at < 0) continue;
        const key = textAt(column, row);
        const figure = { known: key, measure: "text" } as const;
        const place = placeOf(merchants, "code", row);
        noted.push({
          check: "merchant-code-shared",
          place,
          table: "merchants",
          institution,
          data: { key, other: names(other.institution) },
          operands: [
            { label, figure, place, institution },
            { label, figure, place: placeOf(other.merchants, "code", at), institution: other.institution },
          ],
        });
        break;
      }
    }
    before.push({ institution, merchants, find: indexTexts(column) });
    return noted;
  });
}
