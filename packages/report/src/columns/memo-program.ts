import type { Column } from "../form";
import type { CellProblem } from "../reading/read-cell";
import { byteDictionary } from "./byte-dictionary";
import { type CarefulReading, readCarefully } from "./careful-cell";
import type { ColumnProgram, ProgramOptions } from "./column-program";
import { appendAll, filled, growing, makeUnsigned, room } from "./growing";

const NO_BYTES = new Uint8Array();

/** Codes, dates and truths: each distinct spelling is read once, and remembered with its problems. */
export function memoProgram(column: Column, { context, expectedRows }: ProgramOptions): ColumnProgram {
  const spellings = byteDictionary();
  const values = new Map<string, number>([["", 0]]);
  const entries = growing(makeUnsigned, expectedRows);
  // By spelling: its value's entry, and what is wrong with it.
  const entryOf: number[] = [];
  const problemsOf: (readonly CellProblem[] | undefined)[] = [];
  const remember = (spelling: number, { value, problems }: CarefulReading): void => {
    const entry = values.get(value) ?? values.size;
    values.set(value, entry);
    entryOf[spelling] = entry;
    problemsOf[spelling] = problems;
  };
  remember(0, readCarefully(column, context, NO_BYTES, 0, 0));
  let areSomeWrong = problemsOf[0] !== undefined;
  return {
    run: ({ bytes, starts, ends }, length, note) => {
      const list = room(entries, length, makeUnsigned);
      const first = entries.length;
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      for (let row = 0; row < length; row += 1) {
        const start = starts[row] ?? 0;
        const end = ends[row] ?? 0;
        const spelling = end === start ? 0 : spellings.entry(view, start, end);
        if (spelling === entryOf.length) {
          remember(spelling, readCarefully(column, context, bytes, start, end));
          areSomeWrong ||= problemsOf[spelling] !== undefined;
        }
        list[first + row] = entryOf[spelling] ?? 0;
        if (!areSomeWrong) continue;
        const problems = problemsOf[spelling];
        if (problems) note(row, problems, start, end);
      }
      entries.length += length;
    },
    finish: () => ({ type: "code", codes: filled(entries), dictionary: [...values.keys()] }),
    append: ({ column: part }, from) => {
      if (part.type !== "code") return;
      const own = part.dictionary.map((value) => {
        const entry = values.get(value) ?? values.size;
        values.set(value, entry);
        return entry;
      });
      const codes = part.codes.subarray(from).map((code) => own[code] ?? 0);
      appendAll(entries, codes, makeUnsigned);
    },
  };
}
