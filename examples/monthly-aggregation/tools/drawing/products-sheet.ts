import type { ProductRow } from "../figures/products";
import { type Drawing, head, type Line, lay, number, tenThousandYuan, words } from "./drawing";
import { footLines, type Hand, headLines, named, numberLines } from "./hand";

/** The 支付产品交易表: a header in two merged rows, four products and their total. */
export function productsSheet(hand: Hand, rows: readonly ProductRow[]): Drawing {
  const money = hand.grouped ? "#,##0.00" : "0.00";
  const lines: Line[] = [
    ...headLines(hand, "支付产品交易表", 5, "金额单位：万元"),
    [head(named(hand, "支付产品"), 1, 2), head("本月", 2), undefined, head("本年累计", 2)],
    [undefined, ...["笔数", "金额", "笔数", "金额"].map((own) => head(named(hand, own)))],
    ...numberLines(hand, 5),
    ...rows.map((row) => [
      words(LABELS[row.product], "text", `products.product[${row.product}]`),
      number(row.count, `products.count[${row.product}]`),
      number(tenThousandYuan(row.fen), `products.amount[${row.product}]`, money),
      number(row.yearCount, `products.yearCount[${row.product}]`),
      number(tenThousandYuan(row.yearFen), `products.yearAmount[${row.product}]`, money),
    ]),
    ...footLines(hand, 5, ["注：金额保留两位小数。"]),
  ];
  return lay("支付产品交易表", [22, 14, 16, 14, 16], lines, { indent: hand.indent });
}

const LABELS = {
  "quickpass-app": "云闪付APP",
  "unified-qr": "统一标准二维码",
  "phone-tap": "手机闪付",
  "bank-app": "银行APP",
  total: "合计",
} as const satisfies Record<ProductRow["product"], string>;
