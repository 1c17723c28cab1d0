import type { AcceptedMonth } from "@biaogan/report";
import Engine from "publicodes";
import { MONTHS } from "../counties/county";

/** What a formula reads, by its name among publicodes' rules. */
type Situation = Readonly<Record<string, string>>;

const silent = { log: () => {}, warn: () => {}, error: () => {} };
const SECOND_HALF = MONTHS.slice(6, 9);

/** The same four formulas as publicodes' rules: the inputs are rules of their own, given as the situation. */
export function publicodesCounty(months: readonly AcceptedMonth[], days: string, base: string) {
  const situation = situationOf(months);
  const of = (...prefixes: readonly string[]): readonly string[] =>
    Object.keys(situation).filter((name) => prefixes.some((prefix) => name.startsWith(prefix)));
  const rooms = [...new Set(of("room").map((name) => name.split(" ")[1] ?? ""))];
  const means = rooms.map((room) => [
    `mean ${room}`,
    { moyenne: SECOND_HALF.map((month) => `room ${room} ${short(month)}`) },
  ]);
  const september = short("2021-09");
  const rules = {
    ...Object.fromEntries(Object.keys(situation).map((name) => [name, { "par défaut": 0 }])),
    ...Object.fromEntries(means),
    bound: { somme: of("bound") },
    unified: { somme: of("unified").filter((name) => name.endsWith(september)) },
    terminals: { somme: of("terminal").filter((name) => name.endsWith(september)) },
    supported: { valeur: "unified / terminals" },
    rides: { somme: of("ride") },
    "daily growth": { valeur: `rides / ${days} / ${base} - 1` },
    least: { "le minimum de": rooms.map((room) => `mean ${room}`) },
  };
  const engine = new Engine(rules, { logger: silent });
  return (given: Situation): readonly unknown[] => {
    engine.setSituation(given);
    return ["bound", "supported", "daily growth", "least"].map((rule) => engine.evaluate(rule).nodeValue);
  };
}

/** The inputs of January to September under names that publicodes reads. */
export function situationOf(months: readonly AcceptedMonth[]): Situation {
  const named: Record<string, string> = {};
  for (const { month, submissions } of months.filter((one) => MONTHS.slice(0, 9).includes(one.month)))
    for (const { institution, tables } of submissions)
      for (const [table, prefixes] of Object.entries(INPUTS)) {
        const facts = tables[table];
        for (const { key = institution, cells } of facts && "rows" in facts ? facts.rows : [])
          for (const [column, prefix] of Object.entries(prefixes)) {
            const figure = cells[column]?.figure;
            if (figure && "known" in figure) named[`${prefix} ${nameOf(key)} ${short(month)}`] = figure.known;
          }
      }
  return named;
}

const INPUTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  progress: { newlyBoundUsers: "bound", terminals: "terminal", terminalsUnified: "unified" },
  platformBus: { transactions: "ride" },
  rooms: { transactions: "room" },
};

function nameOf(key: string): string {
  return `n${key.toLowerCase().replaceAll("-", "")}`;
}

function short(month: string): string {
  return `m${month.slice(5)}`;
}
