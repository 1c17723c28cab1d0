import { align } from "./align";
import type { Token } from "./number-tokens";
import type { Passage, PassagePlace, PassageRow, Passages, PassageTable } from "./passages";

/** A number with its place. */
export interface Placed {
  readonly token: Token;
  readonly place: PassagePlace;
}

/** What differs between a document as composed and as it was edited. */
export interface Comparison {
  /** The same number in both: pairs that agree. */
  readonly same: readonly { readonly was: Token; readonly is: Placed }[];
  readonly changed: readonly { readonly was: Token; readonly is: Placed }[];
  readonly deleted: readonly Placed[];
  readonly added: readonly Placed[];
  /** Paragraphs, rows and tables that are gone as a whole, with their numbers. */
  readonly gone: readonly {
    readonly what: "paragraph" | "row" | "table" | "chart";
    readonly name: string;
    readonly numbers: readonly Placed[];
  }[];
}

/** Compares passage by passage: what stands in the same paragraph or cell is held against each other. */
export function comparePassages(before: Passages, after: Passages): Comparison {
  const found: Found = { same: [], changed: [], deleted: [], added: [], gone: [] };
  compareProse(before.prose, after.prose, found);
  for (const kind of ["table", "chart"] as const) {
    const ofKind = (tables: readonly PassageTable[]): readonly PassageTable[] =>
      tables.filter((table) => table.kind === kind);
    compareTables(ofKind(before.tables), ofKind(after.tables), found);
  }
  return withoutMoved(found);
}

type Writable<List> = List extends readonly (infer Item)[] ? Item[] : never;
type Found = { readonly [Key in keyof Comparison]: Writable<Comparison[Key]> };

function compareProse(before: readonly Passage[], after: readonly Passage[], found: Found): void {
  const pairs = align(before, after);
  for (const [left, right] of pairs) {
    const [was, is] = [before[left], after[right]];
    if (was && is && !was.free) compareTokens(was, is, found);
  }
  const [gone, come] = unpaired(before, after, pairs);
  for (const passage of gone) goneAs("paragraph", passage.text, [passage], found);
  for (const { tokens, place } of come) found.added.push(...tokens.map((token) => ({ token, place })));
}

function compareTables(before: readonly PassageTable[], after: readonly PassageTable[], found: Found): void {
  const pairs = align(before, after);
  for (const [left, right] of pairs) {
    const [was, is] = [before[left], after[right]];
    if (was && is && !was.free) compareRows(was.rows, is.rows, found);
  }
  const [gone, come] = unpaired(before, after, pairs);
  for (const table of gone) {
    if (!table.free)
      goneAs(
        table.kind,
        table.kind === "chart" ? `${table.place.section}${table.place.at}` : table.place.section,
        table.rows.flatMap(({ cells }) => cells),
        found,
      );
  }
  const cells = come.flatMap(({ rows }) => rows).flatMap((row) => row.cells);
  for (const { tokens, place } of cells) found.added.push(...tokens.map((token) => ({ token, place })));
}

function compareRows(before: readonly PassageRow[], after: readonly PassageRow[], found: Found): void {
  const pairs = align(before, after);
  for (const [left, right] of pairs) {
    const [was, is] = [before[left], after[right]];
    if (!was || !is) continue;
    if (was.cells.length === is.cells.length) {
      was.cells.forEach((cell, index) => {
        const other = is.cells[index];
        if (other && !cell.free) compareTokens(cell, other, found);
      });
    } else compareTokens(whole(was), whole(is), found);
  }
  const [gone, come] = unpaired(before, after, pairs);
  for (const row of gone) goneAs("row", row.name, row.cells, found);
  for (const { tokens, place } of come.flatMap(({ cells }) => cells))
    found.added.push(...tokens.map((token) => ({ token, place })));
}

function whole(row: PassageRow): Passage {
  return { ...row, free: false, tokens: row.cells.flatMap(({ tokens }) => tokens) };
}

/** Numbers of one passage: by the figure they are bound to, then by what they say, then in their order. */
function compareTokens(was: Passage, is: Passage, found: Found): void {
  const left = [...was.tokens];
  const right = [...is.tokens];
  const pair = (holds: (a: Token, b: Token) => boolean): void => {
    for (const token of [...left]) {
      const other = right.find((one) => holds(token, one));
      if (!other) continue;
      left.splice(left.indexOf(token), 1);
      right.splice(right.indexOf(other), 1);
      const pairOf = { was: token, is: { token: other, place: is.place } };
      (agree(token, other) ? found.same : found.changed).push(pairOf);
    }
  };
  const isOfAnother = (one: Token): boolean => one.key !== undefined && !was.keys.includes(one.key);
  pair((a, b) => a.key !== undefined && a.key === b.key && agree(a, b));
  pair((a, b) => a.key !== undefined && a.key === b.key);
  pair((a, b) => b.key === undefined && agree(a, b));
  pair((a, b) => a.kind === b.kind && (a.key === undefined) === (b.key === undefined) && !isOfAnother(b));
  pair((a, b) => a.key !== undefined && b.key === undefined && a.kind === b.kind);
  // A state in words whose control is lost still stands in the text.
  for (const token of left.filter(({ kind }) => kind === "word")) {
    if (!is.text.includes(token.normal)) continue;
    left.splice(left.indexOf(token), 1);
    found.same.push({ was: token, is: { token, place: is.place } });
  }
  found.deleted.push(...left.map((token) => ({ token, place: is.place })));
  found.added.push(...right.map((token) => ({ token, place: is.place })));
}

function agree(a: Token, b: Token): boolean {
  return a.normal === b.normal && a.kind === b.kind && b.behind === undefined;
}

function goneAs(
  what: Comparison["gone"][number]["what"],
  name: string,
  passages: readonly Passage[],
  found: Found,
): void {
  const numbers = passages
    .flatMap(({ tokens, place }) => tokens.map((token) => ({ token, place })))
    .filter(({ token }) => token.key !== undefined);
  if (numbers.length > 0) found.gone.push({ what, name, numbers });
}

function unpaired<Item>(
  before: readonly Item[],
  after: readonly Item[],
  pairs: readonly (readonly [number, number])[],
): readonly [readonly Item[], readonly Item[]] {
  const [left, right] = [new Set(pairs.map(([one]) => one)), new Set(pairs.map(([, one]) => one))];
  return [before.filter((_, index) => !left.has(index)), after.filter((_, index) => !right.has(index))];
}

/** A number that has gone from one place and come to another is neither deleted nor added. */
function withoutMoved(found: Found): Comparison {
  const added = [...found.added];
  const moved = ({ token }: Placed): boolean => {
    const same = (one: Placed): boolean => one.token.key !== undefined && one.token.key === token.key;
    const alike = (one: Placed): boolean =>
      one.token.key === undefined && agree(one.token, token) && token.normal.length > 2;
    const index = [added.findIndex(same), added.findIndex(alike)].find((at) => at >= 0);
    const [other] = index === undefined ? [] : added.splice(index, 1);
    if (!other) return false;
    (agree(token, other.token) ? found.same : found.changed).push({ was: token, is: other });
    return true;
  };
  const deleted = found.deleted.filter((one) => !moved(one));
  const gone = found.gone.flatMap((one) => {
    const numbers = one.numbers.filter((number) => !moved(number));
    return numbers.length === 0 ? [] : [{ ...one, numbers }];
  });
  return { ...found, deleted, added, gone };
}
