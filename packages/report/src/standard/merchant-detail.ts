import { text } from "@biaogan/core";
import { form } from "../form";
import { code, day, flow, money, named, truth, words } from "./column-kinds";

export const merchantColumns = {
  code: words("商户编号", "merchant code", { aliases: ["商户号", "商户代码"], identifier: "merchant-code" }),
  name: words("商户名称", "merchant name", { aliases: ["商户名"], masked: "merchant", maxLength: 80 }),
  creditCode: words("统一社会信用代码", "unified social credit code", {
    aliases: ["社会信用代码", "信用代码"],
    identifier: "credit-code",
  }),
  mcc: words("MCC", "MCC", { aliases: ["MCC码", "商户类别码"], identifier: "mcc" }),
  class: code("商户类别", "class", {
    aliases: ["商户分类", "类别"],
    codes: {
      mainstream: named("主流商户", "mainstream", "主流"),
      small: named("小微商户", "small", "小微"),
      other: named("其他", "other", "其它", "其他商户"),
    },
  }),
  area: code("区域标识", "area", {
    aliases: ["区域", "区域标志"],
    codes: {
      street: named("示范街区", "demonstration street", "街区", "示范街"),
      scenic: named("风景区", "scenic area", "景区"),
      market: named("市场", "market", "农贸市场"),
      none: named("无", "none", "其他", "一般区域"),
    },
  }),
  openedOn: day("开通日期", "opened on", { aliases: ["开户日期", "入网日期"], dateWithin: "not-after-period" }),
  closedOn: day("关闭日期", "closed on", {
    aliases: ["退出日期", "注销日期"],
    required: false,
    dateWithin: "not-after-period",
  }),
  acceptsUnified: truth("支持统一标准", "accepts the unified standard", { aliases: ["是否支持统一标准"] }),
  transactions: flow("笔", "本月交易笔数", "transactions in the month", { aliases: ["交易笔数", "笔数"] }),
  amount: money("元", "flow", "本月交易金额", "amount in the month", { aliases: ["交易金额", "金额"] }),
};

/** 商户明细表: a row for each merchant, up to a million. */
export const merchantDetail = form({
  id: "merchant-detail",
  version: "2021.1",
  inForce: { from: "2021-01" },
  title: text("商户明细表", "Merchant detail"),
  aliases: ["商户明细", "特约商户明细表"],
  clause: "三、（二）",
  reportedBy: { assigned: "acquirers" },
  amounts: "元",
  tables: {
    merchants: {
      label: text("商户明细表", "Merchant detail"),
      layout: "grid",
      rows: "bulk",
      key: "code",
      columns: merchantColumns,
    },
  },
});
