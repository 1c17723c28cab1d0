/** Draws of whole numbers; the same name gives the same draws, and a new draw elsewhere moves none of them. */
export interface Chance {
  /** 0 … n − 1. */
  readonly below: (n: number) => number;
  /** Both ends included. */
  readonly between: (from: number, to: number) => number;
  /** True in so many of a thousand. */
  readonly perMille: (share: number) => boolean;
  readonly pick: <T>(list: readonly T[]) => T;
  /** The base up to so many percent higher or lower. */
  readonly around: (base: number, percent: number) => number;
}

const SEED = 20210925;

/** A stream of draws by name (`B01/2021-03/users`), made with mulberry32 in whole numbers only. */
export function chance(name: string): Chance {
  let state = [...name].reduce((sum, letter) => Math.imul(sum ^ letter.charCodeAt(0), 16777619), SEED);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    const mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    const again = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (again ^ (again >>> 14)) >>> 0;
  };
  const below = (n: number): number => next() % n;
  const between = (from: number, to: number): number => from + below(to - from + 1);
  return {
    below,
    between,
    perMille: (share) => below(1000) < share,
    pick: (list) => {
      const [one] = list.slice(below(list.length));
      if (one === undefined) throw new RangeError(`${name}: nothing to pick from`);
      return one;
    },
    around: (base, percent) => between(portion(base, 100 - percent, 100), portion(base, 100 + percent, 100)),
  };
}

/** base × over ÷ under, rounded half up in whole numbers. */
export function portion(base: number, over: number, under: number): number {
  const twice = 2 * base * over + under;
  return (twice - (twice % (2 * under))) / (2 * under);
}
