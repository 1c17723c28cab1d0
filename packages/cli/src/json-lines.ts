/** A list that is longer is written element by element, wherever in the value it stands. */
const LONG = 1_000;

/**
 * A value's JSON line by line, the same text as `JSON.stringify(value, undefined, indent)` gives: of a long list one element
 * after the other, so that a hundred thousand findings are never one text.
 * @param value plain data; what JSON has no word for is left out as `JSON.stringify` leaves it out
 * @example [...jsonLines({ month: "2021-09", findings: [] }, 1)] // ["{", " \"month\": \"2021-09\",", " \"findings\": []", "}"]
 */
export function jsonLines(value: object, indent: number): Generator<string, void, undefined> {
  return linesOf(value, { head: "", prefix: "", tail: "" }, " ".repeat(indent));
}

/** What stands before a value in its first line, before every line of it, and behind its last. */
interface Around {
  readonly head: string;
  readonly prefix: string;
  readonly tail: string;
}

function* linesOf(value: unknown, { head, prefix, tail }: Around, indent: string): Generator<string, void, undefined> {
  if (typeof value !== "object" || value === null || !holdsLong(value)) {
    // An element without a word in JSON is null.
    const text = JSON.stringify(value, undefined, indent) ?? "null";
    yield `${head}${text.replaceAll("\n", `\n${prefix}`)}${tail}`;
    return;
  }
  const within = prefix + indent;
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  const around = (name: string, isLast: boolean): Around => ({
    head: within + name,
    prefix: within,
    tail: isLast ? "" : ",",
  });
  yield `${head}${open}`;
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index += 1)
      yield* linesOf(value[index], around("", index === value.length - 1), indent);
  } else {
    const entries = Object.entries(value).filter(([, one]) => one !== undefined && typeof one !== "function");
    for (const [at, [key, one]] of entries.entries())
      yield* linesOf(one, around(`${JSON.stringify(key)}: `, at === entries.length - 1), indent);
  }
  yield `${prefix}${close}${tail}`;
}

/** Whether a long list stands somewhere in a value. */
function holdsLong(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  if (!Array.isArray(value)) return Object.values(value).some(holdsLong);
  return value.length > LONG || value.some(holdsLong);
}
