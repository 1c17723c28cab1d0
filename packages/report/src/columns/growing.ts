export type Numbers = Uint32Array | Float64Array | Int32Array | Uint16Array | Uint8Array;

/** The constructor of lists of one kind. */
export interface NumbersKind<A extends Numbers> {
  new (size: number): A;
  new (memory: ArrayBufferLike, byteOffset: number, size: number): A;
  readonly BYTES_PER_ELEMENT: number;
}

/** A typed array that grows as it fills. */
export interface Growing<A extends Numbers> {
  readonly kind: NumbersKind<A>;
  list: A;
  length: number;
  /** `list` and the room behind it, which another reader fills meanwhile; nothing once the list lies elsewhere. */
  whole: A | undefined;
}

const LARGE = 1 << 18;

/** An empty list with room for what is expected: it is made at once, so that nothing is copied. */
export function growing<A extends Numbers>(kind: NumbersKind<A>, expected = 0): Growing<A> {
  return { kind, list: new kind(Math.max(64, expected)), length: 0, whole: undefined };
}

/** Makes room for so many more; gives the list to write to. */
export function room<A extends Numbers>(growing: Growing<A>, more: number): A {
  if (growing.length + more > growing.list.length) {
    const { kind, list } = growing;
    // A large one was expected to hold nearly all.
    const size = list.length < LARGE ? list.length * 2 : list.length + (list.length >> 3);
    const larger = new kind(Math.max(size, growing.length + more));
    larger.set(list.subarray(0, growing.length));
    growing.list = larger;
    growing.whole = undefined;
  }
  return growing.list;
}

/** Makes room for what another reader has read, who fills the room behind no more; gives the list to write to. */
export function roomBehind<A extends Numbers>(growing: Growing<A>, more: number): A {
  growing.list = growing.whole ?? growing.list;
  return room(growing, more);
}

/** Puts one number at the end. */
export function append(growing: Growing<Uint32Array>, value: number): void {
  room(growing, 1)[growing.length] = value;
  growing.length += 1;
}

/** Puts a whole list at the end. */
export function appendAll<A extends Numbers>(growing: Growing<A>, more: A): void {
  room(growing, more.length).set(more, growing.length);
  growing.length += more.length;
}

/** Puts numbers at the end that follow each other. */
export function appendFrom(growing: Growing<Uint32Array>, first: number, count: number): void {
  const list = room(growing, count);
  const before = growing.length;
  for (let at = 0; at < count; at += 1) list[before + at] = first + at;
  growing.length += count;
}

/**
 * Puts another reader's list behind, from one of its places on. It may lie in the room behind this one: there it moves
 * towards the beginning, and nothing is overwritten that was not read.
 */
export function putBehind<A extends Numbers>(growing: Growing<A>, more: A, from: number): void {
  const list = roomBehind(growing, more.length - from);
  if (list.buffer === more.buffer) moveDown(list, growing.length, more, from);
  else list.set(more.subarray(from), growing.length);
  growing.length += more.length - from;
}

/** In memory that threads share `set` would go byte by byte: bytes are moved four at a time. */
function moveDown<A extends Numbers>(list: A, to: number, more: A, from: number): void {
  const count = more.length - from;
  let moved = 0;
  if (list instanceof Uint8Array) {
    const target = new DataView(list.buffer, list.byteOffset + to, count);
    const source = new DataView(more.buffer, more.byteOffset + from, count);
    for (; moved + 4 <= count; moved += 4) target.setUint32(moved, source.getUint32(moved));
  }
  for (; moved < count; moved += 1) list[to + moved] = more[from + moved] ?? 0;
}

/** The same with each number moved by so much. */
export function putShifted(growing: Growing<Uint32Array>, more: Uint32Array, from: number, shift: number): void {
  const list = roomBehind(growing, more.length - from);
  const before = growing.length - from;
  for (let at = from; at < more.length; at += 1) list[before + at] = (more[at] ?? 0) + shift;
  growing.length += more.length - from;
}

/** The entries of a column of codes: two bytes for each, or four. */
export type CodeNumbers = Uint16Array | Uint32Array;

/** The same with each number read as a place of a list. */
export function putTranslated(
  growing: Growing<CodeNumbers>,
  more: CodeNumbers,
  from: number,
  numbers: Uint32Array,
): void {
  const list = roomBehind(growing, more.length - from);
  const before = growing.length - from;
  for (let at = from; at < more.length; at += 1) list[before + at] = numbers[more[at] ?? 0] ?? 0;
  growing.length += more.length - from;
}

/** What was filled; the room behind it is given back where much is left over. */
export function filled<A extends Numbers>({ list, length }: Growing<A>): A {
  const own = list.subarray(0, length) as A;
  return length * 8 < list.length * 7 ? (own.slice() as A) : own;
}
