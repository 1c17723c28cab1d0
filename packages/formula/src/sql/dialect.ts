/** The databases that formulas are written for. */
export type SqlDialect = "duckdb" | "postgresql";

/** What differs between them. */
export interface DialectWords {
  /** Whole numbers that do not overflow in silence. */
  readonly whole: string;
  /** A number with decimals, as a table holds it. */
  readonly decimal: (decimals: number) => string;
}

export const dialects = {
  // Sums of hugeint raise an error past 38 digits: never a wrong figure.
  duckdb: { whole: "hugeint", decimal: (decimals) => `decimal(18, ${decimals})` },
  postgresql: { whole: "numeric", decimal: (decimals) => `numeric(18, ${decimals})` },
} as const satisfies Record<SqlDialect, DialectWords>;

/** A name, quoted. */
export function named(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** A text, quoted. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
