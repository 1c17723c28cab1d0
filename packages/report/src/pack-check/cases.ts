import { dividedBy, type Exact, quotientOf, times } from "@biaogan/core";
import type { Expression, Vocabulary } from "@biaogan/formula";
import { type Constraint, combine, constantOf, isFeasible, type Linear, variableOf } from "./linear";
import { type Bounds, contrary, linearForm, nameOf, type Variables } from "./linear-form";

/** One thing that has to hold: a linear constraint, a code out of some, or a condition that is only yes or no. */
type Literal =
  | { readonly constraint: Constraint }
  | { readonly choice: string; readonly codes: readonly string[]; readonly among: boolean };

/** All of these hold together. */
export type Case = readonly Literal[];

export interface Reasoning {
  readonly vocabulary: Vocabulary;
  readonly bounds: Bounds;
  readonly variables: Variables;
}

/** More cases than this are not told apart: the condition then stands as one yes or no. */
const MOST_CASES = 48;

/** The cases in which a condition holds (or, turned round, does not). */
export function casesOf(condition: Expression, reasoning: Reasoning, holds = true, months = 0): readonly Case[] {
  const again = (one: Expression, wanted = holds, shift = months): readonly Case[] =>
    casesOf(one, reasoning, wanted, shift);
  const all = (parts: readonly (readonly Case[])[]): readonly Case[] =>
    parts.reduce<readonly Case[]>((sum, part) => sum.flatMap((a) => part.map((b) => [...a, ...b])), [[]]);
  switch (condition.node) {
    case "call":
      return again(condition.means);
    case "shift":
      return again(condition.of, holds, months + condition.months);
    case "not":
      return again(condition.of, !holds);
    case "and":
    case "or": {
      const parts = condition.all.map((part) => again(part));
      const cases = (condition.node === "and") === holds ? all(parts) : parts.flat();
      return cases.length > MOST_CASES ? [[yesOrNo(condition, months, holds)]] : cases;
    }
    case "when":
      return holds
        ? [...again(condition.condition, false), ...again(condition.claim)]
        : all([again(condition.condition, true), again(condition.claim, false)]);
    case "compare":
      return comparisonCases(condition, reasoning, holds, months);
    case "member": {
      const codes = condition.list.flatMap((one) => (one.node === "text" || one.node === "number" ? [one.value] : []));
      return [[{ choice: nameOf(condition.of, months), codes, among: holds }]];
    }
    case "item":
      return [[{ choice: nameOf(condition, months), codes: ["true"], among: holds }]];
    case "is":
      return [
        [
          {
            choice: `known ${nameOf(condition.of, months)}`,
            codes: ["yes"],
            among: (condition.what === "known") === holds,
          },
        ],
      ];
    default:
      return [[yesOrNo(condition, months, holds)]];
  }
}

function yesOrNo(condition: Expression, months: number, holds: boolean): Literal {
  return { choice: nameOf(condition, months), codes: ["yes"], among: holds };
}

const CONTRARY = { "=": "<>", "<>": "=", "<": ">=", ">=": "<", ">": "<=", "<=": ">" } as const;

function comparisonCases(
  one: Extract<Expression, { node: "compare" }>,
  { vocabulary, bounds, variables }: Reasoning,
  holds: boolean,
  months: number,
): readonly Case[] {
  const op = holds ? one.op : CONTRARY[one.op];
  if (one.right.node === "text") {
    if (op !== "=" && op !== "<>") return [[yesOrNo(one, months, holds)]];
    return [[{ choice: nameOf(one.left, months), codes: [one.right.value], among: op === "=" }]];
  }
  const left = linearForm(one.left, vocabulary, bounds, variables, months);
  const right = linearForm(one.right, vocabulary, bounds, variables, months);
  const difference = combine(left, right, "-1");
  const below = (linear: Linear): Literal => ({ constraint: strictly(linear, variables) });
  switch (op) {
    case "=":
      return [[{ constraint: { linear: difference, op: "=" } }]];
    case "<=":
      return [[{ constraint: { linear: difference, op: "<=" } }]];
    case ">=":
      return [[{ constraint: { linear: contrary(difference), op: "<=" } }]];
    case "<":
      return [[below(difference)]];
    case ">":
      return [[below(contrary(difference))]];
    case "<>":
      return [[below(difference)], [below(contrary(difference))]];
  }
}

/** `linear < 0`; where every figure moves in steps it is at least one step below. */
function strictly(linear: Linear, variables: Variables): Constraint {
  const terms = Object.entries(linear.terms);
  const steps = terms.map(([name, factor]) => {
    const step = variables.get(name)?.step;
    return step === undefined ? undefined : times(step, factor.replace("-", ""));
  });
  const known = steps.flatMap((step) => step ?? []);
  if (known.length < terms.length || terms.length === 0) return { linear, op: "<" };
  const step = [linear.constant.replace("-", ""), ...known].filter((one) => one !== "0").reduce(commonStep);
  return { linear: combine(linear, constantOf(step), "1"), op: "<=" };
}

/** The largest number that both are whole multiples of. */
function commonStep(a: Exact, b: Exact): Exact {
  const [[p, q], [r, s]] = [quotientOf(a), quotientOf(b)];
  const divisor = (x: bigint, y: bigint): bigint => (y === 0n ? x : divisor(y, x % y));
  return dividedBy(divisor(p * s, r * q).toString(), (q * s).toString());
}

/** Whether all these cases can hold at once, within what the columns allow. */
export function canHold(cases: readonly Case[], { variables }: Reasoning): boolean {
  const literals = cases.flat();
  const choices = new Map<
    string,
    { readonly only: readonly string[] | undefined; readonly never: readonly string[] }
  >();
  for (const one of literals) {
    if (!("choice" in one)) continue;
    const { only, never } = choices.get(one.choice) ?? { only: undefined, never: [] };
    choices.set(
      one.choice,
      one.among
        ? { only: only ? only.filter((code) => one.codes.includes(code)) : one.codes, never }
        : { only, never: [...never, ...one.codes] },
    );
  }
  for (const { only, never } of choices.values()) if (only?.every((code) => never.includes(code))) return false;
  const constraints = literals.flatMap((one) => ("constraint" in one ? [one.constraint] : []));
  return isFeasible([...constraints, ...boundsOf(constraints, variables)]);
}

function boundsOf(constraints: readonly Constraint[], variables: Variables): readonly Constraint[] {
  const names = new Set(constraints.flatMap(({ linear }) => Object.keys(linear.terms)));
  return [...names].flatMap((name): readonly Constraint[] => {
    const { least, most } = variables.get(name) ?? {};
    return [
      ...(least === undefined
        ? []
        : [{ linear: combine(constantOf(least), variableOf(name), "-1"), op: "<=" as const }]),
      ...(most === undefined ? [] : [{ linear: combine(variableOf(name), constantOf(most), "-1"), op: "<=" as const }]),
    ];
  });
}

/** Whether some case of each list can hold together with some case of every other. */
export function canAllHold(lists: readonly (readonly Case[])[], reasoning: Reasoning): boolean {
  const search = (index: number, chosen: readonly Case[]): boolean => {
    if (!canHold(chosen, reasoning)) return false;
    const list = lists[index];
    return list === undefined || list.some((one) => search(index + 1, [...chosen, one]));
  };
  return search(0, []);
}

/** Names that two rules share: only those can speak of each other. */
export function namesIn(cases: readonly Case[]): ReadonlySet<string> {
  return new Set(
    cases.flat().flatMap((one) => ("choice" in one ? [one.choice] : Object.keys(one.constraint.linear.terms))),
  );
}
