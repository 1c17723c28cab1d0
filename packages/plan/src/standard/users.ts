import { text } from "@biaogan/core";
import type { ScenarioPoint } from "../scenario";
import type { Target } from "../target";
import type { Task } from "../work-plan";
import { cooperating, lead } from "./roles";

const who = { lead, cooperating: cooperating("market") };

export const targets: readonly Target[] = [
  {
    id: "T01",
    clause: "三（一）1",
    field: "users",
    scenario: text("全县", "County-wide"),
    title: text("云闪付新增绑卡用户", "Newly bound Cloud QuickPass users"),
    indicator: "K01",
    measure: "户",
    kind: "flow",
    comparator: "at-least",
    window: "year",
    by: "2021-12",
    ...who,
    progress: "accumulating",
    value: "open",
  },
  {
    id: "T02",
    clause: "三（一）1",
    field: "users",
    scenario: text("全县", "County-wide"),
    title: text("云闪付月均活跃用户", "Monthly average active Cloud QuickPass users"),
    indicator: "K02",
    measure: "户",
    kind: "distinct",
    comparator: "at-least",
    window: "year",
    by: "2021-12",
    ...who,
    progress: "level",
    value: "open",
  },
  {
    id: "T03",
    clause: "三（一）2",
    field: "users",
    scenario: text("农贸市场、建材市场", "Farmers' market and building-materials market"),
    title: text("农贸市场支付服务智能化改造", "Smart refit of the farmers' market's payment service"),
    indicator: "K03",
    measure: "state",
    kind: "attribute",
    comparator: "equal",
    window: "month",
    by: "2021-12",
    ...who,
    progress: "milestone",
    point: "farmers-market",
  },
];

export const points: readonly ScenarioPoint[] = [
  {
    code: "farmers-market",
    field: "users",
    title: text("农贸市场", "Farmers' market"),
    reports: "milestone",
    clause: "三（一）2",
  },
  {
    code: "building-market",
    field: "users",
    title: text("建材市场", "Building-materials market"),
    reports: "milestone",
    clause: "三（一）2",
  },
];

export const tasks: readonly Task[] = [
  {
    clause: "三（一）1",
    field: "users",
    title: text("扩大用户规模", "More users"),
    ...who,
    targets: ["T01", "T02"],
    work: [
      {
        code: "binding-promotion",
        title: text(
          "以云闪付为核心推广绑卡和日常使用",
          "Promote binding and daily use with Cloud QuickPass at the core",
        ),
        reports: ["progress.newlyBoundUsers", "progress.activeUsers"],
      },
    ],
  },
  {
    clause: "三（一）2",
    field: "users",
    title: text("专业市场推广", "Promotion in markets"),
    ...who,
    targets: ["T03"],
    work: [
      {
        code: "market-promotion",
        title: text("在农贸市场、建材市场开展推广活动", "Promote in the farmers' and the building-materials market"),
        reports: ["progress.promotions", "progress.promotionAttendances"],
      },
      {
        code: "market-refit",
        title: text("改造指定农贸市场的支付服务，使其智能化", "Refit the named farmers' market's payment service"),
        reports: ["points.state", "points.doneOn"],
      },
    ],
  },
];
