import { text } from "@biaogan/core";
import type { Schedule } from "../schedule";
import type { WorkPlan } from "../work-plan";

/** 四、保障措施 */
export const safeguards: WorkPlan["safeguards"] = [
  { clause: "四（一）", title: text("加强组织领导", "Leadership"), rule: text("领导小组统筹部署、解决问题，办公室负责日常工作", "The leading group plans and solves problems; its office does the daily work") },
  { clause: "四（二）", title: text("落实工作责任", "Responsibility"), rule: text("牵头单位做好部门沟通；各银行、支付机构细化目标和措施", "The lead units talk to the departments; every bank and payment institution refines goals and measures") },
  { clause: "四（三）", title: text("发挥市场主体作用", "Market players"), rule: text("银行和收单机构做好受理改造和收银员培训，受理咨询投诉，监测交易风险，保护金融信息", "Banks and acquirers refit acceptance, train cashiers, handle complaints, watch risk and protect information") },
  { clause: "四（四）", title: text("建立例会制度", "Regular meetings"), rule: text("各商业银行、支付机构每月底前向办公室报送进展，办公室汇总后于次月10日前通报", "Progress is reported before each month's end; the office circulates the result before the 10th of the next month") },
  { clause: "四（五）", title: text("加大宣传力度", "Publicity"), rule: text("通过电视、报纸、网络和新媒体开展宣传", "Publicity through television, newspapers, the web and new media") },
];

/** Reports before the month's end, the circular before the 10th of the next (四（四）). */
export const schedule: Schedule = {
  cutOffDay: "last",
  reportDue: { monthsAfter: 0, day: "last", convention: "not-moved" },
  circularDue: { monthsAfter: 1, day: 10, convention: "earlier" },
  meeting: "每月例会：通报进展、解决问题、部署工作",
  publicity: "电视、报纸、网络、新媒体",
};
