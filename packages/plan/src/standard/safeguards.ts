import { text } from "@biaogan/core";
import type { Schedule } from "../schedule";
import type { Safeguard } from "../work-plan";

/** 四、保障措施 */
export const safeguards: readonly Safeguard[] = [
  {
    clause: "四（一）",
    title: text("加强组织领导", "Leadership"),
    rule: text(
      "领导小组统筹部署、解决问题，办公室负责日常工作",
      "The leading group plans and solves problems; its office does the daily work",
    ),
    work: [],
  },
  {
    clause: "四（二）",
    title: text("落实工作责任", "Responsibility"),
    rule: text(
      "两个牵头单位做好部门沟通；各银行、支付机构细化自己的目标和措施",
      "The two lead units talk to the departments; every bank and payment institution refines its goals and measures",
    ),
    work: [],
  },
  {
    clause: "四（三）",
    title: text("发挥市场主体作用", "Market players"),
    rule: text(
      "银行和收单机构做好受理改造、人员培训、客户服务和风险防控",
      "Banks and acquirers refit acceptance, train staff, serve customers and keep risk under control",
    ),
    work: [
      {
        code: "cashier-training",
        title: text("培训收银员", "Train cashiers"),
        reports: ["progress.cashiersTrained"],
      },
      {
        code: "complaints",
        title: text("受理咨询和投诉", "Handle enquiries and complaints"),
        reports: ["progress.complaints", "progress.complaintsClosed"],
      },
      {
        code: "risk-monitoring",
        title: text("依规经营，监测交易风险", "Comply, and monitor the risk of transactions"),
        reports: ["progress.riskAlerts", "progress.riskAlertsHandled"],
      },
      { code: "information-protection", title: text("保护金融信息", "Protect financial information"), reports: [] },
    ],
  },
  {
    clause: "四（四）",
    title: text("建立例会制度", "Regular meetings"),
    rule: text(
      "例会通报进展、解决问题、部署工作；各商业银行、支付机构每月底前向办公室报送进展，办公室汇总后于次月10日前通报各单位",
      "Meetings report progress, solve problems and set work; every commercial bank and payment institution reports before the month's end, and the office circulates the result to all before the 10th of the next month",
    ),
    work: [],
  },
  {
    clause: "四（五）",
    title: text("加大宣传力度", "Publicity"),
    rule: text(
      "通过电视、报纸、网络和新媒体开展宣传",
      "Publicity through television, newspapers, the web and new media",
    ),
    work: [
      {
        code: "publicity",
        title: text("开展多渠道宣传活动", "Publicity on every channel"),
        reports: ["progress.promotions", "progress.promotionAttendances"],
      },
    ],
  },
];

/** Reports before the month's end, the circular before the 10th of the next (四（四）). */
export const schedule: Schedule = {
  cutOffDay: "last",
  reportDue: { monthsAfter: 0, day: "last", convention: "not-moved" },
  circularDue: { monthsAfter: 1, day: 10, convention: "earlier" },
  meeting: "每月例会：通报进展、解决问题、部署工作",
  publicity: "电视、报纸、网络、新媒体",
};
