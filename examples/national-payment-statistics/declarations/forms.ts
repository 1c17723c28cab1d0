import { text } from "@biaogan/core";
import { form } from "@biaogan/report";
import { change, happened, keyed, percent, quarterGrowth, stood, yearGrowth } from "./columns";

const declared = { version: "1", inForce: { from: "2015-01" }, clause: "支付体系运行总体情况" } as const;
const pboc = { classes: ["pboc"] };

const businesses = {
  epay: text("电子支付", "electronic payment"),
  online: text("网上支付", "online payment"),
  mobile: text("移动支付", "mobile payment"),
  phone: text("电话支付", "telephone payment"),
  nonbank: text("非银行支付机构网络支付", "online payment by non-bank institutions"),
  noncash: text("非现金支付", "non-cash payment"),
  bankcard: text("银行卡交易", "bank-card transactions"),
};
const shareOfTotal = percent(text("占比", "share"));
const total = text("合计", "total");

/** The quarterly bulletin: what was paid in the quarter, and how accounts, cards and terminals stood at its end. */
export const quarterly = form({
  ...declared,
  id: "payment-system-quarter",
  title: text("支付体系运行总体情况（季度）", "The payment system in a quarter"),
  reportedBy: pboc,
  everyMonths: 3,
  tables: {
    payments: keyed(text("季度支付业务", "payments in the quarter"), text("业务", "business"), businesses, {
      count: happened("亿笔", text("本季笔数", "transactions")),
      countGrowth: percent(text("本季笔数同比", "transactions, year on year")),
      amount: happened("万亿元", text("本季金额", "amount")),
      amountGrowth: percent(text("本季金额同比", "amount, year on year")),
    }),
    cardUse: keyed(
      text("银行卡交易用途", "bank-card transactions by use"),
      text("用途", "use"),
      {
        deposit: text("存现", "deposit"),
        withdrawal: text("取现", "withdrawal"),
        transfer: text("转账", "transfer"),
        purchase: text("消费", "purchase"),
        total,
      },
      {
        count: happened("亿笔", text("交易笔数", "transactions")),
        amount: happened("万亿元", text("交易金额", "amount")),
      },
      "合计",
    ),
    accounts: keyed(
      text("银行账户", "bank accounts"),
      text("账户", "accounts"),
      { all: text("银行账户", "bank accounts"), personal: text("个人银行账户", "personal accounts") },
      { level: stood("亿户", text("期末亿户", "at the end")), change: change("亿户"), quarterGrowth, yearGrowth },
    ),
    unitAccounts: keyed(
      text("单位银行账户", "accounts of organisations"),
      text("账户性质", "kind of account"),
      {
        basic: text("基本", "basic"),
        general: text("一般", "general"),
        special: text("专用", "special"),
        temporary: text("临时", "temporary"),
        total,
      },
      { level: stood("万户", text("期末万户", "at the end")), quarterGrowth, share: shareOfTotal },
      "合计",
    ),
    cards: keyed(
      text("银行卡", "bank cards"),
      text("卡种", "kind of card"),
      { debit: text("借记卡", "debit cards"), credit: text("信用卡和借贷合一卡", "credit cards"), total },
      { level: stood("亿张", text("期末亿张", "at the end")), quarterGrowth, yearGrowth },
      "合计",
    ),
    merchants: keyed(
      text("联网商户", "connected merchants"),
      text("商户", "merchants"),
      { connected: text("联网商户", "connected merchants") },
      { level: stood("万户", text("期末商户数", "at the end")), change: change("万户") },
    ),
    terminals: keyed(
      text("受理机具", "terminals"),
      text("机具", "terminal"),
      { pos: text("联网POS机具", "POS terminals"), atm: text("ATM机具", "ATMs") },
      { level: stood("万台", text("期末万台", "at the end")), change: change("万台") },
    ),
    density: keyed(
      text("每万人机具", "terminals per 10,000 people"),
      text("每万人", "per 10,000 people"),
      { pos: text("每万人POS机具", "POS terminals"), atm: text("每万人ATM机具", "ATMs") },
      { level: { ...stood("台/万人", text("台/万人", "per 10,000 people")), kind: "ratio" }, quarterGrowth },
    ),
  },
});

/** The year's bulletin. */
export const yearly = form({
  ...declared,
  id: "payment-system-year",
  title: text("支付体系运行总体情况（年度）", "The payment system in a year"),
  reportedBy: pboc,
  everyMonths: 12,
  tables: {
    yearPayments: keyed(text("全年支付业务", "payments in the year"), text("支付业务", "business"), businesses, {
      count: happened("亿笔", text("全年笔数", "transactions")),
      countGrowth: percent(text("全年笔数同比", "transactions, year on year")),
      amount: happened("万亿元", text("全年金额", "amount")),
      amountGrowth: percent(text("全年金额同比", "amount, year on year")),
    }),
    holdings: keyed(
      text("人均持卡", "cards for each person"),
      text("人群", "people"),
      { rural: text("农村", "rural") },
      { cardsEach: { ...stood("张", text("人均持卡量", "cards for each")), kind: "ratio" } },
    ),
  },
});

/** Totals, parts and shares that others published. */
export const others = form({
  ...declared,
  id: "others-parts",
  title: text("其他公开的合计与占比", "Totals and shares that others published"),
  reportedBy: { classes: ["government"] },
  tables: {
    metro: keyed(
      text("天津地铁移动支付", "mobile payment in Tianjin's metro"),
      text("支付方式", "way of paying"),
      { card: text("银行卡闪付", "bank card"), phone: text("手机PAY", "phone"), total },
      { count: happened("万笔", text("过闸笔数", "rides")), share: percent(text("占比", "share"), 0) },
      "合计",
    ),
    matters: keyed(
      text("会昌县民生实事", "public matters of Huichang"),
      text("实事", "matters"),
      { done: text("已完成", "done"), open: text("未完成", "open"), total },
      { count: stood("件", text("件数", "how many")), share: percent(text("占比", "share"), 0) },
      "合计",
    ),
    towns: keyed(
      text("示范镇", "model towns"),
      text("镇街", "towns"),
      { titled: text("已获称号", "with the title"), others: text("其他", "others"), total },
      { count: stood("个", text("镇街数", "how many")), share: percent(text("占比", "share"), 0) },
      "合计",
    ),
  },
});
