import { text } from "@biaogan/core";
import type { ScenarioPoint } from "../scenario";
import type { Target } from "../target";
import type { Task } from "../work-plan";
import { cooperating, lead } from "./roles";

const who = { lead, cooperating: cooperating("tourism") };

/** T12 is read from the merchant lists (area = scenic), not from the point's own count. */
export const targets: readonly Target[] = [
  {
    id: "T12",
    clause: "三（三）2",
    field: "tourism",
    scenario: text("风景区、农家乐", "Scenic area and farm stays"),
    title: text("景区内部及周边商户受理覆盖率", "Merchants in and around the scenic area accepting"),
    indicator: "K12",
    measure: "%",
    kind: "ratio",
    comparator: "equal",
    window: "month",
    by: "2021-12",
    ...who,
    progress: "coverage",
    value: "100",
  },
];

export const points: readonly ScenarioPoint[] = [
  {
    code: "scenic-area",
    field: "tourism",
    title: text("风景区和农家乐", "Scenic area and farm stays"),
    reports: "coverage",
    clause: "三（三）2",
  },
];

export const tasks: readonly Task[] = [
  {
    clause: "三（三）2",
    field: "tourism",
    title: text("文化旅游", "Culture and tourism"),
    ...who,
    targets: ["T12"],
    work: [
      {
        code: "scenic-acceptance",
        title: text("景区内部及周边商户、农家乐受理移动支付", "Merchants in and around the area and farm stays accept"),
        reports: ["points.total", "points.accepting"],
      },
      {
        code: "scenic-equipment",
        title: text("升级景点的受理设备", "Upgrade the equipment of scenic spots"),
        reports: ["points.evidence"],
      },
    ],
  },
];
