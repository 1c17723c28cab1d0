import { text } from "@biaogan/core";
import type { ScenarioPoint } from "../scenario";
import type { Target } from "../target";
import type { Task } from "../work-plan";
import { cooperating, lead } from "./roles";

const who = { lead, cooperating: cooperating("health") };

export const targets: readonly Target[] = [
  {
    id: "T13",
    clause: "三（三）3",
    field: "health",
    scenario: text("县人民医院", "County hospital"),
    title: text("县人民医院线下挂号支持移动支付", "County hospital: offline registration"),
    indicator: "K13",
    measure: "state",
    kind: "attribute",
    comparator: "equal",
    window: "month",
    by: "2021-12",
    ...who,
    progress: "milestone",
    point: "hospital-registration",
  },
  {
    id: "T14",
    clause: "三（三）3",
    field: "health",
    scenario: text("县人民医院", "County hospital"),
    title: text("县人民医院自助缴费支持移动支付", "County hospital: self-service payment"),
    indicator: "K14",
    measure: "state",
    kind: "attribute",
    comparator: "equal",
    window: "month",
    by: "2021-12",
    ...who,
    progress: "milestone",
    point: "hospital-self-service",
  },
];

export const points: readonly ScenarioPoint[] = [
  {
    code: "hospital-registration",
    field: "health",
    title: text("县人民医院线下挂号", "Hospital registration"),
    reports: "milestone",
    clause: "三（三）3",
  },
  {
    code: "hospital-self-service",
    field: "health",
    title: text("县人民医院自助缴费", "Hospital self-service payment"),
    reports: "milestone",
    clause: "三（三）3",
  },
];

export const tasks: readonly Task[] = [
  {
    clause: "三（三）3",
    field: "health",
    title: text("医疗健康", "Health"),
    ...who,
    targets: ["T13", "T14"],
    work: [
      {
        code: "hospital-acceptance",
        title: text(
          "县人民医院窗口挂号和自助缴费支持移动支付",
          "The hospital's registration and self-service take mobile payment",
        ),
        reports: ["points.state", "points.doneOn"],
      },
    ],
  },
];
