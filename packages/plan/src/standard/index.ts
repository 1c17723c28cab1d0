import { text } from "@biaogan/core";
import type { WorkPlan } from "../work-plan";
import { points as acceptancePoints, targets as acceptanceTargets, tasks as acceptanceTasks } from "./acceptance";
import { targets as agricultureTargets, tasks as agricultureTasks } from "./agriculture";
import { points as healthPoints, targets as healthTargets, tasks as healthTasks } from "./health";
import { roles } from "./roles";
import { safeguards, schedule } from "./safeguards";
import { points as tourismPoints, targets as tourismTargets, tasks as tourismTasks } from "./tourism";
import { points as transportPoints, targets as transportTargets, tasks as transportTasks } from "./transport";
import { points as userPoints, targets as userTargets, tasks as userTasks } from "./users";

/** The 2021 work plan, clause by clause; what the source leaves open is `open` and the county's file states it. */
export const workPlan2021: WorkPlan = {
  id: "benchmark-county",
  version: "2021.1",
  inForce: { from: "2021-01", until: "2021-12" },
  title: text("2021年移动支付标杆县建设工作方案", "Work plan for the mobile-payment benchmark county 2021"),
  clause: "全文",
  year: 2021,
  goal: text(
    "以云闪付APP为核心，统一标准二维码、手机闪付和银行APP协同，打通交通、旅游、医疗、商贸零售等领域，建成移动支付标杆县",
    "A benchmark county: the Cloud QuickPass app at the core, with unified QR codes, phone tap-to-pay and the banks' apps, open to transport, tourism, health care, trade and retail",
  ),
  principles: [
    text("便民惠民：安全、便捷、低成本", "Serve people: safe, convenient, cheap"),
    text("依托金融基础设施和统一标准，互联互通", "Build on shared infrastructure and standards, interoperable"),
    text(
      "守住风险底线：监测交易、识别风险、保护资金和权益",
      "Risk control is the bottom line: monitor transactions, spot risk, protect funds and rights",
    ),
  ],
  products: [
    { code: "quickpass-app", title: text("云闪付APP", "Cloud QuickPass app") },
    { code: "unified-qr", title: text("统一标准二维码", "Unified QR code") },
    { code: "phone-tap", title: text("手机闪付", "Phone tap-to-pay") },
    { code: "bank-app", title: text("银行APP", "Bank app") },
  ],
  fields: [
    { field: "users", title: text("用户拓展", "Users"), clause: "三（一）" },
    { field: "acceptance", title: text("受理环境", "Acceptance"), clause: "三（二）" },
    { field: "transport", title: text("交通出行", "Transport"), clause: "三（三）1" },
    { field: "tourism", title: text("文化旅游", "Culture and tourism"), clause: "三（三）2" },
    { field: "health", title: text("医疗健康", "Health"), clause: "三（三）3" },
    { field: "agriculture", title: text("农业农村", "Agriculture"), clause: "三（三）4" },
  ],
  roles,
  tasks: [...userTasks, ...acceptanceTasks, ...transportTasks, ...tourismTasks, ...healthTasks, ...agricultureTasks],
  points: [...userPoints, ...acceptancePoints, ...transportPoints, ...tourismPoints, ...healthPoints],
  targets: [
    ...userTargets,
    ...acceptanceTargets,
    ...transportTargets,
    ...tourismTargets,
    ...healthTargets,
    ...agricultureTargets,
  ],
  safeguards,
  schedule,
};
