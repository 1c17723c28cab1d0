import { exactSchema, mask } from "@biaogan/core";
import * as z from "zod";

/** How a list of institutions is told: by name, by number, or not at all. */
export const tellingSchema = z.enum(["named", "counted", "silent"]);
export type Telling = z.infer<typeof tellingSchema>;

/** Who may be named in a circular, and how many: a county's policy as data. */
export const namingPolicySchema = z
  .object({
    /** How many places are named from the first, and from the last; 0 names nobody. */
    leaders: z.number().int().nonnegative(),
    last: z.number().int().nonnegative(),
    /** Where fewer than so many are ranked, nobody is named first or last. */
    leastRanked: z.number().int().positive().default(2),
    /** A ratio over fewer than so many (one terminal of one) is named neither first nor last. */
    leastBase: exactSchema.default("1"),
    /** Who shares the place at the edge: all of them are named, or none. */
    ties: z.enum(["all-named", "none-named"]).default("all-named"),
    /** Roster codes that are named neither first nor last. */
    neverRanked: z.array(z.string()).readonly().default([]),
    /** How those are told who did not report, reported late, were refused, owe an explanation, or sent a correction. */
    missing: tellingSchema.default("named"),
    late: tellingSchema.default("named"),
    refused: tellingSchema.default("named"),
    unexplained: tellingSchema.default("named"),
    revised: tellingSchema.default("named"),
    /** Sites (service rooms) that fall short or are suspended. */
    sites: tellingSchema.default("named"),
    /** How an institution is named: in full at first mention with the short name stated, or short throughout. */
    mention: z.enum(["full-first", "short"]).default("full-first"),
    /** A longer list ends with 等N家. */
    longest: z.number().int().positive().default(10),
    /** How a merchant is named: its code alone, its code with the masked name (王*商店), or in full. */
    merchants: z.enum(["code", "masked", "full"]).default("masked"),
  })
  .readonly();
export type NamingPolicy = z.infer<typeof namingPolicySchema>;

/**
 * A merchant as the policy lets it be named. A sole trader's name is personal: one character is left at either end.
 * @example nameMerchant({ code: "871990153110002", name: "王建国商店" }, "masked") // "871990153110002（王*商店）"
 */
export function nameMerchant(
  { code, name }: { readonly code: string; readonly name?: string },
  policy: NamingPolicy["merchants"],
): string {
  if (policy === "code" || name === undefined || name.trim() === "") return code;
  return `${code}（${policy === "full" ? name.trim() : mask(name, "merchant")}）`;
}
