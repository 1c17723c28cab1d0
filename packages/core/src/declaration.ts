import * as z from "zod";
import { monthSchema } from "./period";
import { textSchema } from "./text";

/** The months a declaration is in force; open at the end where `until` is left out. */
export const inForceSchema = z.object({ from: monthSchema, until: monthSchema.optional() }).readonly();
export type InForce = z.infer<typeof inForceSchema>;

/** What every declaration carries: a stable id, a version, the months in force, a title and the clause it rests on. */
export const declarationSchema = z.object({
  id: z.string().min(1),
  version: z.string().min(1),
  inForce: inForceSchema,
  title: textSchema,
  clause: z.string().min(1),
});
export type Declaration = Readonly<z.infer<typeof declarationSchema>>;

/** Whether something is in force in a month. */
export function isInForce(inForce: InForce, month: string): boolean {
  return inForce.from <= month && (inForce.until === undefined || month <= inForce.until);
}
