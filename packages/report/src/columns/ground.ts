import { type Growing, growing, type Numbers, type NumbersKind } from "./growing";

/** Where the lists of a bulk table lie while it is read: `perRow` numbers for each row that is expected. */
export type Ground = <A extends Numbers>(kind: NumbersKind<A>, perRow: number) => Growing<A>;

/**
 * Memory that two readers of one table fill at the same time: the first so many rows of each list, the second what is
 * behind. Readers of the same header ask for the same lists in the same order.
 */
export interface SharedGround {
  readonly rows: number;
  readonly lists: readonly SharedArrayBuffer[];
}

/** Memory of a reader's own. */
export function ownGround(rows: number): Ground {
  return (kind, perRow) => growing(kind, rows * perRow);
}

/** The first reader's ground, with room behind it for as many rows as the second is expected to read. */
export function firstGround(rows: number, behind: number): { readonly ground: Ground; readonly shared: SharedGround } {
  const lists: SharedArrayBuffer[] = [];
  return {
    ground: (kind, perRow) => {
      const memory = new SharedArrayBuffer((rows + behind) * perRow * kind.BYTES_PER_ELEMENT);
      lists.push(memory);
      const whole = new kind(memory, 0, (rows + behind) * perRow);
      return { kind, list: new kind(memory, 0, rows * perRow), length: 0, whole };
    },
    shared: { rows, lists },
  };
}

/** The second reader's ground: what the first has left behind its own rows. */
export function secondGround({ rows, lists }: SharedGround): Ground {
  let next = 0;
  return (kind, perRow) => {
    const memory = lists[next];
    next += 1;
    if (!memory) return growing(kind);
    const from = rows * perRow * kind.BYTES_PER_ELEMENT;
    const list = new kind(memory, from, (memory.byteLength - from) / kind.BYTES_PER_ELEMENT);
    return { kind, list, length: 0, whole: undefined };
  };
}
