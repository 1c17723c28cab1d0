import { text } from "@biaogan/core";
import { coverage, declare, gives, missing, rows, together } from "./declare";

const rides = "sum(platformBus.transactions)";
const base = "base.busTransactions / base.busDays";

const days = (month: string, ...counts: readonly string[]) =>
  rows(month, "platformBus", {
    U01: counts.map((transactions, index) => ({ day: `${month}-0${index + 1}`, transactions })),
  });

export const transport = [
  declare({
    id: "K09",
    clause: "三（三）1",
    title: text("公交云闪付日均交易量增幅", "Growth of daily bus transactions"),
    measure: "%",
    kind: "ratio",
    formula: `growth(dailyAverage(${rides}, year to date), ${base})`,
    month: `growth(dailyAverage(${rides}, month), ${base})`,
    institutions: "none",
    ranking: "none",
    comparison: "none",
    examples: [
      // 73,000 笔 in the 31 days of January's period against 730,000 in 366: 366 ÷ 310 − 1.
      gives("2021-01", "560/31", days("2021-01", "70000", "3000")),
      gives("2021-02", "560/31", together(days("2021-01", "70000", "3000"), days("2021-02", "73000"))),
      // January did not come: its days are not divided by either.
      gives("2021-02", "560/31", days("2021-02", "73000")),
      gives("2021-02", missing("not-reported"), {}),
    ],
  }),
  coverage("K10", "三（三）1", text("出租车受理覆盖率", "Taxis accepting"), "taxi", "B05"),
  coverage("K11", "三（三）1", text("长途汽车站受理覆盖率", "Coach stations accepting"), "coach-station", "B04"),
];
