import type { Expression, Over, Span } from "./expression";
import type { Window } from "./window";

type Of<N extends Expression["node"]> = Extract<Expression, { node: N }>;

/** The tree as the grammar gives it: bare names, calls and the rows of an aggregate are still open. */
export type RawExpression = { readonly span?: Span } & (
  | { readonly node: "name"; readonly name: string; readonly key?: RawExpression }
  | {
      readonly node: "invoke";
      readonly name: string;
      readonly arguments: readonly RawExpression[];
    }
  | { readonly node: "number"; readonly value: string; readonly measure?: Of<"number">["measure"] }
  | { readonly node: "text"; readonly value: string }
  | { readonly node: "item"; readonly table: string; readonly column: string; readonly key?: RawExpression }
  | { readonly node: "standpoint"; readonly of: "institution" | "month" }
  | { readonly node: "negate" | "not" | "county" | "root" | "year-start"; readonly of: RawExpression }
  | { readonly node: "as"; readonly of: RawExpression; readonly measure: Of<"as">["measure"] }
  | { readonly node: "shift"; readonly of: RawExpression; readonly months: number }
  | { readonly node: "power"; readonly of: RawExpression; readonly exponent: number }
  | {
      readonly node: "arithmetic";
      readonly op: Of<"arithmetic">["op"];
      readonly left: RawExpression;
      readonly right: RawExpression;
    }
  | {
      readonly node: "compare";
      readonly op: Of<"compare">["op"];
      readonly left: RawExpression;
      readonly right: RawExpression;
    }
  | { readonly node: "and" | "or"; readonly all: readonly RawExpression[] }
  | { readonly node: "member"; readonly of: RawExpression; readonly list: readonly RawExpression[] }
  | { readonly node: "within"; readonly of: RawExpression; readonly window: Window }
  | { readonly node: "is"; readonly of: RawExpression; readonly what: "known" | "blank" }
  /** The column may be an expansion's parameter. */
  | {
      readonly node: "listed";
      readonly of: RawExpression;
      readonly in: RawExpression;
      readonly by?: "others";
    }
  | {
      readonly node: "aggregate";
      readonly by: Of<"aggregate">["by"];
      readonly over?: Over;
      readonly of?: RawExpression;
      readonly where?: RawExpression;
    }
  /** The window may be an expansion's parameter. */
  | { readonly node: "days"; readonly window: string; readonly working?: boolean }
  | { readonly node: "months"; readonly window: string; readonly whole?: boolean }
  | {
      readonly node: "when";
      readonly condition: RawExpression;
      readonly claim: RawExpression;
      readonly otherwise?: RawExpression;
    }
);
