/**
 * A value's JSON line by line, the same text as `JSON.stringify(value, undefined, indent)` gives: of a long list one element
 * after the other, so that a hundred thousand findings are never one text.
 * @param value plain data; what JSON has no word for is left out as `JSON.stringify` leaves it out
 * @example [...jsonLines({ month: "2021-09", findings: [] }, 1)] // ["{", " \"month\": \"2021-09\",", " \"findings\": []", "}"]
 */
export function* jsonLines(value: object, indent: number): Generator<string, void, undefined> {
  const [once, twice] = [" ".repeat(indent), " ".repeat(indent * 2)];
  const entries = Object.entries(value).filter(([, one]) => Array.isArray(one) || JSON.stringify(one) !== undefined);
  if (entries.length === 0) {
    yield "{}";
    return;
  }
  yield "{";
  for (const [at, [key, one]] of entries.entries()) {
    const comma = at === entries.length - 1 ? "" : ",";
    const name = `${once}${JSON.stringify(key)}: `;
    if (!Array.isArray(one) || one.length === 0) yield `${name}${within(one, indent, once)}${comma}`;
    else {
      yield `${name}[`;
      for (let index = 0; index < one.length; index += 1)
        yield `${twice}${within(one[index], indent, twice)}${index === one.length - 1 ? "" : ","}`;
      yield `${once}]${comma}`;
    }
  }
  yield "}";
}

/** The JSON of a value that stands so far in; an element without a word in JSON is null. */
function within(value: unknown, indent: number, prefix: string): string {
  return (JSON.stringify(value, undefined, indent) ?? "null").replaceAll("\n", `\n${prefix}`);
}
