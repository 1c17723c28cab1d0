import type { ByteColumn, ReadingNote, Sheet } from "@biaogan/core";
import { splitCsv } from "./csv-batches";
import type { ReadLimits } from "./limits";
import { addCell, closeContents, emptyContents, emptyCount } from "./sheet-contents";

/** Reads a CSV into one sheet named by the file's stem; all cells are text, at the rows a spreadsheet would show. */
export function readCsv(
  bytes: Uint8Array,
  file: string,
  limits: ReadLimits,
): { readonly sheets: readonly Sheet[]; readonly notes: readonly ReadingNote[] } {
  const { batches, notes } = splitCsv(bytes, file, 8_192, limits);
  const contents = emptyContents();
  const count = emptyCount(limits);
  for (const { firstRow, length, columns } of batches) {
    const fields = columns.map(fieldsOf);
    for (let index = 0; index < length; index += 1) {
      for (const [column, values] of fields.entries()) {
        const value = values[index];
        if (value) addCell(contents, { row: firstRow + index, column: column + 1, kind: "text", value }, count);
      }
    }
  }
  const name = file.replace(/^.*[\\/]/, "").replace(/(?<=.)\.[^.]*$/, "");
  return { sheets: [closeContents(contents, name, "visible")], notes };
}

/** The texts of a column. One of ASCII alone is decoded in one go and cut; else every field by itself. */
function fieldsOf({ bytes, starts, ends }: ByteColumn): readonly string[] {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  const fields: string[] = [];
  if (bytes.length === 0) return fields;
  const whole = decoder.decode(bytes);
  const isAscii = whole.length === bytes.length;
  for (let index = 0; index < starts.length; index += 1) {
    const from = starts[index] ?? 0;
    const to = ends[index] ?? 0;
    fields.push(from === to ? "" : isAscii ? whole.slice(from, to) : decoder.decode(bytes.subarray(from, to)));
  }
  return fields;
}
