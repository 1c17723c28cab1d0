import {
  exactSchema,
  figureSchema,
  measureSchema,
  missingReasonSchema,
  monthSchema,
  placeSchema,
  textSchema,
} from "@biaogan/core";
import * as z from "zod";
import { lifeSchema } from "./life";

/** Numbers of a decoded column; in JSON an array in which null is a blank. */
export const floats = z.custom<Float64Array>((value) => value instanceof Float64Array);
export const octets = z.custom<Uint8Array>((value) => value instanceof Uint8Array);
export const unsigned = z.custom<Uint32Array>((value) => value instanceof Uint32Array);
export const codes = z.custom<Uint16Array | Uint32Array>(
  (value) => value instanceof Uint16Array || value instanceof Uint32Array,
);

/** One read cell: its figure and where it stands. */
export const factSchema = z.object({ figure: figureSchema, place: placeSchema }).readonly();

/** A row of a small table. */
export const factRowSchema = z
  .object({
    institution: z.string(),
    key: z.string().optional(),
    cells: z.record(z.string(), factSchema).readonly(),
  })
  .readonly();

const nothingSchema = z.enum(["dash", "not-applicable", "unreadable"]);
const apartRowsSchema = z.object({ rowIndexes: unsigned, bytes: octets, starts: unsigned }).readonly();

/** A decoded column; see `FactColumn` of @biaogan/formula. Typed arrays in memory, plain arrays in JSON. */
export const factColumnSchema = z.discriminatedUnion("type", [
  z
    .object({
      type: z.literal("number"),
      values: floats,
      decimals: z.number().int(),
      apart: apartRowsSchema.optional(),
    })
    .readonly(),
  z
    .object({
      type: z.literal("code"),
      codes,
      dictionary: z.array(z.string()).readonly(),
      nothing: z.record(z.string(), nothingSchema).readonly().optional(),
    })
    .readonly(),
  z.object({ type: z.literal("text"), bytes: octets, starts: unsigned, apart: apartRowsSchema.optional() }).readonly(),
]);

export const factColumnsSchema = z
  .object({
    institution: z.string(),
    file: z.string(),
    sheet: z.string().optional(),
    length: z.number().int(),
    rowNumbers: unsigned,
    columns: z.record(z.string(), factColumnSchema).readonly(),
    letters: z.record(z.string(), z.string()).readonly(),
  })
  .readonly();

/** What is kept of a bulk table without its rows; see `KeptCounts` of @biaogan/formula. */
export const keptCountsSchema = z
  .object({
    institution: z.string(),
    file: z.string(),
    sheet: z.string().optional(),
    counts: z
      .record(
        z.string(),
        z
          .object({
            rows: z.number().int().nonnegative(),
            known: exactSchema.optional(),
            reason: missingReasonSchema.optional(),
            lacking: z.number().int().positive().optional(),
            measure: measureSchema,
            cell: z.string(),
          })
          .readonly(),
      )
      .readonly(),
  })
  .readonly();

export const tableFactsSchema = z.union([
  z.object({ rows: z.array(factRowSchema).readonly() }).readonly(),
  z.object({ bulk: factColumnsSchema }).readonly(),
  z.object({ kept: keptCountsSchema }).readonly(),
]);

/** What one institution handed in for one month, checked and accepted. */
export const acceptedSubmissionSchema = z
  .object({
    institution: z.string(),
    month: monthSchema,
    revision: z.number().int().nonnegative(),
    receivedAt: z.iso.datetime({ local: true }).optional(),
    files: z.array(z.object({ file: z.string(), hash: z.string() }).readonly()).readonly(),
    tables: z.record(z.string(), tableFactsSchema).readonly(),
  })
  .readonly();
export type AcceptedSubmission = z.infer<typeof acceptedSubmissionSchema>;

/**
 * The state of one institution's report for one month: six, exclusive. Whether it was accepted is told apart, since a
 * refused report may have come on time.
 */
export const reportStateSchema = z.enum(["on-time", "late", "missing", "empty", "waived", "not-applicable"]);
export type ReportState = z.infer<typeof reportStateSchema>;

export const reportStatusSchema = z
  .object({
    institution: z.string(),
    state: reportStateSchema,
    accepted: z.boolean(),
    /** Left out where the year's working days are not known. */
    due: z.iso.date().optional(),
    receivedAt: z.string().optional(),
    revision: z.number().int().optional(),
    /** Why it is waived, or not applicable. */
    reason: textSchema.optional(),
    /** What became of it, step by step. */
    life: lifeSchema.optional(),
    files: z.array(z.string()).readonly(),
    errors: z.number().int(),
    warnings: z.number().int(),
    explained: z.number().int(),
    hints: z.number().int(),
  })
  .readonly();
export type ReportStatus = z.infer<typeof reportStatusSchema>;

/** The seam between `report` and `indicators`: a month's accepted submissions and the state of every report owed. */
export const acceptedMonthSchema = z
  .object({
    schema: z.literal("biaogan/accepted-month@1"),
    month: monthSchema,
    submissions: z.array(acceptedSubmissionSchema).readonly(),
    reports: z.array(reportStatusSchema).readonly(),
    /** Accepted revisions that a later one replaced, oldest first: the month as it was published once. */
    superseded: z
      .array(z.object({ submission: acceptedSubmissionSchema, report: reportStatusSchema }).readonly())
      .readonly()
      .optional(),
  })
  .readonly();
export type AcceptedMonth = z.infer<typeof acceptedMonthSchema>;
