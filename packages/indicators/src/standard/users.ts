import { text } from "@biaogan/core";
import { cells, declare, gives, milestone, missing } from "./declare";

const newUsers = "sum(progress.newlyBoundUsers over institutions)";

export const users = [
  declare({
    id: "K01",
    clause: "三（一）1",
    title: text("云闪付新增绑卡用户", "Newly bound Cloud QuickPass users"),
    measure: "户",
    kind: "flow",
    formula: `yearToDate(${newUsers})`,
    month: newUsers,
    yearToDate: `yearToDate(${newUsers})`,
    institutions: "parts",
    ranking: "value",
    rankedClasses: ["commercial-bank"],
    comparison: "rate",
    examples: [
      gives(
        "2021-02",
        "12",
        cells("progress", "newlyBoundUsers", { "2021-01": { B01: "3", B02: "5" }, "2021-02": { B01: "4", B02: "0" } }),
      ),
      gives("2021-02", missing("not-reported"), {}),
    ],
  }),
  declare({
    id: "K02",
    clause: "三（一）1",
    title: text("云闪付月均活跃用户", "Monthly average active Cloud QuickPass users"),
    measure: "户",
    kind: "distinct",
    formula: "mean(platform.activeUsers over year to date)",
    month: "platform.activeUsers",
    decimals: 0,
    institutions: "none",
    ranking: "none",
    comparison: "rate",
    examples: [
      gives(
        "2021-02",
        "115",
        cells("platform", "activeUsers", { "2021-01": { U01: "100" }, "2021-02": { U01: "130" } }),
      ),
      // February did not come: the mean is that of the two months there are, not of three with a zero.
      gives(
        "2021-03",
        "115",
        cells("platform", "activeUsers", { "2021-01": { U01: "100" }, "2021-03": { U01: "130" } }),
      ),
      gives("2021-03", missing("not-reported"), {}),
    ],
  }),
  milestone(
    "K03",
    "三（一）2",
    text("农贸市场智能化改造", "Smart refit of the farmers' market"),
    "farmers-market",
    "B05",
  ),
];
