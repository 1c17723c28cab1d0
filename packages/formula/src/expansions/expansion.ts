import type { FigureKind, Slip, Text } from "@biaogan/core";

/**
 * What an expansion's parameter takes.
 * - `figure`: any number; `flow`, `stock`: a number of that kind; `amount`: a number that is no share of its own
 * - `share`: a quotient, in % or as a plain number
 * - `item`: a column of a table with several rows
 * - `column`: a column in which the values of another are looked up, of whatever table
 * - `window`: a window of months
 * - `condition`: a condition on the rows of the item before it
 */
export type Takes = "figure" | "flow" | "stock" | "amount" | "share" | "item" | "column" | "window" | "condition";

export interface Parameter {
  readonly name: string;
  readonly takes: Takes;
  /** What stands where the argument is left out, in the language. */
  readonly unless?: string;
  /** The last parameter may be given several times; the arguments are added up. */
  readonly several?: true;
}

/** One use with its facts and its result: documentation and test at once. */
export interface ExpansionExample {
  readonly formula: string;
  /** The facts, a line each: `B01 2021-09 progress newUsers=300 users=8000`, `B01 2021-09 rooms[07] transactions=6`. */
  readonly facts: string;
  /** Where one stands: `2021-09` for the county, `B01 2021-09` for an institution. */
  readonly at: string;
  /** The result: `14/3 笔`, a condition's 是 or 否, or why there is none. */
  readonly gives: string;
}

/**
 * A derived mechanism: declared in the language itself, it expands into primitives and keeps its outer name for the
 * explanation.
 */
export interface ExpansionDeclaration {
  readonly label: Text;
  readonly parameters: readonly Parameter[];
  /** Its meaning in the language; the parameters stand by their names. */
  readonly formula: string;
  /** The kind of the result where arithmetic alone cannot know: the change of a stock is a flow. */
  readonly gives?: { readonly kind: FigureKind; readonly of?: FigureKind };
  /** How many months lie between the two periods it compares: windows have to be alike after so many. */
  readonly compares?: number;
  /** It states by its name what a base of zero gives. */
  readonly namesZeroBase?: true;
  /** What is wrong with a row where it is broken: the row belongs in the table of the last parameter. */
  readonly speaksOf?: RowSlip;
  /** It points at what is unusual, which may be right: a rule of it never refuses a report. */
  readonly onlyWarns?: true;
}

/** What may be wrong with a row as such: it is not there, it stands twice, or it is another institution's. */
export type RowSlip = Extract<Slip, "row-left-out" | "row-twice" | "row-of-another">;

/** What an expansion means in words, with uses of it. */
export interface ExpansionUses {
  readonly summary: Text;
  readonly examples: readonly [ExpansionExample, ...ExpansionExample[]];
}

/** The words and uses of some expansions; they stand apart, so that a page that checks a report does not load them. */
export type UsesOf<Declarations> = { readonly [Name in keyof Declarations]: ExpansionUses };

/** A parameter; its literal types give the builder's calls their arguments. */
export function parameter<const N extends string, T extends Takes = "figure", M extends More = Record<never, never>>(
  name: N,
  takes?: T,
  more?: M,
): { readonly name: N; readonly takes: T } & M;
export function parameter(name: string, takes: Takes = "figure", more: More = {}): Parameter {
  return { name, takes, ...more };
}

type More = Pick<Parameter, "unless" | "several">;
