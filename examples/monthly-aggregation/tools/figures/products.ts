import type { Month } from "@biaogan/core";
import { chance, portion } from "@biaogan/testing";
import { MONTHS_2021 } from "./calendar";
import type { Size } from "./institutions";

export const PRODUCTS = ["quickpass-app", "unified-qr", "phone-tap", "bank-app"] as const;
export type Product = (typeof PRODUCTS)[number];

/** One row of the 支付产品交易表, money in whole fen: what is printed in 万元 is rounded from it. */
export interface ProductRow {
  readonly product: Product | "total";
  readonly count: number;
  readonly fen: number;
  readonly yearCount: number;
  readonly yearFen: number;
}

/** An institution's four products in a month and their total. */
export function productsOf(size: Size, month: Month): readonly ProductRow[] {
  const rows = PRODUCTS.map((product) => productRow(size, product, month));
  const sum = (of: (row: ProductRow) => number): number => rows.reduce((all, row) => all + of(row), 0);
  return [
    ...rows,
    {
      product: "total",
      count: sum((row) => row.count),
      fen: sum((row) => row.fen),
      yearCount: sum((row) => row.yearCount),
      yearFen: sum((row) => row.yearFen),
    },
  ];
}

function productRow(size: Size, product: Product, month: Month): ProductRow {
  const months = MONTHS_2021.slice(0, MONTHS_2021.indexOf(month) + 1).map((one) => monthOf(size, product, one));
  const { count, fen } = months.at(-1) ?? { count: 0, fen: 0 };
  return {
    product,
    count,
    fen,
    yearCount: months.reduce((all, one) => all + one.count, 0),
    yearFen: months.reduce((all, one) => all + one.fen, 0),
  };
}

/** Growth of a little over one percent a month, and the mean amount of a transaction by product. */
function monthOf(size: Size, product: Product, month: Month): { readonly count: number; readonly fen: number } {
  const index = MONTHS_2021.indexOf(month);
  const draw = chance(`${size.code}/${month}/${product}`);
  const usual = portion(size.counts[PRODUCTS.indexOf(product)] ?? 0, 950 + index * 13, 1000);
  const count = draw.around(usual, 6);
  const { from, to } = MEAN_FEN[product];
  return { count, fen: count * draw.between(from, to) };
}

const MEAN_FEN = {
  "quickpass-app": { from: 8200, to: 8900 },
  "unified-qr": { from: 4600, to: 5100 },
  "phone-tap": { from: 3100, to: 3500 },
  "bank-app": { from: 21400, to: 22800 },
} as const satisfies Record<Product, { from: number; to: number }>;
