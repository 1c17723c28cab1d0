import { type AcceptedMonth, acceptedMonthSchema } from "./accepted";

/** An accepted month as plain JSON: typed arrays become plain ones, a figure that is not there null, a column of texts one text. */
export function acceptedMonthToJson(month: AcceptedMonth): unknown {
  return JSON.parse(
    JSON.stringify(month, (_key, value: unknown) => {
      if (value instanceof Float64Array) return Array.from(value, (one) => (Number.isNaN(one) ? null : one));
      if (value instanceof Uint32Array || value instanceof Uint16Array) return Array.from(value);
      if (value instanceof Uint8Array) return new TextDecoder().decode(value);
      return value;
    }),
  );
}

/**
 * Reads an accepted month back from its JSON.
 * @throws ZodError where the JSON is no accepted month: history is parsed at the border.
 */
export function acceptedMonthFromJson(json: unknown): AcceptedMonth {
  return acceptedMonthSchema.parse(revive(json));
}

function revive(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(revive);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, typed(key, one)]));
}

const UNSIGNED: ReadonlySet<string> = new Set(["rowNumbers", "starts", "rowIndexes"]);

function typed(key: string, value: unknown): unknown {
  if (key === "values" && Array.isArray(value))
    return Float64Array.from(value, (one) => (typeof one === "number" ? one : Number.NaN));
  if (UNSIGNED.has(key) && Array.isArray(value)) return Uint32Array.from(value, Number);
  if (key === "codes" && Array.isArray(value)) {
    const codes = Uint32Array.from(value, Number);
    return codes.some((code) => code > 0xffff) ? codes : Uint16Array.from(codes);
  }
  if (key === "bytes" && typeof value === "string") return new TextEncoder().encode(value);
  return revive(value);
}
