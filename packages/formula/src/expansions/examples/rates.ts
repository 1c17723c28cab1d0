import type { ExamplesOf } from "../expansion";
import type { rateExpansions } from "../rates";

const USERS = `
  B01 2019-02 progress newUsers=100 users=6000
  B01 2020-01 progress newUsers=100 users=7000
  B01 2020-02 progress newUsers=100 users=7200
  B01 2021-01 progress newUsers=120 users=8000
  B01 2021-02 progress newUsers=150 users=8640`;

/** Uses of these expansions with their facts and results: their documentation and their tests. */
export const rateExamples = {
  ratio: [
    {
      formula: "ratio(sum(progress.unified over institutions), sum(progress.terminals over institutions))",
      facts: "B01 2021-09 progress unified=90 terminals=100\n  B02 2021-09 progress unified=1 terminals=4",
      at: "2021-09",
      gives: "0.875",
    },
    {
      formula: "ratio(progress.unified, progress.terminals)",
      facts: "B01 2021-09 progress unified=0 terminals=0",
      at: "B01 2021-09",
      gives: "基数为零",
    },
  ],
  share: [
    {
      formula: "share(products.count[qr], sumOfParts(products.count)) as %",
      facts:
        "B01 2021-09 products[app] count=30\n  B01 2021-09 products[qr] count=10\n  B01 2021-09 products[total] count=40",
      at: "B01 2021-09",
      gives: "25 %",
    },
  ],
  shareOfCounty: [
    {
      formula: "shareOfCounty(yearToDate(progress.newUsers)) as %",
      facts: `
  B01 2021-01 progress newUsers=100
  B02 2021-01 progress newUsers=50
  B01 2021-02 progress newUsers=20
  B02 2021-02 progress newUsers=30`,
      at: "B01 2021-02",
      gives: "60 %",
    },
  ],
  completion: [
    {
      formula: "completion(yearToDate(progress.newUsers), target.T01) as %",
      facts: USERS,
      at: "B01 2021-02",
      gives: "27 %",
    },
  ],
  growth: [
    { formula: "growth(progress.users, 6400 户)", facts: USERS, at: "B01 2021-02", gives: "0.35" },
    {
      formula: "growth(progress.users, change(progress.users) - 640 户)",
      facts: USERS,
      at: "B01 2021-02",
      gives: "基数为零",
    },
    {
      formula: "growth(progress.users, change(progress.users) - 700 户)",
      facts: USERS,
      at: "B01 2021-02",
      gives: "基数为负",
    },
  ],
  yearOnYear: [
    { formula: "yearOnYear(progress.users) as %", facts: USERS, at: "B01 2021-02", gives: "20 %" },
    { formula: "yearOnYear(progress.users) as %", facts: USERS, at: "B01 2020-01", gives: "未报送" },
  ],
  monthOnMonth: [{ formula: "monthOnMonth(progress.users) as %", facts: USERS, at: "B01 2021-02", gives: "8 %" }],
  quarterOnQuarter: [
    {
      formula: "quarterOnQuarter(quarterToDate(progress.newUsers)) as %",
      facts: `
  B01 2021-01 progress newUsers=10
  B01 2021-02 progress newUsers=20
  B01 2021-03 progress newUsers=50
  B01 2021-04 progress newUsers=30
  B01 2021-05 progress newUsers=30
  B01 2021-06 progress newUsers=40`,
      at: "B01 2021-06",
      gives: "25 %",
    },
  ],
  yearToDateGrowth: [
    { formula: "yearToDateGrowth(progress.newUsers) as %", facts: USERS, at: "B01 2021-02", gives: "35 %" },
  ],
  twoYearAverage: [
    { formula: "twoYearAverage(progress.users) as %", facts: USERS, at: "B01 2021-02", gives: "20 %" },
    {
      formula: "twoYearAverage(progress.newUsers) as %",
      facts: "B01 2019-03 progress newUsers=100\n  B01 2021-03 progress newUsers=200",
      at: "B01 2021-03",
      gives: "41.4213562373095048801 %",
    },
  ],
  pointDifference: [
    {
      formula: "pointDifference(ratio(progress.unified, progress.terminals), 95%)",
      facts: "B01 2021-09 progress unified=90 terminals=100",
      at: "B01 2021-09",
      gives: "-5 个百分点",
    },
  ],
  pointsOnLastYear: [
    {
      formula: "pointsOnLastYear(ratio(progress.unified, progress.terminals))",
      facts: "B01 2020-09 progress unified=45 terminals=60\n  B01 2021-09 progress unified=90 terminals=100",
      at: "B01 2021-09",
      gives: "15 个百分点",
    },
  ],
} as const satisfies ExamplesOf<typeof rateExpansions>;
