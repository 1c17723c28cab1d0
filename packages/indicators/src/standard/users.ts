import { text } from "@biaogan/core";
import { declare, milestone } from "./declare";

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
    comparison: "rate",
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
  }),
  milestone("K03", "三（一）2", text("农贸市场智能化改造", "Smart refit of the farmers' market"), "farmers-market"),
];
