import { type Finding, parseShape } from "@biaogan/core";
import type * as z from "zod";
import { type PlanPlace, planFinding } from "../plan-finding";

/** What a border answers: the data, or findings at the keys of everything that is wrong with it. */
export type Parsed<T> = { readonly data: T } | { readonly findings: readonly Finding[] };

/** Parses a plan's or a county's file, with a finding at the key of everything that is not of its shape. */
export function parseFile<T>(schema: z.ZodType<T>, input: unknown, file: PlanPlace["file"]): Parsed<T> {
  const parsed = parseShape(schema, input);
  if ("data" in parsed) return parsed;
  return { findings: parsed.faults.map(({ key, why }) => planFinding("P-0101", { file, key }, { key, why })) };
}
