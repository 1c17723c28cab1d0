import type { Column } from "../form";
import { apartList } from "./apart-list";
import { readCarefully } from "./careful-cell";
import type { ColumnProgram, ProgramOptions } from "./column-program";
import { filled, putBehind, room } from "./growing";

const POWERS = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000] as const;
const FULL_STOP = 46;

/** Figures: plain digits are added up as they come, scaled by the column's decimals; anything else is read carefully. */
export function numberProgram(column: Column, { context, ground }: ProgramOptions): ColumnProgram {
  const decimals = column.decimals ?? 0;
  const values = ground(Float64Array, 1);
  const apart = apartList();
  // Bounds of at most fifteen digits are compared as integers; others on the careful way.
  const [least, most] = [boundOf(column.min, decimals), boundOf(column.max, decimals)];
  const isPlain = least !== undefined && most !== undefined;
  return {
    run: ({ bytes, starts, ends }, length, note) => {
      const list = room(values, length);
      const first = values.length;
      for (let row = 0; row < length; row += 1) {
        const start = starts[row] ?? 0;
        const end = ends[row] ?? 0;
        let scaled = 0;
        let point = -1;
        let at = start;
        for (; at < end; at += 1) {
          const digit = (bytes[at] ?? 0) - 48;
          if (digit >= 0 && digit <= 9) scaled = scaled * 10 + digit;
          else if (digit === FULL_STOP - 48 && point < 0 && at > start) point = at;
          else break;
        }
        const places = point < 0 ? 0 : end - point - 1;
        if (isPlain && at === end && end > start && end - start <= 15 && places <= decimals && point !== end - 1) {
          const value = scaled * (POWERS[decimals - places] ?? 1);
          if (value >= least && value <= most) {
            list[first + row] = value;
            continue;
          }
        }
        const { value, nothing, problems } = readCarefully(column, context, bytes, start, end);
        const number = scaledNumber(value, decimals);
        list[first + row] = number;
        // An integer holds no more digits than are safe: a longer figure stands apart, exact.
        const says = nothing ?? (Number.isNaN(number) && value !== "" ? value : undefined);
        if (says !== undefined) apart.add(first + row, says);
        if (problems) note(row, problems, start, end);
      }
      values.length += length;
    },
    finish: () => {
      const others = apart.finish();
      return { type: "number", values: filled(values), decimals, ...(others ? { apart: others } : {}) };
    },
    append: ({ column: part }, from) => {
      if (part.type !== "number") return;
      apart.append(part.apart, from, values.length);
      putBehind(values, part.values, from);
    },
  };
}

/** A bound in the column's scaled integers; undefined where it has more decimals or digits than those hold. */
function boundOf(bound: string | undefined, decimals: number): number | undefined {
  if (bound === undefined) return Number.POSITIVE_INFINITY;
  const scaled = scaledNumber(bound, decimals);
  return Number.isNaN(scaled) ? undefined : scaled;
}

/** Decimal text as an integer of so many hundredths; NaN where there is none, or none that is safe and exact. */
function scaledNumber(value: string, decimals: number): number {
  if (!/^[-+]?\d+(\.\d+)?$/.test(value)) return Number.NaN;
  const [whole = "0", written = ""] = value.split(".");
  const places = written.replace(/0+$/, "");
  if (places.length > decimals) return Number.NaN;
  const scaled = BigInt(whole + places.padEnd(decimals, "0"));
  const isSafe = scaled <= BigInt(Number.MAX_SAFE_INTEGER) && scaled >= BigInt(Number.MIN_SAFE_INTEGER);
  return isSafe ? Number(scaled) : Number.NaN;
}
