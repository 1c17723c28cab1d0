import type { ExamplesOf } from "../expansion";
import type { relationExpansions } from "../relations";

const PRODUCTS = `
  B01 2021-09 products[app] count=30 amount=1.11
  B01 2021-09 products[qr] count=12 amount=2.22
  B01 2021-09 products[total] count=40 amount=3.34`;

/** Uses of these expansions with their facts and results: their documentation and their tests. */
export const relationExamples = {
  sumOfParts: [{ formula: "sumOfParts(products.count)", facts: PRODUCTS, at: "B01 2021-09", gives: "42 笔" }],
  partsAndTotal: [
    { formula: "partsAndTotal(products.count)", facts: PRODUCTS, at: "B01 2021-09", gives: "否" },
    { formula: "partsAndTotal(products.amount)", facts: PRODUCTS, at: "B01 2021-09", gives: "是" },
  ],
  sumsTo: [
    {
      formula: "sumsTo(products.amount[total], products.amount[app], products.amount[qr])",
      facts: PRODUCTS,
      at: "B01 2021-09",
      gives: "是",
    },
    {
      formula: "sumsTo(products.count[total], products.count[app], products.count[qr])",
      facts: PRODUCTS,
      at: "B01 2021-09",
      gives: "否",
    },
  ],
  countyTotal: [
    {
      formula: "countyTotal(platform.newUsers, progress.newUsers)",
      facts: `
  U01 2021-09 platform newUsers=150
  B01 2021-09 progress newUsers=100
  B02 2021-09 progress newUsers=50`,
      at: "2021-09",
      gives: "是",
    },
  ],
  partWithin: [
    {
      formula: "partWithin(progress.unified, progress.terminals)",
      facts: "B01 2021-09 progress unified=101 terminals=100",
      at: "B01 2021-09",
      gives: "否",
    },
  ],
  rollForward: [
    {
      formula: "rollForward(progress.users, progress.newUsers, progress.closed)",
      facts: "B01 2021-08 progress users=100\n  B01 2021-09 progress users=108 newUsers=10 closed=2",
      at: "B01 2021-09",
      gives: "是",
    },
  ],
  accumulates: [
    {
      formula: "accumulates(products.yearAmount[qr], products.amount[qr])",
      facts: "B01 2021-01 products[qr] yearAmount=12.5\n  B01 2021-02 products[qr] yearAmount=30.25 amount=17.75",
      at: "B01 2021-02",
      gives: "是",
    },
    {
      formula: "accumulates(products.yearAmount[qr], products.amount[qr])",
      facts: "B01 2020-12 products[qr] yearAmount=99\n  B01 2021-01 products[qr] yearAmount=12.5 amount=12.5",
      at: "B01 2021-01",
      gives: "是",
    },
  ],
} as const satisfies ExamplesOf<typeof relationExpansions>;
