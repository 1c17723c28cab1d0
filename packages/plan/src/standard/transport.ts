import { text } from "@biaogan/core";
import type { ScenarioPoint } from "../scenario";
import type { Target } from "../target";
import type { Task } from "../work-plan";
import { cooperating, lead } from "./roles";

const who = { lead, cooperating: cooperating("transport") };

export const targets: readonly Target[] = [
  {
    id: "T09",
    clause: "三（三）1",
    field: "transport",
    scenario: text("县域公交", "County buses"),
    title: text("公交云闪付日均交易量增幅", "Growth of daily bus transactions"),
    indicator: "K09",
    measure: "%",
    kind: "ratio",
    comparator: "at-least",
    window: "year",
    by: "2021-12",
    ...who,
    progress: "growth",
    value: "30",
    bases: ["base.busTransactions", "base.busDays"],
    point: "county-bus",
  },
  {
    id: "T10",
    clause: "三（三）1",
    field: "transport",
    scenario: text("出租车", "Taxis"),
    title: text("出租车受理覆盖率", "Taxis accepting"),
    indicator: "K10",
    measure: "%",
    kind: "ratio",
    comparator: "at-least",
    window: "month",
    by: "2021-12",
    ...who,
    progress: "coverage",
    value: "50",
    point: "taxi",
  },
  {
    id: "T11",
    clause: "三（三）1",
    field: "transport",
    scenario: text("长途汽车站", "Coach stations"),
    title: text("长途汽车站受理覆盖率", "Coach stations accepting"),
    indicator: "K11",
    measure: "%",
    kind: "ratio",
    comparator: "at-least",
    window: "month",
    by: "2021-12",
    ...who,
    progress: "coverage",
    value: "50",
    point: "coach-station",
  },
];

export const points: readonly ScenarioPoint[] = [
  {
    code: "county-bus",
    field: "transport",
    title: text("县域公交", "County buses"),
    reports: "transactions",
    clause: "三（三）1",
  },
  { code: "taxi", field: "transport", title: text("出租车", "Taxis"), reports: "coverage", clause: "三（三）1" },
  {
    code: "coach-station",
    field: "transport",
    title: text("长途汽车站", "Coach stations"),
    reports: "coverage",
    clause: "三（三）1",
  },
];

export const tasks: readonly Task[] = [
  {
    clause: "三（三）1",
    field: "transport",
    title: text("交通出行", "Transport"),
    ...who,
    targets: ["T09", "T10", "T11"],
    work: [
      {
        code: "transport-acceptance",
        title: text(
          "扩大公交、出租车和长途汽车站的受理和使用",
          "More acceptance and use on buses, taxis and in coach stations",
        ),
        reports: ["points.total", "points.accepting", "points.transactions"],
      },
    ],
  },
];
