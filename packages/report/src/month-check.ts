import { type Finding, figureSchema, findingSchema, placeSchema, type Workbook } from "@biaogan/core";
import * as z from "zod";
import { type AcceptedMonth, acceptedMonthSchema, reportStatusSchema } from "./accepted";
import type { ReadDetail } from "./columns/detail-reader";
import type { ExplanationDecision } from "./explanations";
import { verdictSchema } from "./submission";

/** A file as it came in: read, or refused by the reader with a finding. */
export type Receipt = {
  readonly file: string;
  /** Local time, `2021-09-29T16:20:00`. */
  readonly receivedAt?: string;
  /** A roster code, name or short name, as the register has it. */
  readonly institution?: string;
} & (
  | {
      readonly workbook: Workbook;
      /** Large details of the same file that were read from a stream (`detailReader`); the workbook holds the other sheets. */
      readonly details?: readonly ReadDetail[];
    }
  | { readonly refusal: Finding }
);

/** One cell that differs between two revisions. */
export const revisionChangeSchema = z
  .object({
    table: z.string(),
    row: z.string().optional(),
    column: z.string(),
    before: figureSchema.optional(),
    after: figureSchema.optional(),
    /** Where the new figure stands; where the old one stood if it is gone. */
    place: placeSchema,
  })
  .readonly();
export type RevisionChange = z.infer<typeof revisionChangeSchema>;

/** A row that stands in one of two revisions alone. */
const revisionRowSchema = z.object({ row: z.string(), place: placeSchema }).readonly();

/** The difference between two revisions of a bulk table: rows told apart by their key, then cells of the rows in both. */
export const detailChangesSchema = z
  .object({
    table: z.string(),
    added: z.array(revisionRowSchema).readonly(),
    removed: z.array(revisionRowSchema).readonly(),
    changes: z.array(revisionChangeSchema).readonly(),
  })
  .readonly();
export type DetailChanges = z.infer<typeof detailChangesSchema>;

/** A finding as the comparison of two revisions names it. */
const comparedFindingSchema = findingSchema
  .unwrap()
  .pick({ code: true, severity: true, title: true, place: true, row: true, message: true })
  .readonly();

/** The difference between two revisions of one institution's report: cell by cell, and finding by finding. */
export const revisionSchema = z
  .object({
    institution: z.string(),
    from: z.number().int(),
    to: z.number().int(),
    files: z.array(z.string()).readonly(),
    /** Cells of the small tables. */
    changes: z.array(revisionChangeSchema).readonly(),
    /** Rows and cells of the bulk tables that differ. */
    details: z.array(detailChangesSchema).readonly(),
    /** Findings of the earlier revision that are gone. */
    resolved: z.array(comparedFindingSchema).readonly(),
    /** Findings that were there before: the rule is still broken at that place, with the same figures or others. */
    open: z.array(comparedFindingSchema).readonly(),
    /** Findings that the earlier revision had not. */
    arisen: z.array(comparedFindingSchema).readonly(),
  })
  .readonly();
export type Revision = z.infer<typeof revisionSchema>;

/** What the check of a whole month gives. */
export const monthCheckSchema = z
  .object({
    month: z.string(),
    /** The last revision of every institution that handed something in, in the roster's order. */
    verdicts: z.array(verdictSchema).readonly(),
    revisions: z.array(revisionSchema).readonly(),
    /** All findings, those of single files, of submissions and across institutions. */
    findings: z.array(findingSchema).readonly(),
    /** Every institution of the roster with its state, those that owe nothing included. */
    reports: z.array(reportStatusSchema).readonly(),
    accepted: acceptedMonthSchema,
  })
  .readonly();
export type MonthCheck = z.infer<typeof monthCheckSchema>;

export interface MonthContext {
  readonly month: string;
  readonly history: readonly AcceptedMonth[];
  /**
   * The day one stands at (`2021-10-08`): files that came later are not known yet, and a report that is not due yet is no
   * missing one. All that came where left out: the month as corrected.
   */
  readonly asOf?: string;
  /** The day the month's circular went out. */
  readonly circulatedOn?: string;
  /** What the office decided on explanations. */
  readonly decisions?: readonly ExplanationDecision[];
}
