import { text } from "@biaogan/core";
import type { ScenarioPoint } from "../scenario";
import type { Target } from "../target";
import type { Task } from "../work-plan";
import { cooperating, lead } from "./roles";

const who = { lead, cooperating: cooperating("market") };

export const targets: readonly Target[] = [
  {
    id: "T04",
    clause: "三（二）1",
    field: "acceptance",
    scenario: text("主流商户", "Mainstream merchants"),
    title: text("主流商户受理覆盖率", "Mainstream merchants accepting"),
    indicator: "K04",
    measure: "%",
    kind: "ratio",
    comparator: "equal",
    window: "month",
    by: "2021-12",
    ...who,
    progress: "coverage",
    value: "100",
  },
  {
    id: "T05",
    clause: "三（二）1",
    field: "acceptance",
    scenario: text("受理终端", "Terminals"),
    title: text("受理终端统一二维码支持率", "Terminals supporting the unified QR code"),
    indicator: "K05",
    measure: "%",
    kind: "ratio",
    comparator: "equal",
    window: "month",
    by: "2021-12",
    ...who,
    progress: "coverage",
    value: "100",
    forEach: "commercial-bank",
  },
  {
    id: "T06",
    clause: "三（二）2",
    field: "acceptance",
    scenario: text("小微商户", "Small and micro merchants"),
    title: text("新增小微商户", "Newly added small and micro merchants"),
    indicator: "K06",
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
    id: "T07",
    clause: "三（二）2",
    field: "acceptance",
    scenario: text("小微商户", "Small and micro merchants"),
    title: text("下半年月均活动小微商户", "Monthly average active small merchants, second half"),
    indicator: "K07",
    measure: "户",
    kind: "stock",
    comparator: "at-least",
    window: "second-half",
    by: "2021-12",
    ...who,
    progress: "level",
    value: "open",
  },
  {
    id: "T08",
    clause: "三（二）3",
    field: "acceptance",
    scenario: text("商业街区", "Shopping street"),
    title: text("移动支付示范街区", "Demonstration street"),
    indicator: "K08",
    measure: "state",
    kind: "attribute",
    comparator: "equal",
    window: "month",
    by: "2021-12",
    ...who,
    progress: "milestone",
    point: "shopping-street",
  },
];

export const points: readonly ScenarioPoint[] = [
  {
    code: "shopping-street",
    field: "acceptance",
    title: text("示范街区", "Shopping street"),
    reports: "milestone",
    clause: "三（二）3",
  },
];

export const tasks: readonly Task[] = [
  {
    clause: "三（二）1",
    field: "acceptance",
    title: text("主流商户和受理终端", "Mainstream merchants and terminals"),
    ...who,
    targets: ["T04", "T05"],
    work: [
      {
        code: "mainstream-refit",
        title: text("主流商户全部受理统一标准移动支付", "Every mainstream merchant accepts the unified standard"),
        reports: ["progress.mainstreamMerchants", "progress.mainstreamAccepting"],
      },
      {
        code: "terminal-refit",
        title: text(
          "各商业银行布放的终端全部支持统一二维码",
          "Every terminal of every commercial bank takes the unified code",
        ),
        reports: ["progress.terminals", "progress.terminalsUnified"],
      },
    ],
  },
  {
    clause: "三（二）2",
    field: "acceptance",
    title: text("小微商户", "Small and micro merchants"),
    ...who,
    targets: ["T06", "T07"],
    work: [
      {
        code: "merchant-survey",
        title: text(
          "摸排网点周边商户，开户并评定活跃等级",
          "Survey merchants around branches, open accounts, rate activity",
        ),
        reports: ["progress.surveyedMerchants", "progress.openedMerchants"],
      },
      {
        code: "aggregated-codes",
        title: text("铺设聚合码贴牌和台牌", "Lay out aggregated-code stickers and signs"),
        reports: ["progress.aggregatedCodes"],
      },
    ],
  },
  {
    clause: "三（二）3",
    field: "acceptance",
    title: text("示范街区", "Demonstration street"),
    ...who,
    targets: ["T08"],
    work: [
      {
        code: "street-refit",
        title: text("把指定街区建成移动支付示范街区", "Make the named street a demonstration street"),
        reports: ["points.state", "points.doneOn"],
      },
    ],
  },
];
