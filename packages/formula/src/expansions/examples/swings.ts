import type { ExamplesOf } from "../expansion";
import type { swingExpansions } from "../swings";

/** Seven months of one bank: a median of 100, and each month usually within a tenth of it. */
const STEADY = `
  B01 2021-02 progress newUsers=100
  B01 2021-03 progress newUsers=110
  B01 2021-04 progress newUsers=90
  B01 2021-05 progress newUsers=0
  B01 2021-06 progress newUsers=100
  B01 2021-07 progress newUsers=80
  B01 2021-08 progress newUsers=125`;

/** Uses of these expansions with their facts and results: their documentation and their tests. */
export const swingExamples = {
  swing: [
    {
      formula: "swing(progress.newUsers, 50%)",
      facts: "B01 2021-08 progress newUsers=100\n  B01 2021-09 progress newUsers=151",
      at: "B01 2021-09",
      gives: "否",
    },
    {
      formula: "swing(progress.newUsers, 50%)",
      facts: "B01 2021-08 progress newUsers=0\n  B01 2021-09 progress newUsers=5",
      at: "B01 2021-09",
      gives: "基数为零",
    },
  ],
  swingOnYearStart: [
    {
      formula: "swingOnYearStart(progress.users, 50%)",
      facts: "B01 2020-12 progress users=8000\n  B01 2021-09 progress users=12100",
      at: "B01 2021-09",
      gives: "否",
    },
    {
      formula: "swingOnYearStart(progress.users, 50%)",
      facts: "B01 2021-09 progress users=12100",
      at: "B01 2021-09",
      gives: "未报送",
    },
  ],
  swingOnLastYear: [
    {
      formula: "swingOnLastYear(progress.newUsers, 50%)",
      facts: "B01 2020-09 progress newUsers=100\n  B01 2021-09 progress newUsers=49",
      at: "B01 2021-09",
      gives: "否",
    },
  ],
  calm: [
    {
      formula: "calm(progress.newUsers, 50%)",
      facts: `${STEADY}\n  B01 2021-09 progress newUsers=188`,
      at: "B01 2021-09",
      gives: "否",
    },
    { formula: "calm(progress.newUsers, 50%)", facts: STEADY, at: "B01 2021-06", gives: "是" },
    { formula: "calm(progress.newUsers, 50%)", facts: STEADY, at: "B01 2021-02", gives: "是" },
  ],
  usualLevel: [
    { formula: "usualLevel(progress.newUsers, last 7 months)", facts: STEADY, at: "B01 2021-09", gives: "100 户" },
  ],
  usualSpread: [
    {
      formula: "usualSpread(progress.newUsers, last 7 months, 1.5)",
      facts: STEADY,
      at: "B01 2021-09",
      // Factors 1, 1, 1.1, 10/9, 1.25, 1.25: the middle two are 1.1 and 10/9.
      gives: "312079600999/188956800000",
    },
    {
      formula: "usualSpread(progress.newUsers, last 7 months, 2)",
      facts: STEADY,
      at: "B01 2021-09",
      gives: "2",
    },
  ],
  withinUsual: [
    {
      formula: "withinUsual(progress.newUsers, last 7 months, 2)",
      facts: `${STEADY}\n  B01 2021-09 progress newUsers=200`,
      at: "B01 2021-09",
      gives: "是",
    },
    {
      formula: "withinUsual(progress.newUsers, last 7 months, 2)",
      facts: `${STEADY}\n  B01 2021-09 progress newUsers=201`,
      at: "B01 2021-09",
      gives: "否",
    },
    {
      formula: "withinUsual(progress.newUsers, last 7 months, 2)",
      facts: `${STEADY}\n  B01 2021-09 progress newUsers=49`,
      at: "B01 2021-09",
      gives: "否",
    },
    {
      formula: "withinUsual(progress.newUsers, last 6 months, 2)",
      facts: `${STEADY}\n  B01 2021-09 progress newUsers=900`,
      at: "B01 2021-09",
      gives: "—",
    },
  ],
} as const satisfies ExamplesOf<typeof swingExpansions>;
