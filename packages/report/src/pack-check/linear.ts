import { absolute, compare, dividedBy, type Exact, isZero, negate, plus, times } from "@biaogan/core";

/** A linear expression: so much of each variable, and a number. */
export interface Linear {
  readonly terms: Readonly<Record<string, Exact>>;
  readonly constant: Exact;
}

/** `linear ≤ 0`, `linear < 0` or `linear = 0`. */
export interface Constraint {
  readonly linear: Linear;
  readonly op: "<=" | "<" | "=";
}

export function constantOf(constant: Exact): Linear {
  return { terms: {}, constant };
}

export function variableOf(name: string, factor: Exact = "1"): Linear {
  return { terms: { [name]: factor }, constant: "0" };
}

/** a + factor × b. */
export function combine(a: Linear, b: Linear, factor: Exact): Linear {
  const names = [...new Set([...Object.keys(a.terms), ...Object.keys(b.terms)])];
  const terms = names.flatMap((name): readonly (readonly [string, Exact])[] => {
    const sum = plus(a.terms[name] ?? "0", times(b.terms[name] ?? "0", factor));
    return isZero(sum) ? [] : [[name, sum]];
  });
  return { terms: Object.fromEntries(terms), constant: plus(a.constant, times(b.constant, factor)) };
}

export function scale(a: Linear, factor: Exact): Linear {
  return combine(constantOf("0"), a, factor);
}

/** More constraints than this are not reasoned about: the answer is then that they may be met. */
const MOST = 600;

/**
 * Whether some figures satisfy all constraints, by Fourier–Motzkin elimination in exact fractions. Equations are used up
 * first; then each variable goes by setting every lower bound against every upper one.
 */
export function isFeasible(given: readonly Constraint[]): boolean {
  let constraints = simplified(given);
  while (constraints) {
    const equation = constraints.find(({ op, linear }) => op === "=" && Object.keys(linear.terms).length > 0);
    const next = equation ? substituted(constraints, equation) : eliminated(constraints);
    if (next === undefined || next.length > MOST) return true;
    constraints = simplified(next);
  }
  return false;
}

/** Without what is always met and without repetitions; undefined where one can never be met. */
function simplified(constraints: readonly Constraint[]): readonly Constraint[] | undefined {
  const kept = new Map<string, Constraint>();
  for (const one of constraints) {
    const names = Object.keys(one.linear.terms).sort();
    if (names.length === 0) {
      if (!holds(one)) return undefined;
      continue;
    }
    const normal = normalised(one, names);
    const key = `${normal.op === "=" ? "=" : "≤"} ${names.map((name) => `${normal.linear.terms[name]} ${name}`).join(" ")}`;
    const other = kept.get(key);
    if (!other || (normal.op !== "=" && isTighter(normal, other))) kept.set(key, normal);
    else if (normal.op === "=" && other.linear.constant !== normal.linear.constant) return undefined;
  }
  return [...kept.values()];
}

function holds({ linear: { constant }, op }: Constraint): boolean {
  const sign = compare(constant, "0");
  return op === "=" ? sign === 0 : op === "<" ? sign < 0 : sign <= 0;
}

/** The first variable stands once (for equations with a plus). */
function normalised(one: Constraint, names: readonly string[]): Constraint {
  const first = one.linear.terms[names[0] ?? ""] ?? "1";
  return { ...one, linear: scale(one.linear, dividedBy("1", one.op === "=" ? first : absolute(first))) };
}

function isTighter(a: Constraint, b: Constraint): boolean {
  const order = compare(a.linear.constant, b.linear.constant);
  return order > 0 || (order === 0 && a.op === "<");
}

function substituted(constraints: readonly Constraint[], equation: Constraint): readonly Constraint[] {
  const [name = "", factor = "1"] = Object.entries(equation.linear.terms)[0] ?? [];
  return constraints
    .filter((one) => one !== equation)
    .map((one) => {
      const own = one.linear.terms[name];
      return own === undefined
        ? one
        : { ...one, linear: combine(one.linear, equation.linear, negate(dividedBy(own, factor))) };
    });
}

/** One variable less; undefined where none is left and everything that is left is met. */
function eliminated(constraints: readonly Constraint[]): readonly Constraint[] | undefined {
  const name = cheapest(constraints);
  if (name === undefined) return undefined;
  const signOf = ({ linear }: Constraint): number => compare(linear.terms[name] ?? "0", "0");
  const upper = constraints.filter((one) => signOf(one) > 0);
  const lower = constraints.filter((one) => signOf(one) < 0);
  const rest = constraints.filter((one) => signOf(one) === 0);
  const pairs = upper.flatMap((a) =>
    lower.map((b): Constraint => {
      const [x, y] = [a.linear.terms[name] ?? "1", b.linear.terms[name] ?? "-1"];
      const linear = combine(scale(a.linear, negate(y)), b.linear, x);
      return { linear, op: a.op === "<" || b.op === "<" ? "<" : "<=" };
    }),
  );
  return [...rest, ...pairs];
}

function cheapest(constraints: readonly Constraint[]): string | undefined {
  const bounds = new Map<string, { up: number; down: number }>();
  for (const { linear } of constraints) {
    for (const [name, factor] of Object.entries(linear.terms)) {
      const own = bounds.get(name) ?? { up: 0, down: 0 };
      if (compare(factor, "0") > 0) own.up += 1;
      else own.down += 1;
      bounds.set(name, own);
    }
  }
  const cost = ([, { up, down }]: readonly [string, { up: number; down: number }]): number => up * down - up - down;
  return [...bounds].sort((a, b) => cost(a) - cost(b) || (a[0] < b[0] ? -1 : 1))[0]?.[0];
}
