import type { Figure } from "@biaogan/core";
import type { FactColumns } from "@biaogan/formula";
import type { Column } from "../form";
import type { CellContext, CellProblem } from "../reading/read-cell";
import { type CheckName, checkNames } from "../rule";
import { readCarefully } from "./careful-cell";
import { append, appendAll, filled, growing, room } from "./growing";
import { fieldPlace, type RowNotes } from "./row-notes";

/** A column as its fields are read. */
export interface FieldReading {
  readonly column: Column;
  readonly context: CellContext;
  /** The column of the sheet. */
  readonly at: number;
}

/** A list of what is wrong with fields, while a bulk table is read. */
export interface WrongFields {
  /** Takes what is wrong with a field: its row from the table's first, its column by its place in the list, its bytes. */
  readonly note: (
    row: number,
    column: number,
    problems: readonly CellProblem[],
    bytes: Uint8Array,
    start: number,
    end: number,
  ) => void;
  readonly finish: (table: string, facts: FactColumns) => RowNotes;
  readonly part: () => WrongPart;
  /** Puts those behind that were noted elsewhere, from a row of their own on; `rows` stand before it here. */
  readonly append: (part: WrongPart, from: number, rows: number) => void;
}

/** What was noted, as numbers and bytes. */
export interface WrongPart {
  readonly rows: Uint32Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly kinds: Uint32Array;
  readonly bytes: Uint8Array;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();
const CHECKS = new Map(checkNames.map((name, index) => [name, index]));

/** Keeps a wrong field as its bytes and what was wrong with it as a number; the rest is read from them again. */
export function wrongFields(columns: readonly FieldReading[]): WrongFields {
  const rows = growing(Uint32Array);
  const starts = growing(Uint32Array);
  const ends = growing(Uint32Array);
  // Check, number among the field's problems, and column in one.
  const kinds = growing(Uint32Array);
  const pool = growing(Uint8Array);
  return {
    note: (row, column, problems, bytes, start, end) => {
      const from = pool.length;
      // Of personal data only what is shown is kept: masked.
      const shown = columns[column]?.column.masked ? encoder.encode(problems[0]?.written) : undefined;
      const source = shown ?? bytes;
      const first = shown ? 0 : start;
      const size = shown ? shown.length : end - start;
      const kept = room(pool, size);
      for (let at = 0; at < size; at += 1) kept[from + at] = source[first + at] ?? 0;
      pool.length += size;
      problems.forEach(({ check }, nth) => {
        append(rows, row);
        append(starts, from);
        append(ends, pool.length);
        append(kinds, ((CHECKS.get(check) ?? 0) << 16) | (Math.min(nth, 255) << 8) | column);
      });
    },
    part: () => ({
      rows: filled(rows),
      starts: filled(starts),
      ends: filled(ends),
      kinds: filled(kinds),
      bytes: filled(pool),
    }),
    append: (part, from, before) => {
      const shift = pool.length;
      appendAll(pool, part.bytes);
      part.rows.forEach((row, at) => {
        if (row < from) return;
        append(rows, row - from + before);
        append(starts, (part.starts[at] ?? 0) + shift);
        append(ends, (part.ends[at] ?? 0) + shift);
        append(kinds, part.kinds[at] ?? 0);
      });
    },
    finish: (table, facts) => {
      const [row, start, end, kind, bytes] = [filled(rows), filled(starts), filled(ends), filled(kinds), filled(pool)];
      const columnOf = (at: number): FieldReading | undefined => columns[(kind[at] ?? 0) & 255];
      const checkOf = (at: number): CheckName => checkNames[(kind[at] ?? 0) >>> 16] ?? "cell-type";
      return {
        table,
        facts,
        length: row.length,
        row: (at) => row[at] ?? 0,
        column: (at) => columnOf(at)?.at ?? 0,
        check: checkOf,
        noted: (at) => {
          const reading = columnOf(at);
          if (!reading) throw new RangeError(`no field ${at}`);
          const { column, context } = reading;
          const place = fieldPlace(facts, reading.at, row[at] ?? 0);
          const { figure, problems } = column.masked
            ? maskedReading(column, checkOf(at), decoder.decode(bytes.subarray(start[at], end[at])))
            : readCarefully(column, context, bytes, start[at] ?? 0, end[at] ?? 0);
          const problem = problems?.[column.masked ? 0 : ((kind[at] ?? 0) >>> 8) & 255];
          if (!problem) throw new RangeError(`nothing is wrong with field ${at}`);
          const { check, written, read }: CellProblem = problem;
          const data = { label: column.label.zh, written };
          return {
            check,
            place,
            table,
            data: read === undefined ? data : { ...data, read },
            operands: [{ label: column.label, figure, place }],
          };
        },
      };
    },
  };
}

/** Of personal data what is shown of it is all there is. */
function maskedReading({ measure }: Column, check: CheckName, written: string) {
  const figure: Figure = written === "" ? { missing: "blank", measure } : { known: written, measure };
  return { figure, problems: [{ check, written }] };
}
