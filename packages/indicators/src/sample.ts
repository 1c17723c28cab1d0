import { type Month, shiftMonth } from "@biaogan/core";
import { type Expression, evaluateFormula, type Facts, type Standpoint } from "@biaogan/formula";
import type { Observing } from "./observing";

/** Who owes a report in a period and not in the one compared with, and the other way round. */
export interface Moved {
  readonly came: readonly string[];
  readonly went: readonly string[];
}

export const nobody: Moved = { came: [], went: [] };

/**
 * Who came and who went between the months an expression reads and the same months so many months earlier (negative):
 * each month is held against its own counterpart, so that who opened in March came for January and February.
 */
export function cameAndWent(expression: Expression, reading: Observing, at: Standpoint, months: number): Moved {
  const owed = owing(expression, reading, at);
  const pairs = [...owed].map(([month, tables]) => {
    const at = (which: Month) => new Set(tables.flatMap((table) => [...reading.facts.reporters(table, which)]));
    return { now: at(month), before: at(shiftMonth(month, months)) };
  });
  const only = (one: ReadonlySet<string>, other: ReadonlySet<string>) => [...one].filter((code) => !other.has(code));
  return {
    came: inOrder(pairs.flatMap(({ now, before }) => only(now, before))),
    went: inOrder(pairs.flatMap(({ now, before }) => only(before, now))),
  };
}

/** The tables that an expression asks institutions for, by month: read with nothing handed in. */
function owing(expression: Expression, reading: Observing, at: Standpoint): ReadonlyMap<Month, readonly string[]> {
  const asked = new Map<Month, Set<string>>();
  const facts: Facts = {
    ...reading.facts,
    table: () => ({ missing: "not-reported" }),
    reporters: (table, month, institutionClass) => {
      asked.set(month, (asked.get(month) ?? new Set()).add(table));
      return reading.facts.reporters(table, month, institutionClass);
    },
  };
  evaluateFormula(expression, { vocabulary: reading.vocabulary, facts }, at);
  return new Map([...asked].map(([month, tables]) => [month, [...tables]]));
}

function inOrder(codes: readonly string[]): readonly string[] {
  return [...new Set(codes)].sort();
}
