import { measureSchema, type Text, textSchema } from "@biaogan/core";
import * as z from "zod";
import { windowSchema } from "./window";

/** Along what an aggregate runs: the rows of a table, the months of a window, or institutions (of a class). */
export const overSchema = z.discriminatedUnion("axis", [
  z.object({ axis: z.literal("rows"), table: z.string() }).readonly(),
  z.object({ axis: z.literal("months"), window: windowSchema }).readonly(),
  z.object({ axis: z.literal("institutions"), class: z.string().optional() }).readonly(),
]);
export type Over = z.infer<typeof overSchema>;

/** Where a node stands in the formula's text: offsets from 0, the end excluded. */
export const spanSchema = z.object({ from: z.number().int(), to: z.number().int() }).readonly();
export type Span = z.infer<typeof spanSchema>;

/**
 * The formula's tree, plain data with a JSON Schema. Few primitives; everything else is a `call`, a named expansion
 * whose meaning stands in `means` while its name stays for the explanation.
 */
export type Expression = { readonly span?: Span | undefined } & (
  | { readonly node: "number"; readonly value: string; readonly measure?: z.infer<typeof measureSchema> | undefined }
  | { readonly node: "text"; readonly value: string }
  /** `rooms.transactions`; with a key, `products.count[total]` or `platformBanks.newlyBoundUsers[institution]`. */
  | { readonly node: "item"; readonly table: string; readonly column: string; readonly key?: Expression | undefined }
  | { readonly node: "constant"; readonly constant: string }
  /** The institution or month one stands at. */
  | { readonly node: "standpoint"; readonly of: "institution" | "month" }
  | { readonly node: "negate"; readonly of: Expression }
  | {
      readonly node: "arithmetic";
      readonly op: "+" | "-" | "*" | "/";
      readonly left: Expression;
      readonly right: Expression;
    }
  | {
      readonly node: "compare";
      readonly op: "=" | "<>" | "<" | "<=" | ">" | ">=";
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly node: "and"; readonly all: readonly Expression[] }
  | { readonly node: "or"; readonly all: readonly Expression[] }
  | { readonly node: "not"; readonly of: Expression }
  /** `rooms.state in (operating, suspended)` */
  | { readonly node: "member"; readonly of: Expression; readonly list: readonly Expression[] }
  /** `merchants.openedOn in month`: a date inside the statistical period of a window of months. */
  | { readonly node: "within"; readonly of: Expression; readonly window: z.infer<typeof windowSchema> }
  /** `rooms.closedOn is known`, `… is blank` */
  | { readonly node: "is"; readonly of: Expression; readonly what: "known" | "blank" }
  /** `terminals.merchantCode listed in merchants.code`: the value stands in a column of the same institution and month. */
  | {
      readonly node: "listed";
      readonly of: Expression;
      readonly table: string;
      readonly column: string;
      /** `listed by others in`: at an institution that stands before one's own in the roster, so that each pair is named once. */
      readonly by?: "others" | undefined;
    }
  | {
      readonly node: "aggregate";
      /** `median`: of an even number the mean of the middle two. `spread`: the median of how many times each is over or under the median. */
      readonly by: "sum" | "mean" | "median" | "spread" | "min" | "max" | "latest" | "count" | "every";
      readonly over: Over;
      /** Left out for a count. */
      readonly of?: Expression | undefined;
      readonly where?: Expression | undefined;
    }
  /** The same, so many months earlier. */
  | { readonly node: "shift"; readonly of: Expression; readonly months: number }
  /** The same at the start of the year (年初): in December of the year before. */
  | { readonly node: "year-start"; readonly of: Expression }
  /** The whole county's, wherever one stands. */
  | { readonly node: "county"; readonly of: Expression }
  /** The square root: exact where it is a decimal or fraction, else to 20 decimals and never on a tie. */
  | { readonly node: "root"; readonly of: Expression }
  /** A plain number times itself, so many times. */
  | { readonly node: "power"; readonly of: Expression; readonly exponent: number }
  /** The same figure in another measure of its dimension; a difference of two shares becomes 个百分点. */
  | { readonly node: "as"; readonly of: Expression; readonly measure: z.infer<typeof measureSchema> }
  /** The calendar days, or working days, of a window's statistical period. */
  | { readonly node: "days"; readonly window: z.infer<typeof windowSchema>; readonly working?: boolean | undefined }
  /** The months of a window that are due, or all it has once it is over. */
  | { readonly node: "months"; readonly window: z.infer<typeof windowSchema>; readonly whole?: boolean | undefined }
  /** `claim` where the condition holds; elsewhere `otherwise`, or not applicable. */
  | {
      readonly node: "when";
      readonly condition: Expression;
      readonly claim: Expression;
      readonly otherwise?: Expression | undefined;
    }
  | {
      readonly node: "call";
      readonly name: string;
      readonly arguments: readonly Expression[];
      readonly means: Expression;
      /** Of a formula that has a name of its own: what it is called. */
      readonly label?: Text | undefined;
    }
);

/** A decimal as a formula writes it; a minus sign is a node of its own. */
const numberSchema = z.string().regex(/^\d+(\.\d*[1-9])?$/);
/** The measures that may stand behind a written number. */
const writtenMeasureSchema = measureSchema.exclude(["ratio", "state", "text", "date"]);
const window = windowSchema;
const more = { span: spanSchema.optional() };
const self = z.lazy((): z.ZodType<Expression> => expressionSchema);

/** The schema of {@link Expression}. */
export const expressionSchema: z.ZodType<Expression> = z.union([
  z
    .object({ node: z.literal("number"), value: numberSchema, measure: writtenMeasureSchema.optional(), ...more })
    .readonly(),
  z.object({ node: z.literal("text"), value: z.string(), ...more }).readonly(),
  z
    .object({ node: z.literal("item"), table: z.string(), column: z.string(), key: self.optional(), ...more })
    .readonly(),
  z.object({ node: z.literal("constant"), constant: z.string(), ...more }).readonly(),
  z.object({ node: z.literal("standpoint"), of: z.enum(["institution", "month"]), ...more }).readonly(),
  z.object({ node: z.literal("negate"), of: self, ...more }).readonly(),
  z
    .object({ node: z.literal("arithmetic"), op: z.enum(["+", "-", "*", "/"]), left: self, right: self, ...more })
    .readonly(),
  z
    .object({
      node: z.literal("compare"),
      op: z.enum(["=", "<>", "<", "<=", ">", ">="]),
      left: self,
      right: self,
      ...more,
    })
    .readonly(),
  z.object({ node: z.literal("and"), all: z.array(self).min(2).readonly(), ...more }).readonly(),
  z.object({ node: z.literal("or"), all: z.array(self).min(2).readonly(), ...more }).readonly(),
  z.object({ node: z.literal("not"), of: self, ...more }).readonly(),
  z.object({ node: z.literal("member"), of: self, list: z.array(self).min(1).readonly(), ...more }).readonly(),
  z.object({ node: z.literal("within"), of: self, window, ...more }).readonly(),
  z.object({ node: z.literal("is"), of: self, what: z.enum(["known", "blank"]), ...more }).readonly(),
  z
    .object({
      node: z.literal("listed"),
      of: self,
      table: z.string(),
      column: z.string(),
      by: z.literal("others").optional(),
      ...more,
    })
    .readonly(),
  z
    .object({
      node: z.literal("aggregate"),
      by: z.enum(["sum", "mean", "median", "spread", "min", "max", "latest", "count", "every"]),
      over: overSchema,
      of: self.optional(),
      where: self.optional(),
      ...more,
    })
    .readonly(),
  z.object({ node: z.literal("shift"), of: self, months: z.number().int().negative(), ...more }).readonly(),
  z.object({ node: z.literal("year-start"), of: self, ...more }).readonly(),
  z.object({ node: z.literal("county"), of: self, ...more }).readonly(),
  z.object({ node: z.literal("root"), of: self, ...more }).readonly(),
  z.object({ node: z.literal("power"), of: self, exponent: z.number().int().min(2).max(9), ...more }).readonly(),
  z.object({ node: z.literal("as"), of: self, measure: measureSchema, ...more }).readonly(),
  z.object({ node: z.literal("days"), window, working: z.boolean().optional(), ...more }).readonly(),
  z.object({ node: z.literal("months"), window, whole: z.boolean().optional(), ...more }).readonly(),
  z.object({ node: z.literal("when"), condition: self, claim: self, otherwise: self.optional(), ...more }).readonly(),
  z
    .object({
      node: z.literal("call"),
      name: z.string(),
      arguments: z.array(self).readonly(),
      means: self,
      label: textSchema.optional(),
      ...more,
    })
    .readonly(),
]);
