import { type Finding, figureSchema, findingSchema, placeSchema, type Workbook } from "@biaogan/core";
import * as z from "zod";
import { type AcceptedMonth, acceptedMonthSchema } from "./accepted";
import { verdictSchema } from "./submission";

/** A file as it came in: read, or refused by the reader with a finding. */
export type Receipt = {
  readonly file: string;
  /** Local time, `2021-09-29T16:20:00`. */
  readonly receivedAt?: string;
  /** A roster code, name or short name, as the register has it. */
  readonly institution?: string;
} & ({ readonly workbook: Workbook } | { readonly refusal: Finding });

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

/** The difference between two revisions of one institution's report, with what became of the findings. */
export const revisionSchema = z
  .object({
    institution: z.string(),
    from: z.number().int(),
    to: z.number().int(),
    files: z.array(z.string()).readonly(),
    changes: z.array(revisionChangeSchema).readonly(),
    /** Codes of findings by what became of them. */
    resolved: z.array(z.string()).readonly(),
    open: z.array(z.string()).readonly(),
    arisen: z.array(z.string()).readonly(),
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
}
