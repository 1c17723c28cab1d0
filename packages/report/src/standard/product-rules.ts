import type { Rule } from "../rule";
import { explain, figures, formulaRule, recheck, zh } from "./declare-rule";
import { lastYearCases, lastYearFigures, swingCases } from "./swing-cases";

type Row = Readonly<Record<string, string>>;
const rows = (list: readonly Row[], before?: readonly Row[]) =>
  figures({ products: list }, before === undefined ? undefined : { products: before });
const row = (product: string, more: Row): Row => ({ product, ...more });

const perTransaction = (count: string, amount: string, countBefore: string, amountBefore: string) =>
  rows([row("phone-tap", { count, amount })], [row("phone-tap", { count: countBefore, amount: amountBefore })]);

const sums = (
  [
    ["0301", "count", "笔数合计等于各产品之和", "transactions: total = sum of products", "11"],
    ["0302", "amount", "金额合计等于各产品之和", "amount: total = sum of products", "5.02"],
    ["0303", "yearCount", "累计笔数合计等于各产品之和", "year's transactions: total = sum of products", "11"],
    ["0304", "yearAmount", "累计金额合计等于各产品之和", "year's amount: total = sum of products", "5.02"],
  ] as const
).map(([code, column, chinese, english, wrong]) =>
  formulaRule({
    code: `R-PT-${code}`,
    kind: "in-table",
    severity: "error",
    title: zh(chinese, english),
    formula: `partsAndTotal(products.${column})`,
    clause: "母项＝子项之和",
    mend: recheck,
    passes: rows([
      row("quickpass-app", { [column]: "2" }),
      row("unified-qr", { [column]: "3" }),
      row("total", { [column]: "5" }),
    ]),
    fails: rows([
      row("quickpass-app", { [column]: "2" }),
      row("unified-qr", { [column]: "3" }),
      row("total", { [column]: wrong }),
    ]),
    more: {
      fails: [
        rows([
          row("unified-qr", { [column]: "3" }),
          row("phone-tap", { [column]: "4" }),
          row("total", { [column]: "6" }),
        ]),
      ],
    },
  }),
);

const inRows: readonly Rule[] = [
  formulaRule({
    code: "R-PT-0305",
    kind: "in-table",
    severity: "error",
    title: zh("笔数为零时金额应为零", "no amount without a transaction"),
    formula: "amount = 0 when count = 0",
    row: "products",
    clause: "笔数与金额对应",
    mend: recheck,
    passes: rows([row("phone-tap", { count: "0", amount: "0" })]),
    fails: rows([row("phone-tap", { count: "0", amount: "1.2" })]),
    more: {
      fails: [rows([row("phone-tap", { count: "0", amount: "-1.2" })])],
      silent: [
        rows([row("phone-tap", { count: "3", amount: "1.2" })]),
        rows([row("phone-tap", { count: "-1", amount: "1.2" })]),
      ],
    },
  }),
  ...(
    [
      ["0306", "yearCount", "count", "累计笔数不小于本月笔数", "the year's transactions ≥ the month's"],
      ["0307", "yearAmount", "amount", "累计金额不小于本月金额", "the year's amount ≥ the month's"],
    ] as const
  ).map(([code, year, month, chinese, english]) =>
    formulaRule({
      code: `R-PT-${code}`,
      kind: "in-table",
      severity: "error",
      title: zh(chinese, english),
      formula: `products.${year} >= products.${month}`,
      row: "products",
      clause: "累计≥当月",
      mend: recheck,
      passes: rows([row("phone-tap", { [year]: "9", [month]: "9" })]),
      fails: rows([row("phone-tap", { [year]: "8", [month]: "9" })]),
      more: {
        passes: [
          rows([row("phone-tap", { [year]: "10", [month]: "9" })]),
          // Of figures printed with two decimals a hundredth less may still be as much.
          ...(month === "amount" ? [rows([row("phone-tap", { [year]: "8.99", [month]: "9" })])] : []),
        ],
      },
    }),
  ),
];

const acrossMonths: readonly Rule[] = [
  ...(
    [
      ["0501", "yearCount", "count", "累计笔数与上月衔接", "the year's transactions roll forward"],
      ["0502", "yearAmount", "amount", "累计金额与上月衔接", "the year's amount rolls forward"],
    ] as const
  ).map(([code, year, month, chinese, english]) =>
    formulaRule({
      code: `R-PT-${code}`,
      kind: "across-months",
      severity: "error",
      title: zh(chinese, english),
      formula: `products.${year} = previous(products.${year}) + products.${month} when months(year to date) > 1`,
      row: "products",
      clause: "本年累计＝上月累计＋本月",
      mend: recheck,
      passes: rows(
        [row("phone-tap", { [year]: "12", [month]: "2" })],
        [row("phone-tap", { [year]: "10", [month]: "5" })],
      ),
      fails: rows(
        [row("phone-tap", { [year]: "15", [month]: "2" })],
        [row("phone-tap", { [year]: "10", [month]: "5" })],
      ),
      more: {
        fails: [
          rows([row("phone-tap", { [year]: "11", [month]: "2" })], [row("phone-tap", { [year]: "10", [month]: "5" })]),
          {
            ...rows([row("phone-tap", { [year]: "15", [month]: "2" })], [row("phone-tap", { [year]: "10" })]),
            month: "2021-02",
          },
        ],
        silent: [
          {
            ...rows([row("phone-tap", { [year]: "2", [month]: "2" })], [row("phone-tap", { [year]: "10" })]),
            month: "2021-01",
          },
        ],
      },
    }),
  ),
  ...(
    [
      ["0503", "count", "200", "笔数合计较上月波动超过50%", "total transactions swing beyond 50%"],
      ["0504", "amount", "5", "金额合计较上月波动超过50%", "total amount swings beyond 50%"],
    ] as const
  ).map(([code, column, least, chinese, english]) =>
    formulaRule({
      code: `R-PT-${code}`,
      kind: "across-months",
      severity: "warning",
      title: zh(chinese, english),
      formula: `swing(products.${column}[total], 50%) when previous(products.${column}[total]) >= ${least}`,
      clause: "三比：与上月比",
      mend: explain,
      passes: rows([row("total", { [column]: "450" })], [row("total", { [column]: "300" })]),
      fails: rows([row("total", { [column]: "451" })], [row("total", { [column]: "300" })]),
      more: swingCases(false, least, (now, before) =>
        rows([row("total", { [column]: now })], [row("total", { [column]: before })]),
      ),
    }),
  ),
  formulaRule({
    code: "R-PT-0505",
    kind: "across-months",
    severity: "error",
    title: zh(
      "笔均金额是上月的千倍以上，疑似以元填报（应为万元）",
      "amount per transaction over a thousand times last month's: 元 in place of 万元?",
    ),
    formula:
      "amount / count <= previous(amount / count) * 1000 when count > 0 and previous(count) > 0 and previous(amount) > 0",
    row: "products",
    clause: "金额单位：万元",
    mend: zh("确认金额单位后以万元重新填报", "State the amount in 万元"),
    passes: rows([row("phone-tap", { count: "10", amount: "12" })], [row("phone-tap", { count: "10", amount: "10" })]),
    fails: rows(
      [row("phone-tap", { count: "10", amount: "120000" })],
      [row("phone-tap", { count: "10", amount: "10" })],
    ),
    more: {
      passes: [
        perTransaction("10000", "10000000", "10000", "10000"),
        // A half of the last place on either side, and no more.
        perTransaction("1", "10.01", "1000", "10"),
      ],
      fails: [
        perTransaction("10000", "10005000", "10000", "10000"),
        perTransaction("1", "5000", "1", "1"),
        perTransaction("10", "1000", "10", "0.5"),
      ],
      silent: [
        perTransaction("0", "90000", "10", "10"),
        perTransaction("10", "90000", "0", "10"),
        perTransaction("10", "90000", "10", "-1"),
      ],
    },
  }),
];

const onLastYear = (
  [
    ["0506", "count", "200", "笔数合计较上年同期波动超过100%", "total transactions swing beyond 100% on last year"],
    ["0507", "amount", "5", "金额合计较上年同期波动超过100%", "total amount swings beyond 100% on last year"],
  ] as const
).map(([code, column, least, chinese, english]) => {
  const item = `products.${column}[total]`;
  return formulaRule({
    code: `R-PT-${code}`,
    kind: "across-months",
    severity: "warning",
    title: zh(chinese, english),
    formula: `swingOnLastYear(${item}, 100%) when lastYear(${item}) >= ${least} and calm(${item}, 50%)`,
    clause: "三比：与上年同期比",
    mend: explain,
    ...lastYearCases(
      true,
      least,
      lastYearFigures("products", (value) => row("total", { [column]: value })),
    ),
  });
});

export const productRules: readonly Rule[] = [...sums, ...inRows, ...acrossMonths, ...onLastYear];
