import { text } from "@biaogan/core";
import type { Target } from "../target";
import type { Task } from "../work-plan";
import { cooperating, lead } from "./roles";

const who = { lead, cooperating: cooperating("commerce", "postal") };

export const targets: readonly Target[] = [
  {
    id: "T15",
    clause: "三（三）4",
    field: "agriculture",
    scenario: text("惠农金融服务室", "Rural financial service rooms"),
    title: text("持续稳定运营的惠农金融服务室", "Rural financial service rooms in steady operation"),
    indicator: "K15",
    measure: "个",
    kind: "stock",
    comparator: "equal",
    window: "year",
    by: "2021-12",
    ...who,
    progress: "count",
    value: "10",
  },
  {
    id: "T16",
    clause: "三（三）4",
    field: "agriculture",
    scenario: text("惠农金融服务室", "Rural financial service rooms"),
    title: text("惠农金融服务室下半年月均笔数（最低站点）", "Least room's monthly mean of payments, second half"),
    indicator: "K16",
    measure: "笔",
    kind: "ratio",
    comparator: "at-least",
    window: "second-half",
    by: "2021-12",
    ...who,
    progress: "floor",
    value: "5",
    forEach: "rooms",
  },
];

export const tasks: readonly Task[] = [
  {
    clause: "三（三）4",
    field: "agriculture",
    title: text("农业农村", "Agriculture"),
    ...who,
    targets: ["T15", "T16"],
    work: [
      {
        code: "rooms-running",
        title: text("惠农金融服务室持续稳定运营并受理移动支付", "Rural rooms keep running and take mobile payment"),
        reports: ["rooms.state", "rooms.transactions"],
      },
      {
        code: "withdrawal-points",
        title: text("用好助农取款点", "Make use of the help-the-farmer withdrawal points"),
        reports: ["rooms.withdrawals"],
      },
      { code: "rural-e-commerce", title: text("拓展农村电商场景", "Rural e-commerce"), reports: [] },
      { code: "produce-trade", title: text("拓展农产品交易场景", "Produce trade"), reports: [] },
      { code: "parcel-logistics", title: text("拓展寄递物流场景", "Parcel logistics"), reports: [] },
    ],
  },
];
