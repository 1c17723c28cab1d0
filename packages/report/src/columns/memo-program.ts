import type { FactColumn, Nothing } from "@biaogan/formula";
import type { Column } from "../form";
import type { CellProblem } from "../reading/read-cell";
import { byteDictionary } from "./byte-dictionary";
import { type CarefulReading, readCarefully } from "./careful-cell";
import type { ColumnProgram, ProgramOptions } from "./column-program";
import { type CodeNumbers, filled, type Growing, growing, putTranslated, room } from "./growing";

const NO_BYTES = new Uint8Array();
/** So many values are told by two bytes. */
const TWO_BYTES = 1 << 16;

/** Codes, dates and truths: each distinct spelling is read once, and remembered with its problems. */
export function memoProgram(column: Column, { context, ground }: ProgramOptions): ColumnProgram {
  const spellings = byteDictionary();
  const values = codeValues();
  // Two bytes for each row, until there are more values than those can number.
  let entries = ground<CodeNumbers>(Uint16Array, 1);
  const widen = (): void => {
    if (entries.kind === Uint16Array && values.count() > TWO_BYTES) entries = widened(entries);
  };
  // The spelling of each row of a batch.
  let spelt = new Uint32Array();
  // By spelling: its value's entry, and what is wrong with it.
  const entryOf: number[] = [];
  const problemsOf: (readonly CellProblem[] | undefined)[] = [];
  const remember = (spelling: number, { value, nothing, problems }: CarefulReading): void => {
    entryOf[spelling] = values.entry(value, nothing);
    problemsOf[spelling] = problems;
  };
  remember(0, readCarefully(column, context, NO_BYTES, 0, 0));
  let areSomeWrong = problemsOf[0] !== undefined;
  return {
    run: (fields, length, note) => {
      let list = room(entries, length);
      const first = entries.length;
      if (spelt.length < length) spelt = new Uint32Array(length);
      spellings.entries(fields, length, spelt);
      const { bytes, starts, ends } = fields;
      for (let row = 0; row < length; row += 1) {
        const spelling = spelt[row] ?? 0;
        if (spelling >= entryOf.length) {
          remember(spelling, readCarefully(column, context, bytes, starts[row] ?? 0, ends[row] ?? 0));
          areSomeWrong ||= problemsOf[spelling] !== undefined;
          widen();
          list = entries.list;
        }
        list[first + row] = entryOf[spelling] ?? 0;
        if (!areSomeWrong) continue;
        const problems = problemsOf[spelling];
        if (problems) note(row, problems, starts[row] ?? 0, ends[row] ?? 0);
      }
      entries.length += length;
    },
    finish: () => ({ type: "code", codes: filled(entries), ...values.finish() }),
    append: ({ column: part }, from) => {
      if (part.type !== "code") return;
      const own = Uint32Array.from(part.dictionary, (value, entry) => values.entry(value, part.nothing?.[entry]));
      widen();
      putTranslated(entries, part.codes, from, own);
    },
  };
}

function widened({ list, length }: Growing<CodeNumbers>): Growing<CodeNumbers> {
  const wide = growing<CodeNumbers>(Uint32Array, list.length);
  wide.list.set(list);
  wide.length = length;
  return wide;
}

type Codes = Extract<FactColumn, { type: "code" }>;

/** A column's values, each once, the blank first; those that are no values with their reason. */
function codeValues() {
  const dictionary = [""];
  const nothing: Record<string, Nothing> = {};
  const entries = new Map<string, number>([["", 0]]);
  const reasons = new Map<Nothing, number>();
  return {
    entry: (value: string, why: Nothing | undefined): number => {
      const before = why === undefined ? entries.get(value) : reasons.get(why);
      if (before !== undefined) return before;
      const entry = dictionary.push(value) - 1;
      if (why === undefined) entries.set(value, entry);
      else {
        reasons.set(why, entry);
        nothing[entry] = why;
      }
      return entry;
    },
    count: (): number => dictionary.length,
    finish: (): Pick<Codes, "dictionary" | "nothing"> =>
      reasons.size === 0 ? { dictionary: [...dictionary] } : { dictionary: [...dictionary], nothing: { ...nothing } },
  };
}
