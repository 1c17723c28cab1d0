import type { Measure } from "@biaogan/core";
import type { ExpansionName, expansionDeclarations } from "./expansions/index";
import type { Expression, Over } from "./expression";
import { expand } from "./resolve-names";
import type { Vocabulary } from "./vocabulary";
import { type Window, windowSchema } from "./window";

type Of<N extends Expression["node"]> = Extract<Expression, { node: N }>;
type Named<V> = keyof V & string;

/** `table.column` for every column of a vocabulary. */
export type ItemName<V extends Vocabulary> = {
  [T in Named<V["tables"]>]: `${T}.${Named<V["tables"][T]["columns"]>}`;
}[Named<V["tables"]>];

type ArgumentOf<P> = P extends { readonly takes: "window" } ? Window : Expression;

/** The arguments of an expansion, by its parameters: how many, and which of them are windows. */
export type ArgumentsOf<P> = P extends readonly [infer First, ...infer Others]
  ? First extends { readonly several: true }
    ? readonly [Expression, ...Expression[]]
    : First extends { readonly unless: string }
      ? readonly [ArgumentOf<First>?, ...ArgumentsOf<Others>]
      : readonly [ArgumentOf<First>, ...ArgumentsOf<Others>]
  : readonly [];

/** Along what an aggregate runs: a window, the institutions (of a class), or a table's rows. */
export type Along<V extends Vocabulary> = Window | "institutions" | `institutions of ${string}` | Named<V["tables"]>;

/** Builds trees whose names, and whose calls, the compiler checks. */
export interface FormulaBuilder<V extends Vocabulary> {
  readonly item: (name: ItemName<V>, key?: string) => Expression;
  readonly constant: (name: Named<V["constants"]>) => Expression;
  readonly number: (value: string, measure?: Exclude<Measure, "ratio" | "state" | "text" | "date">) => Expression;
  readonly arithmetic: (left: Expression, op: Of<"arithmetic">["op"], right: Expression) => Expression;
  readonly compare: (left: Expression, op: Of<"compare">["op"], right: Expression | string) => Expression;
  readonly all: (first: Expression, ...others: readonly [Expression, ...Expression[]]) => Expression;
  readonly any: (first: Expression, ...others: readonly [Expression, ...Expression[]]) => Expression;
  readonly not: (of: Expression) => Expression;
  readonly is: (of: Expression, what: "known" | "blank") => Expression;
  readonly when: (condition: Expression, claim: Expression, otherwise?: Expression) => Expression;
  readonly aggregate: (
    by: Exclude<Of<"aggregate">["by"], "count">,
    of: Expression,
    over: Along<V>,
    where?: Expression,
  ) => Expression;
  readonly count: (table: Named<V["tables"]>, where?: Expression) => Expression;
  readonly earlier: (of: Expression, months: number) => Expression;
  readonly as: (of: Expression, measure: Measure) => Expression;
  readonly call: <N extends ExpansionName>(
    name: N,
    ...args: ArgumentsOf<(typeof expansionDeclarations)[N]["parameters"]>
  ) => Expression;
}

/**
 * A builder of trees over a vocabulary: a mistyped name or a missing argument does not compile.
 * @example formulaBuilder(vocabulary).call("growth", now, base) // { node: "call", name: "growth", … }
 */
export function formulaBuilder<const V extends Vocabulary>(vocabulary: V): FormulaBuilder<V> {
  return {
    item: (name, key) => {
      const [table = "", column = ""] = name.split(".");
      return { node: "item", table, column, ...(key === undefined ? {} : { key: { node: "text", value: key } }) };
    },
    constant: (constant) => ({ node: "constant", constant }),
    number: (value, measure) => numberOf(value, measure),
    arithmetic: (left, op, right) => ({ node: "arithmetic", op, left, right }),
    compare: (left, op, right) => ({
      node: "compare",
      op,
      left,
      right: typeof right === "string" ? { node: "text", value: right } : right,
    }),
    all: (...all) => ({ node: "and", all }),
    any: (...all) => ({ node: "or", all }),
    not: (of) => ({ node: "not", of }),
    is: (of, what) => ({ node: "is", of, what }),
    when: (condition, claim, otherwise) => ({ node: "when", condition, claim, ...(otherwise ? { otherwise } : {}) }),
    aggregate: (by, of, over, where) => ({
      node: "aggregate",
      by,
      over: alongOf(over, vocabulary),
      of,
      ...(where ? { where } : {}),
    }),
    count: (table, where) => ({
      node: "aggregate",
      by: "count",
      over: { axis: "rows", table },
      ...(where ? { where } : {}),
    }),
    earlier: (of, months) => ({ node: "shift", of, months: -months }),
    as: (of, measure) => ({ node: "as", of, measure }),
    call: (name, ...args) => callOf(name, args),
  };
}

/** A written number; a minus sign becomes a node of its own. */
function numberOf(value: string, measure?: Of<"number">["measure"]): Expression {
  const digits: Expression = { node: "number", value: value.replace("-", ""), ...(measure ? { measure } : {}) };
  return value.startsWith("-") ? { node: "negate", of: digits } : digits;
}

function alongOf(along: string, { tables }: Vocabulary): Over {
  if (Object.hasOwn(tables, along)) return { axis: "rows", table: along };
  const [, institutionClass] = /^institutions(?: of (.+))?$/.exec(along) ?? [undefined, undefined];
  if (along.startsWith("institutions"))
    return { axis: "institutions", ...(institutionClass === undefined ? {} : { class: institutionClass }) };
  return { axis: "months", window: windowSchema.parse(along) };
}

function callOf(name: ExpansionName, args: readonly (Expression | Window | undefined)[]): Expression {
  const given = args
    .filter((one) => one !== undefined)
    .map((one): Expression => (typeof one === "string" ? { node: "text", value: one } : one));
  return { node: "call", name, arguments: given, means: expand(name, given, undefined) };
}
