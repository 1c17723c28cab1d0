import { type MonthResult, monthResultSchema } from "./month-result";

/** A month's result as plain JSON, every key in its place: the same result gives the same text. */
export function monthResultToJson(result: MonthResult): unknown {
  return inOrder(JSON.parse(JSON.stringify(result)));
}

/**
 * Reads a month's result back from its JSON.
 * @throws ZodError where the JSON is no month's result.
 * @example monthResultFromJson(monthResultToJson(result)) // equals result
 */
export function monthResultFromJson(json: unknown): MonthResult {
  return monthResultSchema.parse(json);
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, one]) => [key, inOrder(one)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
