import { exactSchema, measureSchema, monthWindowSchema } from "@biaogan/core";
import { z } from "zod";

/** Along what an aggregate runs: the rows of a table, the months of a window, or institutions (of a class). */
export const overSchema = z.discriminatedUnion("axis", [
  z.object({ axis: z.literal("rows"), table: z.string() }).readonly(),
  z.object({ axis: z.literal("months"), window: monthWindowSchema }).readonly(),
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
  | { readonly node: "within"; readonly of: Expression; readonly window: z.infer<typeof monthWindowSchema> }
  /** `rooms.closedOn is known`, `… is blank` */
  | { readonly node: "is"; readonly of: Expression; readonly what: "known" | "blank" }
  /** `terminals.merchantCode listed in merchants.code`: the value stands in a column of the same institution and month. */
  | { readonly node: "listed"; readonly of: Expression; readonly table: string; readonly column: string }
  | {
      readonly node: "aggregate";
      readonly by: "sum" | "mean" | "min" | "max" | "count" | "every";
      readonly over: Over;
      /** Left out for a count. */
      readonly of?: Expression | undefined;
      readonly where?: Expression | undefined;
    }
  /** The same, so many months earlier. */
  | { readonly node: "shift"; readonly of: Expression; readonly months: number }
  /** The calendar days of a window's statistical period; `months` counts the months due. */
  | { readonly node: "days"; readonly window: z.infer<typeof monthWindowSchema> }
  | { readonly node: "months"; readonly window: z.infer<typeof monthWindowSchema> }
  /** `claim` where the condition holds, not applicable elsewhere. */
  | { readonly node: "when"; readonly condition: Expression; readonly claim: Expression }
  | {
      readonly node: "call";
      readonly name: string;
      readonly arguments: readonly Expression[];
      readonly means: Expression;
    }
);

const window = monthWindowSchema;
const more = { span: spanSchema.optional() };
const self = z.lazy((): z.ZodType<Expression> => expressionSchema);

/** The schema of {@link Expression}. */
export const expressionSchema: z.ZodType<Expression> = z.union([
  z.object({ node: z.literal("number"), value: exactSchema, measure: measureSchema.optional(), ...more }).readonly(),
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
  z.object({ node: z.literal("and"), all: z.array(self).readonly(), ...more }).readonly(),
  z.object({ node: z.literal("or"), all: z.array(self).readonly(), ...more }).readonly(),
  z.object({ node: z.literal("not"), of: self, ...more }).readonly(),
  z.object({ node: z.literal("member"), of: self, list: z.array(self).readonly(), ...more }).readonly(),
  z.object({ node: z.literal("within"), of: self, window, ...more }).readonly(),
  z.object({ node: z.literal("is"), of: self, what: z.enum(["known", "blank"]), ...more }).readonly(),
  z.object({ node: z.literal("listed"), of: self, table: z.string(), column: z.string(), ...more }).readonly(),
  z
    .object({
      node: z.literal("aggregate"),
      by: z.enum(["sum", "mean", "min", "max", "count", "every"]),
      over: overSchema,
      of: self.optional(),
      where: self.optional(),
      ...more,
    })
    .readonly(),
  z.object({ node: z.literal("shift"), of: self, months: z.number().int(), ...more }).readonly(),
  z.object({ node: z.literal("days"), window, ...more }).readonly(),
  z.object({ node: z.literal("months"), window, ...more }).readonly(),
  z.object({ node: z.literal("when"), condition: self, claim: self, ...more }).readonly(),
  z
    .object({ node: z.literal("call"), name: z.string(), arguments: z.array(self).readonly(), means: self, ...more })
    .readonly(),
]);
