type Numbers = Uint32Array | Float64Array | Int32Array | Uint8Array;

/** A typed array that grows as it fills; `expected` makes room at once, so that nothing is copied. */
export interface Growing<A extends Numbers> {
  list: A;
  length: number;
}

const LARGE = 1 << 18;

/** An empty list with room for what is expected. */
export function growing<A extends Numbers>(make: (size: number) => A, expected: number): Growing<A> {
  return { list: make(Math.max(64, expected)), length: 0 };
}

/** Makes room for so many more; gives the list to write to. */
export function room<A extends Numbers>(growing: Growing<A>, more: number, make: (size: number) => A): A {
  if (growing.length + more > growing.list.length) {
    const { length } = growing.list;
    // A large one was expected to hold nearly all.
    const larger = make(Math.max(length < LARGE ? length * 2 : length + (length >> 3), growing.length + more));
    larger.set(growing.list.subarray(0, growing.length));
    growing.list = larger;
  }
  return growing.list;
}

/** Puts one number at the end. */
export function append(growing: Growing<Uint32Array>, value: number): void {
  room(growing, 1, makeUnsigned)[growing.length] = value;
  growing.length += 1;
}

/** Puts a whole list at the end. */
export function appendAll<A extends Numbers>(growing: Growing<A>, more: A, make: (size: number) => A): void {
  room(growing, more.length, make).set(more, growing.length);
  growing.length += more.length;
}

/** Puts numbers at the end that follow each other. */
export function appendFrom(growing: Growing<Uint32Array>, first: number, count: number): void {
  const list = room(growing, count, makeUnsigned);
  const before = growing.length;
  for (let at = 0; at < count; at += 1) list[before + at] = first + at;
  growing.length += count;
}

/** Puts a list at the end from one of its places on, each number moved by the same. */
export function appendShifted(growing: Growing<Uint32Array>, more: Uint32Array, from: number, shift: number): void {
  const list = room(growing, more.length - from, makeUnsigned);
  const before = growing.length - from;
  for (let at = from; at < more.length; at += 1) list[before + at] = (more[at] ?? 0) + shift;
  growing.length += more.length - from;
}

/** What was filled; the room behind it is given back where much is left over. */
export function filled<A extends Numbers>({ list, length }: Growing<A>): A {
  const own = list.subarray(0, length) as A;
  return length * 8 < list.length * 7 ? (own.slice() as A) : own;
}

export const makeUnsigned = (size: number): Uint32Array => new Uint32Array(size);
export const makeInts = (size: number): Int32Array => new Int32Array(size);
export const makeFloats = (size: number): Float64Array => new Float64Array(size);
export const makeBytes = (size: number): Uint8Array => new Uint8Array(size);
