/** What two things that may be the same are compared by. */
export interface Alike {
  readonly text: string;
  /** Keys of the figures it holds. */
  readonly keys: readonly string[];
}

/** Less alike than this are two different things. */
const LEAST = 0.34;

/**
 * Pairs two lists in their order, so that what is most alike stands together; indexes of the pairs. What is the same at
 * the beginning and the end is paired first, so that a long table with one change costs little.
 */
export function align(left: readonly Alike[], right: readonly Alike[]): readonly (readonly [number, number])[] {
  const pairs: [number, number][] = [];
  let from = 0;
  let [leftEnd, rightEnd] = [left.length, right.length];
  while (from < leftEnd && from < rightEnd && left[from]?.text === right[from]?.text) {
    pairs.push([from, from]);
    from += 1;
  }
  while (leftEnd > from && rightEnd > from && left[leftEnd - 1]?.text === right[rightEnd - 1]?.text) {
    leftEnd -= 1;
    rightEnd -= 1;
    pairs.push([leftEnd, rightEnd]);
  }
  pairs.push(...alignMiddle(left, right, from, leftEnd, rightEnd));
  return pairs.sort((a, b) => a[0] - b[0]);
}

function alignMiddle(
  left: readonly Alike[],
  right: readonly Alike[],
  from: number,
  leftEnd: number,
  rightEnd: number,
): readonly [number, number][] {
  const [rows, columns] = [leftEnd - from, rightEnd - from];
  if (rows <= 0 || columns <= 0) return [];
  const [a, b] = [left, right].map((list) => list.map(signatureOf));
  const best = Array.from({ length: rows + 1 }, () => new Float64Array(columns + 1));
  const likeness = Array.from({ length: rows }, (_, i) =>
    Float64Array.from({ length: columns }, (__, j) => alike(a?.[from + i], b?.[from + j])),
  );
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0;
  for (let i = rows - 1; i >= 0; i -= 1) {
    for (let j = columns - 1; j >= 0; j -= 1) {
      const like = likeness[i]?.[j] ?? 0;
      const together = like >= LEAST ? like + at(i + 1, j + 1) : 0;
      const row = best[i];
      if (row) row[j] = Math.max(together, at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < rows && j < columns; ) {
    const like = likeness[i]?.[j] ?? 0;
    if (like >= LEAST && at(i, j) === like + at(i + 1, j + 1)) {
      pairs.push([from + i, from + j]);
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}

interface Signature {
  readonly text: string;
  readonly keys: ReadonlySet<string>;
  readonly pairs: ReadonlySet<string>;
}

function signatureOf({ text, keys }: Alike): Signature {
  const letters = [...text.replace(/[\d\s,.%]/g, "")];
  const pairs = letters.length < 2 ? letters : letters.slice(1).map((letter, index) => `${letters[index]}${letter}`);
  return { text, keys: new Set(keys), pairs: new Set(pairs) };
}

/** How alike two things are, from 0 to 1: by the figures they hold, or by their words. */
function alike(a: Signature | undefined, b: Signature | undefined): number {
  if (!a || !b) return 0;
  if (a.text === b.text) return 1;
  return Math.max(shared(a.keys, b.keys), shared(a.pairs, b.pairs) * 0.98);
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let count = 0;
  for (const one of a) if (b.has(one)) count += 1;
  return (2 * count) / (a.size + b.size);
}
