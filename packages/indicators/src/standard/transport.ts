import { text } from "@biaogan/core";
import { declare } from "./declare";

const rides = "sum(platformBus.transactions)";

export const transport = [
  declare({
    id: "K09",
    clause: "三（三）1",
    title: text("公交云闪付日均交易量增幅", "Growth of daily bus transactions"),
    measure: "%",
    kind: "ratio",
    formula: `growth(dailyAverage(${rides}, year to date), base.busTransactions / base.busDays)`,
    month: `growth(dailyAverage(${rides}, month), base.busTransactions / base.busDays)`,
    institutions: "none",
    ranking: "none",
    comparison: "none",
  }),
  ...(
    [
      ["K10", text("出租车受理覆盖率", "Taxis accepting"), "taxi"],
      ["K11", text("长途汽车站受理覆盖率", "Coach stations accepting"), "coach-station"],
    ] as const
  ).map(([id, title, point]) =>
    declare({
      id,
      clause: "三（三）1",
      title,
      measure: "%",
      kind: "ratio",
      formula: `ratio(points.accepting[${point}], points.total[${point}])`,
      institutions: "none",
      ranking: "none",
      comparison: "points",
    }),
  ),
];
