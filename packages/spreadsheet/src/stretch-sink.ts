import { numberText } from "@biaogan/core";
import type { BatchRows } from "./batch-rows";
import { serialDay } from "./date-serial";
import { digits, type RowSink } from "./row-scanner";
import type { SheetReading } from "./xlsx-sheet";

const POINT = 46;
const ZERO = 48;
const NINE = 57;

/** The sink of scanned rows, for one run of rows after the other. */
export type StretchSink = (run: Uint8Array) => RowSink;

/** Puts a scanned row's cells into columns as stretches of bytes; a number that is not plain is written anew. */
export function stretchSink(reading: SheetReading, rows: BatchRows): StretchSink {
  const { strings, formats, system1904 } = reading.around.meanings;
  const { hiddenRows } = reading.contents;
  let part: Uint8Array = new Uint8Array();
  const encoder = new TextEncoder();
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const days = new Map<string, Uint8Array | undefined>();
  const dayOf = (serial: string): Uint8Array | undefined => {
    if (!days.has(serial)) {
      const day = serialDay(serial, system1904);
      days.set(serial, day === undefined ? undefined : encoder.encode(day));
    }
    return days.get(serial);
  };
  const number = (column: number, style: number, from: number, to: number): boolean => {
    const isDate = formats[style]?.isDate === true;
    if (!isDate && isPlain(part, from, to)) {
      rows.append(column, part, from, to);
      return true;
    }
    const value = numberText(decoder.decode(part.subarray(from, to)));
    if (value === undefined) return false;
    const written = (isDate ? dayOf(value) : undefined) ?? encoder.encode(value);
    rows.append(column, written, 0, written.length);
    return true;
  };
  const sink: RowSink = {
    row: (written, isHidden) => {
      reading.row = written ?? reading.row + 1;
      reading.column = 0;
      // Of a million hidden rows one says it.
      if (isHidden && hiddenRows.size === 0) hiddenRows.add(reading.row);
      rows.start(reading.row);
    },
    cell: (written, row, type, style, from, to) => {
      const column = written === 0 ? reading.column + 1 : written;
      reading.column = column;
      if (from === to && type !== "s") return true;
      if (written !== 0 && row !== reading.row) return false;
      if (type === "n") return number(column, style, from, to);
      if (type === "text") {
        if (!isPlainText(part, from, to, decoder)) return false;
        rows.append(column, part, from, to);
        return true;
      }
      return strings.stretch(digits(part, from, to), (bytes, start, end) => {
        if (end > start) rows.append(column, bytes, start, end);
      });
    },
  };
  return (run) => {
    part = run;
    return sink;
  };
}

/** An integer, or a decimal of at most fifteen digits that ends in none of its zeros: already as it is shown. */
function isPlain(bytes: Uint8Array, from: number, to: number): boolean {
  if (to - from > 15 || (bytes[from] === ZERO && to - from > 1 && bytes[from + 1] !== POINT)) return false;
  let point = -1;
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === POINT && point < 0 && at > from) point = at;
    else if (byte < ZERO || byte > NINE) return false;
  }
  return point < 0 || (point < to - 1 && bytes[to - 1] !== ZERO);
}

/** UTF-8, and no character written as _x000D_. */
function isPlainText(bytes: Uint8Array, from: number, to: number, decoder: TextDecoder): boolean {
  let isAscii = true;
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === 95 && bytes[at + 1] === 120) return false;
    if (byte > 127) isAscii = false;
  }
  if (isAscii) return true;
  try {
    decoder.decode(bytes.subarray(from, to));
    return true;
  } catch {
    return false;
  }
}
