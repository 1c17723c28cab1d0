import type { Vocabulary } from "../vocabulary";
import type { DialectWords } from "./dialect";
import type { SqlNumber } from "./sql-number";

/** Where one stands while a formula is written: months and institutions as SQL. */
export interface SqlScope {
  readonly month: string;
  readonly institution?: string | undefined;
  /** The row one is in: its alias, and the month it was read at. */
  readonly row?: { readonly table: string; readonly alias: string; readonly month: string } | undefined;
}

export interface SqlContext {
  readonly vocabulary: Vocabulary;
  readonly words: DialectWords;
  /** A name that no other part of the query has. */
  readonly alias: (of: string) => string;
}

/** What a node becomes. */
export type SqlValue =
  | { readonly number: SqlNumber }
  | { readonly condition: string }
  /** A code, text or date. */
  | { readonly word: string };
