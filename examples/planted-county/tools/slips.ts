import type { Place, Slip } from "@biaogan/core";
import type { Chance } from "@biaogan/testing";
import { type Book, cellAt, write } from "./book";

export interface Setting {
  readonly book: Book;
  /** Whether figures of the month before are known (and the year has begun). */
  readonly before: Book | undefined;
  readonly others: readonly Book[];
  readonly draw: Chance;
}

export type Plant = (
  setting: Setting,
) => { readonly book: Book; readonly items: readonly string[]; readonly place?: Place } | undefined;

/** A kind of error: in which part of a report it lies (one error for each part), and how it is planted. */
export interface ErrorDeclaration {
  readonly part: "counts" | "amounts" | "users" | "holdings" | "merchants" | "terminals" | "rooms" | "points";
  readonly code: string;
  readonly also?: readonly string[];
  readonly slip?: Slip;
  readonly plant: Plant;
}

export const PRODUCTS = ["quickpass-app", "unified-qr", "phone-tap", "bank-app"] as const;

/** Changes one cell by its written text; nothing where the change says nothing. */
export function change(item: string, how: (value: string, setting: Setting) => string | undefined): Plant {
  return (setting) => {
    const held = cellAt(setting.book, item);
    const value = held && how(held.cell.value, setting);
    return value === undefined || value === held?.cell.value
      ? undefined
      : { book: write(setting.book, { [item]: { value } }), items: [item] };
  };
}

export function onProduct(
  column: string,
  how: (value: string, setting: Setting) => string | undefined,
  needsBefore = false,
): Plant {
  return (setting) =>
    needsBefore && !setting.before
      ? undefined
      : change(`products.${column}[${setting.draw.pick(PRODUCTS)}]`, how)(setting);
}

/** A figure replaced by something that is none. */
export function replaced(item: string, value: string, kind: "error" | "text"): Plant {
  return ({ book }) =>
    cellAt(book, item) ? { book: write(book, { [item]: { value, kind } }), items: [item] } : undefined;
}

/** Two neighbours that differ exchanged, never so that the number begins with a zero. */
export function transposed(value: string, { draw }: Setting): string | undefined {
  const pairs = Array.from({ length: value.length - 1 }, (_, index) => index).filter(
    (index) =>
      /^\d\d$/.test(value.slice(index, index + 2)) &&
      value[index] !== value[index + 1] &&
      !(index === 0 && value[1] === "0"),
  );
  if (pairs.length === 0) return undefined;
  const at = draw.pick(pairs);
  return value.slice(0, at) + (value[at + 1] ?? "") + (value[at] ?? "") + value.slice(at + 2);
}

export function swapped(a: string, b: string): Plant {
  return ({ book, before, draw }) => {
    if (!before) return undefined;
    const product = draw.pick(PRODUCTS);
    const [one, two] = [`products.${a}[${product}]`, `products.${b}[${product}]`];
    const [x, y] = [cellAt(book, one)?.cell.value, cellAt(book, two)?.cell.value];
    if (x === undefined || y === undefined || x === y) return undefined;
    return { book: write(book, { [one]: { value: y }, [two]: { value: x } }), items: [one, two] };
  };
}
