/** How a CSV is written. */
export interface CsvOptions {
  /** Excel takes UTF-8 for the system's code page where no byte order mark stands before it. */
  readonly encoding: "utf-8-bom" | "utf-8";
}

const NUMBER = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?%?$/i;

/**
 * Writes rows of texts as CSV. A spreadsheet takes a field that begins with = + - @ for a formula: such a text gets an
 * apostrophe before it, numbers and a lone dash do not.
 * @example writeCsv([["名称", "户数"], ["=A1", "-3"]]) // 名称,户数 ⏎ '=A1,-3 ⏎
 */
export function writeCsv(
  rows: readonly (readonly string[])[],
  options: CsvOptions = { encoding: "utf-8-bom" },
): Uint8Array {
  const text = rows.map((row) => `${row.map(field).join(",")}\r\n`).join("");
  return new TextEncoder().encode(options.encoding === "utf-8-bom" ? `\ufeff${text}` : text);
}

function field(text: string): string {
  const safe = /^[=+\-@\t\r]./s.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",\t\r\n;]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
