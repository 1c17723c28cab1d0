import { exactSchema, inForceSchema, monthSchema, severitySchema, textSchema } from "@biaogan/core";
import type { RowSlip } from "@biaogan/formula";
import * as z from "zod";

/** The six kinds of rules. */
export const ruleKindSchema = z.enum([
  "structure", // 表式
  "cell", // 单元格
  "in-table", // 表内勾稽
  "across-tables", // 表间勾稽
  "across-months", // 跨期勾稽
  "across-institutions", // 跨机构勾稽
]);
export type RuleKind = z.infer<typeof ruleKindSchema>;

/** What the machinery checks by name because no formula can say it; every name has words in `wording/`. */
export const checkNames = [
  // structure
  "form-missing",
  "form-not-in-force",
  "form-not-owed",
  "table-twice",
  "sheet-unknown",
  "column-missing",
  "column-unknown",
  "column-twice",
  "hidden-content",
  "row-unknown",
  "row-missing",
  "measure-converted",
  "measure-wrong",
  "institution-differs",
  "institution-renamed",
  "county-differs",
  "month-differs",
  "people-missing",
  "form-empty",
  "explanation-unmatched",
  "institution-unknown",
  "institution-not-open",
  "report-missing",
  "report-late",
  "file-identical",
  "template-version",
  "template-county",
  "template-month",
  "template-institution",
  "file-of-month",
  "edition-differs",
  "form-unlike",
  "figures-of-month",
  "column-moved",
  "column-renamed",
  "row-subtotal",
  "cell-stray",
  "header-low",
  "tables-beside",
  "record-in-blocks",
  // cell
  "cell-blank",
  "cell-type",
  "cell-min",
  "cell-max",
  "cell-integer",
  "cell-decimals",
  "cell-code",
  "cell-credit-code",
  "cell-merchant-code",
  "cell-terminal-number",
  "cell-mcc",
  "cell-date-in-period",
  "cell-date-after-period",
  "cell-text-number",
  "cell-full-width",
  "cell-suffix",
  "cell-formula-error",
  "cell-nothing",
  "cell-length",
  "cell-code-repaired",
  "cell-digits-lost",
  "cell-without-value",
  "cell-date-text",
  "cell-date-serial",
  "cell-measure",
  "cell-zeros-lost",
  // rows
  "row-twice",
  "acquirer-prefix",
  "mcc-inside",
] as const;
export const checkNameSchema = z.enum(checkNames);
export type CheckName = z.infer<typeof checkNameSchema>;

/** Checks that speak of a row as such, as expansions do by their declaration: the row that should not be there. */
export const checksOfRows: Partial<Readonly<Record<CheckName, RowSlip>>> = {
  "row-twice": "row-twice",
  "acquirer-prefix": "row-of-another",
};

/** A small table in an example: rows of column → what stands there, as text. */
const exampleTableSchema = z.array(z.record(z.string(), z.string()).readonly()).readonly();
const exampleTablesSchema = z.record(z.string(), exampleTableSchema).readonly();

/** Sheets as small as they can be said, row by row; a cell that is only `=` is a formula without a value. */
const exampleSheetsSchema = z
  .array(
    z
      .object({
        name: z.string(),
        rows: z.array(z.array(z.string()).readonly()).readonly(),
        hidden: z.boolean().optional(),
      })
      .readonly(),
  )
  .readonly();

/**
 * A case that a rule passes or fails, as small as it can be said:
 * figures by table (of this month, the month before or others, and other institutions), one cell as it was written, or a sheet.
 */
export const exampleSchema = z.union([
  z
    .object({
      tables: exampleTablesSchema,
      before: exampleTablesSchema.optional(),
      /** Of other months: the quarter before, the same month last year. */
      earlier: z.record(monthSchema, exampleTablesSchema).readonly().optional(),
      others: z.record(z.string(), exampleTablesSchema).readonly().optional(),
      institution: z.string().optional(),
      month: z.string().optional(),
    })
    .readonly(),
  z
    .object({
      item: z.string(),
      holds: z.string(),
      as: z.enum(["number", "text", "date", "boolean", "error"]).optional(),
      formula: z.string().optional(),
      /** A greatest value that the column has in the example alone. */
      max: exactSchema.optional(),
    })
    .readonly(),
  z
    .object({
      sheets: exampleSheetsSchema,
      institution: z.string().optional(),
      month: z.string().optional(),
      /** What came for another month, and was accepted. */
      earlier: z.object({ month: z.string(), sheets: exampleSheetsSchema }).readonly().optional(),
      /** Checked with the whole month (who reported, and twice what). */
      wholeMonth: z.boolean().optional(),
      /** The same file comes twice. */
      twice: z.boolean().optional(),
      /** What the institution's life is in the example alone. */
      life: z.strictObject({ closed: monthSchema.optional(), formerName: z.string().optional() }).readonly().optional(),
      receivedAt: z.string().optional(),
    })
    .readonly(),
]);
export type Example = z.infer<typeof exampleSchema>;

const examplesSchema = z.array(exampleSchema).readonly();

/**
 * Where a formula stands: once for a submission, or in every row of a table; `lastMonthToo`, also in those that only last
 * month had.
 */
export const scopeSchema = z.union([
  z.literal("submission"),
  z.object({ row: z.string(), lastMonthToo: z.literal(true).optional() }).readonly(),
]);

/** How a rule is checked: its meaning is a formula, or a check by name with a text that people can read. */
export const meaningSchema = z.union([
  z.object({ formula: z.string().min(1), scope: scopeSchema }).readonly(),
  z.object({ check: checkNameSchema, table: z.string().optional(), reads: textSchema }).readonly(),
]);

/** 填报 while the form is filled in · 报送 before it is sent · 汇总 where the office adds up. */
export const stageSchema = z.enum(["filling", "sending", "summing"]);
export type Stage = z.infer<typeof stageSchema>;

/** How strong a rule is at a stage. */
export const strengthSchema = z.enum(["unchecked", "warns", "blocks"]);
export type Strength = z.infer<typeof strengthSchema>;

/**
 * What a comparison allows beside equality. Without a declaration it is the interval of the operands' printed precision;
 * a declared one comes in its place where it allows more: an amount, or a share of the larger side.
 */
export const toleranceSchema = z.union([
  z.strictObject({ absolute: exactSchema }).readonly(),
  z.strictObject({ relative: exactSchema }).readonly(),
]);
export type Tolerance = z.infer<typeof toleranceSchema>;

const strengths = { filling: strengthSchema, sending: strengthSchema, summing: strengthSchema };

/** A rule as data: a stable code, what it says, how strong it is, and one case on each side. */
export const ruleSchema = z
  .strictObject({
    code: z.string().regex(/^R-[A-Z]{2}-0[1-6]\d\d$/),
    kind: ruleKindSchema,
    severity: severitySchema,
    /** Where it differs from what its severity says: an error blocks, a warning or a hint warns. */
    stages: z.strictObject(strengths).partial().readonly().optional(),
    /** The form it belongs to; all forms without one. */
    form: z.string().optional(),
    title: textSchema,
    meaning: meaningSchema,
    tolerance: toleranceSchema.optional(),
    clause: z.string().min(1),
    inForce: inForceSchema,
    /** What to do. */
    mend: textSchema,
    /** Whether a 情况说明 settles it; only warnings can be settled. */
    settledBy: z.enum(["correction", "explanation"]),
    examples: z
      .strictObject({
        passes: exampleSchema,
        fails: exampleSchema,
        /** More on either side, where one cannot show all that the rule says. */
        more: z
          .strictObject({
            passes: examplesSchema.optional(),
            fails: examplesSchema.optional(),
            /** Where the rule has nothing to say: its condition does not hold. */
            silent: examplesSchema.optional(),
          })
          .readonly()
          .optional(),
      })
      .readonly(),
  })
  .refine((rule) => rule.settledBy === "correction" || rule.severity === "warning", {
    message: "only a warning is settled by an explanation",
  })
  .readonly();
export type Rule = z.infer<typeof ruleSchema>;

/** A rule without the cases that prove it: all that checking by it needs. */
export type StatedRule = Omit<Rule, "examples">;
