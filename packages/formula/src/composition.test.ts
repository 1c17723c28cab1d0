import { describe, expect, it } from "vitest";
import { exampleVocabulary, factsFrom } from "./fixtures/example-county";
import { checkFormula, evaluateFormula, parseFormula } from "./index";

/** The months of each window as numbers from January (0) of the year, by a calendar of the test's own. */
const windows: Readonly<Record<string, (month: number) => readonly number[]>> = {
  month: (month) => [month],
  quarter: (month) => through(month - (month % 3), month),
  "half year": (month) => through(month - (month % 6), month),
  "year to date": (month) => through(0, month),
  "first half": (month) => through(0, Math.min(month, 5)),
  "second half": (month) => through(6, month),
  year: (month) => through(0, month),
  "last 2 months": (month) => through(month - 1, month),
  "last 12 months": (month) => through(month - 11, month),
};
const shifts: Readonly<Record<string, number>> = { previous: 1, previousQuarter: 3, lastYear: 12 };
const filters: Readonly<Record<string, (room: Room) => boolean>> = {
  "": () => true,
  " where state = operating": ({ state }) => state === "operating",
  " where transactions > 5": ({ transactions }) => transactions > 5,
  " where state = operating and not (transactions > 5)": (room) => room.state === "operating" && room.transactions <= 5,
};

interface Room {
  readonly month: number;
  readonly state: string;
  readonly transactions: number;
}

function through(first: number, last: number): readonly number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

/** A month of 2021 as a number from January; those of the years before are negative. */
function monthOf(number: number): string {
  const year = 2021 + Math.floor(number / 12);
  return `${year}-${String(number - Math.floor(number / 12) * 12 + 1).padStart(2, "0")}`;
}

const rooms: readonly Room[] = through(-24, 11).flatMap((month) =>
  through(0, 2).map((room) => ({
    month,
    state: (month + room) % 3 === 0 ? "suspended" : "operating",
    transactions: (((month + 24) * 7 + room * 5) % 11) + 1,
  })),
);
const facts = factsFrom(
  rooms
    .map((room, index) => {
      const { month, state, transactions } = room;
      return `B01 ${monthOf(month)} rooms[0${index % 3}] state=${state} transactions=${transactions}`;
    })
    .join("\n"),
);

function evaluated(formula: string, month: number): string | undefined {
  const parsed = parseFormula(formula);
  if ("fault" in parsed) throw new Error(`${formula}: ${parsed.fault.message.en}`);
  const checked = checkFormula(parsed.expression, exampleVocabulary, { expect: "figure" });
  if ("faults" in checked) throw new Error(`${formula}: ${checked.faults[0]?.message.en}`);
  const at = { institution: "B01", month: monthOf(month) };
  const { outcome } = evaluateFormula(parsed.expression, { vocabulary: exampleVocabulary, facts }, at);
  return "known" in outcome ? outcome.known : undefined;
}

describe("composition's laws", () => {
  it.each(Object.entries(windows))("%s goes with every shift and every filter, in either order", (window, months) => {
    for (const month of [1, 6, 8, 11])
      for (const [filter, keeps] of Object.entries(filters))
        for (const [shift, by] of Object.entries(shifts)) {
          const flow = `sum(rooms.transactions${filter})`;
          // Where no row is chosen there is nothing to add: no figure, and no zero.
          const sumOf = (list: readonly number[]): string | undefined => {
            const kept = rooms.filter((room) => list.includes(room.month) && keeps(room));
            return kept.length === 0 ? undefined : String(kept.reduce((sum, one) => sum + one.transactions, 0));
          };
          const inside = `sum(${shift}(${flow}) over ${window})`;
          expect([inside, month, evaluated(inside, month)]).toEqual([
            inside,
            month,
            sumOf(months(month).map((one) => one - by)),
          ]);
          const outside = `${shift}(sum(${flow} over ${window}))`;
          const then = month - by;
          const year = Math.floor(then / 12) * 12;
          expect([outside, month, evaluated(outside, month)]).toEqual([
            outside,
            month,
            sumOf(months(then - year).map((one) => one + year)),
          ]);
        }
  });
});
