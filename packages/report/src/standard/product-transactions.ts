import { text } from "@biaogan/core";
import { form } from "../form";
import { code, flow, money, named, stock } from "./column-kinds";

/** The four payment products of the plan. */
export const paymentProducts = {
  "quickpass-app": named("云闪付APP", "云闪付 app", "云闪付", "云闪付App", "云闪付客户端"),
  "unified-qr": named(
    "统一标准二维码",
    "unified-standard QR code",
    "银联二维码",
    "银联标准二维码",
    "银行业统一标准二维码",
    "统一标准的二维码",
  ),
  "phone-tap": named("手机闪付", "phone tap-to-pay", "手机Pay", "手机闪付业务"),
  "bank-app": named("银行APP", "banks' own apps", "手机银行", "银行App", "银行手机APP"),
};

export const productColumns = {
  product: code("支付产品", "product", { aliases: ["产品", "产品名称", "项目"], codes: paymentProducts }),
  count: flow("笔", "笔数", "transactions", {
    aliases: ["交易笔数"],
    group: ["本月", "本月数", "当月", "本月发生"],
  }),
  amount: money("万元", "flow", "金额", "amount", {
    aliases: ["交易金额"],
    group: ["本月", "本月数", "当月", "本月发生"],
  }),
  yearCount: stock("笔", "本年累计笔数", "transactions this year", {
    aliases: ["笔数", "累计笔数", "交易笔数"],
    group: ["本年累计", "累计", "本年"],
  }),
  yearAmount: money("万元", "stock", "本年累计金额", "amount this year", {
    aliases: ["金额", "累计金额", "交易金额"],
    group: ["本年累计", "累计", "本年"],
  }),
};

/** 支付产品交易表: a row for each payment product and their total, month and year under a two-row header. */
export const productTransactions = form({
  id: "product-transactions",
  version: "2021.1",
  inForce: { from: "2021-01" },
  title: text("支付产品交易表", "Product transactions"),
  aliases: ["移动支付产品交易表", "支付产品交易情况表"],
  clause: "一、工作目标",
  reportedBy: { classes: ["commercial-bank", "payment-institution"] },
  amounts: "万元",
  tables: {
    products: {
      label: text("支付产品交易表", "Product transactions"),
      layout: "grid",
      rows: "keyed",
      key: "product",
      complete: true,
      totalRow: ["合计", "总计", "总 计", "合 计"],
      totalRequired: true,
      columns: productColumns,
    },
  },
});
