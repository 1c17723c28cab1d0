import type { Column } from "../form";
import { readCarefully } from "./careful-cell";
import type { ColumnProgram, ProgramOptions } from "./column-program";

const NO_BYTES = new Uint8Array();

/** Personal data is checked and not kept. */
export function personalProgram(column: Column, { context }: ProgramOptions): ColumnProgram {
  const most = column.maxLength ?? Number.POSITIVE_INFINITY;
  const blank = readCarefully(column, context, NO_BYTES, 0, 0).problems;
  return {
    run: ({ bytes, starts, ends }, length, note) => {
      for (let row = 0; row < length; row += 1) {
        const start = starts[row] ?? 0;
        const size = (ends[row] ?? 0) - start;
        // A text has no more characters than bytes; blanks and dashes are no names.
        if (size <= most && size > 0 && (bytes[start] ?? 0) > 47) continue;
        const problems = size === 0 ? blank : readCarefully(column, context, bytes, start, start + size).problems;
        if (problems) note(row, problems, start, start + size);
      }
    },
    finish: () => undefined,
    append: () => {},
  };
}
