import type { Figure, Measure } from "@biaogan/core";
import type { FactColumn } from "./facts";
import { withoutText } from "./text-column";

/** Why a cell holds no value although it is not blank: it says —, it says 不适用, or it says what cannot be read. */
export type Nothing = "dash" | "not-applicable" | "unreadable";

/**
 * Rows of a column, in ascending order, that its numbers or texts cannot say, each with what it holds: why there is no
 * value, or the figure itself where the column's integers cannot hold it exactly. There is none of it where every row holds
 * a value or is blank.
 */
export interface ApartRows {
  /** Counted from the table's first row. */
  readonly rowIndexes: Uint32Array;
  /** Row `rowIndexes[i]` says `bytes[starts[i] .. starts[i + 1])`, as UTF-8: a {@link Nothing}, or an exact figure. */
  readonly bytes: Uint8Array;
  readonly starts: Uint32Array;
}

const decoder = new TextDecoder();

/** What a row says that stands apart; undefined for any other. */
export function apartAt(apart: ApartRows | undefined, row: number): string | undefined {
  if (!apart) return undefined;
  const { rowIndexes, bytes, starts } = apart;
  let [low, high] = [0, rowIndexes.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rowIndexes[middle] ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return rowIndexes[low] === row ? decoder.decode(bytes.subarray(starts[low], starts[low + 1])) : undefined;
}

/** What stands in a row that holds no integer, code or text: why it holds none; its exact figure; otherwise a blank. */
export function apartFigure(column: FactColumn, row: number, measure: Measure): Figure {
  const says = column.type === "code" ? column.nothing?.[column.codes[row] ?? 0] : apartAt(column.apart, row);
  switch (says) {
    case undefined:
      return { missing: "blank", measure };
    case "not-applicable":
      return { notApplicable: true, measure };
    case "dash":
    case "unreadable":
      return { missing: says, measure };
    default:
      return { known: says, measure };
  }
}

/** What stands apart in the table without one of its rows. */
export function withoutApart(apart: ApartRows, row: number): ApartRows {
  const { rowIndexes, bytes, starts } = apart;
  const at = rowIndexes.indexOf(row);
  const others = rowIndexes.filter((index) => index !== row).map((index) => (index > row ? index - 1 : index));
  if (at < 0) return { ...apart, rowIndexes: others };
  const texts = withoutText({ type: "text", bytes, starts }, at);
  return { rowIndexes: others, bytes: texts.bytes, starts: texts.starts };
}
