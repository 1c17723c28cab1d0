import { type Measure, type Text, text } from "@biaogan/core";
import type { Indicator } from "@biaogan/indicators";

type Rows = readonly Readonly<Record<string, string>>[];

/** What is not printed and follows from what is. */
export const indicators: readonly Indicator[] = [
  derived({
    id: "K01",
    title: text("移动支付占电子支付笔数比重", "mobile payment's share of electronic payments"),
    measure: "%",
    formula: "share(payments.count[mobile], payments.count[epay])",
    payments: [
      { row: "epay", count: "400" },
      { row: "mobile", count: "100" },
    ],
    gives: "25",
  }),
  derived({
    id: "K02",
    title: text("移动支付占比同比提高", "mobile payment's share, points on last year"),
    measure: "个百分点",
    formula: "pointsOnLastYear(share(payments.count[mobile], payments.count[epay]))",
    payments: [
      { row: "epay", count: "400" },
      { row: "mobile", count: "100" },
    ],
    lastYear: [
      { row: "epay", count: "500" },
      { row: "mobile", count: "100" },
    ],
    gives: "5",
  }),
  derived({
    id: "K03",
    title: text("移动支付笔均金额", "amount of a mobile payment"),
    measure: "元",
    formula: "(payments.amount[mobile] / payments.count[mobile]) as 元",
    payments: [{ row: "mobile", count: "100", amount: "20" }],
    gives: "2000",
  }),
  derived({
    id: "K04",
    title: text("移动支付笔数季环比", "mobile payments, quarter on quarter"),
    measure: "%",
    formula: "quarterOnQuarter(payments.count[mobile])",
    payments: [{ row: "mobile", count: "110" }],
    lastQuarter: [{ row: "mobile", count: "100" }],
    gives: "10",
  }),
  derived({
    id: "K05",
    title: text("移动支付笔数同比", "mobile payments, year on year"),
    measure: "%",
    formula: "yearOnYear(payments.count[mobile])",
    payments: [{ row: "mobile", count: "110" }],
    lastYear: [{ row: "mobile", count: "88" }],
    gives: "25",
  }),
  derived({
    id: "K06",
    title: text("移动支付全年笔数两年平均增幅", "mobile payments of the year, two-year average growth"),
    measure: "%",
    formula: "twoYearAverage(yearPayments.count[mobile])",
    year: { "2018-12": "100", "2020-12": "144" },
    gives: "20",
  }),
];

interface Derived {
  readonly id: string;
  readonly title: Text;
  readonly measure: Measure;
  readonly formula: string;
  readonly payments?: Rows;
  readonly lastQuarter?: Rows;
  readonly lastYear?: Rows;
  readonly year?: Readonly<Record<string, string>>;
  readonly gives: string;
}

/** An indicator of the whole country, with its example at the end of a quarter or of a year. */
function derived({ id, title, measure, formula, gives, year, ...quarters }: Derived): Indicator {
  const { payments = [], lastQuarter = [], lastYear = [] } = quarters;
  const reported = year
    ? Object.entries(year).map(([month, count]) => [month, { A01: { yearPayments: [{ row: "mobile", count }] } }])
    : [
        ["2020-09", { A01: { payments } }],
        ["2020-06", { A01: { payments: lastQuarter } }],
        ["2019-09", { A01: { payments: lastYear } }],
      ];
  return {
    id,
    version: "1",
    inForce: { from: "2015-01" },
    clause: "支付体系运行总体情况",
    title,
    measure,
    kind: "ratio",
    formula,
    institutions: "none",
    ranking: "none",
    comparison: "none",
    examples: [{ month: year ? "2020-12" : "2020-09", reported: Object.fromEntries(reported), gives }],
  };
}
