import { declarationSchema } from "@biaogan/core";
import * as z from "zod";
import { formSchema } from "./form";
import { ruleSchema } from "./rule";

/** A set of forms with the rules that hold for them: what a county hands to its banks. `loadPack` checks it as a whole. */
export const reportPackSchema = declarationSchema
  .strict()
  .extend({ forms: z.array(formSchema).readonly(), rules: z.array(ruleSchema).readonly() })
  .readonly();
export type ReportPack = z.infer<typeof reportPackSchema>;
