import { declarationSchema } from "@biaogan/core";
import { z } from "zod";
import { formSchema } from "./form";
import { ruleSchema } from "./rule";

/** A set of forms with the rules that hold for them: what a county hands to its banks. */
export const reportPackSchema = declarationSchema
  .extend({ forms: z.array(formSchema).readonly(), rules: z.array(ruleSchema).readonly() })
  .refine((pack) => new Set(pack.rules.map(({ code }) => code)).size === pack.rules.length, {
    message: "a rule code stands twice",
  })
  .readonly();
export type ReportPack = z.infer<typeof reportPackSchema>;
