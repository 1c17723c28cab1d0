import { declarationSchema, maskingSchema } from "@biaogan/core";
import * as z from "zod";
import { formSchema, headFields } from "./form";
import { ruleSchema, type StatedRule } from "./rule";

/** A set of forms with the rules that hold for them: what a county hands to its banks. `loadPack` checks it as a whole. */
export const reportPackSchema = declarationSchema
  .strict()
  .extend({
    forms: z.array(formSchema).readonly(),
    rules: z.array(ruleSchema).readonly(),
    /** What of a form's head is personal; who filled it in and where to call, where left out. */
    headMasks: z.partialRecord(z.enum(headFields), maskingSchema).readonly().optional(),
  })
  .readonly();
export type ReportPack = z.infer<typeof reportPackSchema>;

/** A pack whose rules may come without their examples: what checking needs. */
export type StatedPack = Omit<ReportPack, "rules"> & { readonly rules: readonly StatedRule[] };
