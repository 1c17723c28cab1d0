import type { Expression, Vocabulary } from "@biaogan/formula";
import type { CompiledRule } from "../checks/compiled-rule";
import type { ReportPack } from "../pack";
import { tablesOf } from "../vocabulary";
import { type Case, canAllHold, casesOf, namesIn, type Reasoning } from "./cases";
import type { Known } from "./linear-form";

/** How a rule of a pack stands to the others. */
export interface Relation {
  readonly relation: "contradictory" | "unreachable" | "redundant";
  readonly code: string;
  /** The rules that it contradicts, or follows from; none where the columns' own bounds decide. */
  readonly with: readonly string[];
}

interface Read {
  readonly code: string;
  readonly isError: boolean;
  /** When it speaks; always without a condition. */
  readonly applies: readonly Case[];
  readonly met: readonly Case[];
  readonly broken: readonly Case[];
  readonly names: ReadonlySet<string>;
  readonly from: string;
  readonly until: string;
}

/**
 * What exact interval and linear reasoning says of a pack's rules: which can never speak, which can never be met (alone
 * or together with another), and which say nothing that others do not say. What is no straight line is taken as free, so
 * nothing is named that is not so.
 */
export function relationsOf(
  rules: readonly CompiledRule[],
  pack: ReportPack,
  vocabulary: Vocabulary,
): readonly Relation[] {
  const reasoning: Reasoning = { vocabulary, bounds: { of: boundsIn(pack) }, variables: new Map() };
  const read = rules.map((rule) => readRule(rule, reasoning));
  const found: Relation[] = [];
  const idle = new Set<string>();
  const name = (relation: Relation["relation"], { code }: Read, others: readonly string[]): void => {
    found.push({ relation, code, with: others });
    idle.add(code);
  };
  for (const one of read) {
    if (!canAllHold([one.applies], reasoning)) name("unreachable", one, []);
    else if (!canAllHold([one.applies, one.met], reasoning)) name("contradictory", one, []);
    else if (!canAllHold([one.applies, one.broken], reasoning)) name("redundant", one, []);
  }
  read.forEach((one, index) => {
    const rival = read
      .slice(0, index)
      .find(
        (other) =>
          !idle.has(one.code) && !idle.has(other.code) && speakTogether(one, other) && disagree(one, other, reasoning),
      );
    if (rival) found.push({ relation: "contradictory", code: one.code, with: [rival.code] });
  });
  for (const one of [...read].reverse()) {
    if (idle.has(one.code)) continue;
    const others = read.filter(
      (other) => other !== one && !idle.has(other.code) && speakTogether(one, other) && isStrongEnough(other, one),
    );
    const reasons = reasonsFor(one, others, reasoning);
    if (reasons) name("redundant", one, reasons);
  }
  return found;
}

function readRule({ rule, expression }: CompiledRule, reasoning: Reasoning): Read {
  const [condition, claim] = partsOf(expression);
  const applies = condition ? casesOf(condition, reasoning) : [[]];
  const met = casesOf(claim, reasoning);
  const broken = casesOf(claim, reasoning, false);
  return {
    code: rule.code,
    isError: rule.severity === "error",
    applies,
    met,
    broken,
    names: new Set([...namesIn(met), ...namesIn(applies)]),
    from: rule.inForce.from,
    until: rule.inForce.until ?? "9999-12",
  };
}

function partsOf(expression: Expression): readonly [Expression | undefined, Expression] {
  if (expression.node === "call" && expression.means.node === "when") return partsOf(expression.means);
  return expression.node === "when" ? [expression.condition, expression.claim] : [undefined, expression];
}

/** Two rules that share a figure and are in force in one month. */
function speakTogether(a: Read, b: Read): boolean {
  return a.from <= b.until && b.from <= a.until && [...a.names].some((name) => b.names.has(name));
}

/** A warning never makes an error superfluous. */
function isStrongEnough(other: Read, one: Read): boolean {
  return other.isError || !one.isError;
}

/** Where both apply each can be met by itself, and never both: a report that keeps the one breaks the other. */
function disagree(a: Read, b: Read, reasoning: Reasoning): boolean {
  const both = [a.applies, b.applies];
  return (
    canAllHold([...both, a.met], reasoning) &&
    canAllHold([...both, b.met], reasoning) &&
    !canAllHold([...both, a.met, b.met], reasoning)
  );
}

/** The fewest of the others that say all that a rule says; undefined where it says something of its own. */
function reasonsFor(one: Read, others: readonly Read[], reasoning: Reasoning): readonly string[] | undefined {
  const follows = (from: readonly Read[]): boolean =>
    !canAllHold([one.applies, one.broken, ...from.map(spoken)], reasoning);
  if (others.length === 0 || !follows(others)) return undefined;
  let needed = others;
  for (const other of others) {
    const fewer = needed.filter((kept) => kept !== other);
    if (follows(fewer)) needed = fewer;
  }
  return needed.map(({ code }) => code).sort();
}

/** A rule as what holds in every report that keeps it: it is met, or it does not apply. */
function spoken({ applies, met }: Read): readonly Case[] {
  const always = applies.length === 1 && applies[0]?.length === 0;
  return always ? met : [[]];
}

function boundsIn(pack: ReportPack): (table: string, column: string) => Known | undefined {
  const columns = new Map(tablesOf(pack).map(({ id, table }) => [id, table.columns]));
  return (table, name) => {
    const column = columns.get(table)?.[name];
    if (column?.type !== "number") return undefined;
    const step =
      column.decimals === undefined ? undefined : column.decimals === 0 ? "1" : `0.${"0".repeat(column.decimals - 1)}1`;
    return { step, least: column.min, most: column.max };
  };
}
