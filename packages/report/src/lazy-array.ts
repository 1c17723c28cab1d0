/** An array whose elements are made when they are read. */
export function lazyArray<T>(length: number, at: (position: number) => T | undefined): readonly T[] {
  const positionOf = (key: string | symbol): number =>
    typeof key === "string" && /^\d+$/.test(key) ? Number(key) : -1;
  const target: T[] = [];
  target.length = length;
  return new Proxy(target, {
    get: (array, key, self) => {
      const position = positionOf(key);
      if (position < 0) return Reflect.get(array, key, self);
      return position < length ? at(position) : undefined;
    },
    has: (array, key) => {
      const position = positionOf(key);
      return position < 0 ? Reflect.has(array, key) : position < length;
    },
    ownKeys: () => [...Array.from({ length }, (_, position) => String(position)), "length"],
    getOwnPropertyDescriptor: (array, key) => {
      const position = positionOf(key);
      if (position < 0) return Reflect.getOwnPropertyDescriptor(array, key);
      if (position >= length) return undefined;
      return { value: at(position), enumerable: true, configurable: true, writable: true };
    },
    set: () => false,
    defineProperty: () => false,
    deleteProperty: () => false,
  });
}
