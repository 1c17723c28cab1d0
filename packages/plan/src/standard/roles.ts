import { text } from "@biaogan/core";
import type { Role } from "../work-plan";

/** Who leads, in every task. */
const leading: readonly Role[] = [
  {
    code: "pboc",
    title: text("人民银行县支行", "PBOC county sub-branch"),
    role: "lead",
    class: "pboc",
    fields: "all",
    clause: "三",
  },
  {
    code: "finance",
    title: text("县财政局（县地方金融监管局）", "County finance bureau (local financial regulation bureau)"),
    role: "lead",
    fields: "all",
    clause: "三",
  },
];

/** Who cooperates, in every task or in those of a field. A class is the county's own list of institutions. */
const cooperatingRoles: readonly Role[] = [
  {
    code: "unionpay",
    title: text("银联", "UnionPay branch"),
    role: "cooperating",
    class: "unionpay",
    fields: "all",
    clause: "三",
  },
  {
    code: "banks",
    title: text("各商业银行", "Every commercial bank"),
    role: "cooperating",
    class: "commercial-bank",
    fields: "all",
    clause: "三",
  },
  {
    code: "market",
    title: text("县市场监管局", "Market supervision bureau"),
    role: "cooperating",
    fields: ["users", "acceptance"],
    clause: "三（一）（二）",
  },
  {
    code: "transport",
    title: text("县交通运输局", "Transport bureau"),
    role: "cooperating",
    fields: ["transport"],
    clause: "三（三）1",
  },
  {
    code: "tourism",
    title: text("县文旅局", "Culture and tourism bureau"),
    role: "cooperating",
    fields: ["tourism"],
    clause: "三（三）2",
  },
  {
    code: "health",
    title: text("县卫健委", "Health commission"),
    role: "cooperating",
    fields: ["health"],
    clause: "三（三）3",
  },
  {
    code: "commerce",
    title: text("县科技经信局（县商务局）", "Science, economy and information bureau (commerce bureau)"),
    role: "cooperating",
    fields: ["agriculture"],
    clause: "三（三）4",
  },
  {
    code: "postal",
    title: text("县邮政公司", "Postal company"),
    role: "cooperating",
    class: "postal",
    fields: ["agriculture"],
    clause: "三（三）4",
  },
];

/** The leading group (领导小组), its office, and the acquirers who refit acceptance and train cashiers. */
const running: readonly Role[] = [
  {
    code: "group-head",
    title: text("领导小组组长：人民银行县支行负责人", "Head of the leading group: the sub-branch's leader"),
    role: "leading-group",
    class: "pboc",
    fields: "all",
    clause: "四（一）",
  },
  {
    code: "group-finance",
    title: text("领导小组成员：县财政局", "Member of the leading group: finance bureau"),
    role: "leading-group",
    fields: "all",
    clause: "四（一）",
  },
  {
    code: "group-unionpay",
    title: text("领导小组成员：银联", "Member of the leading group: UnionPay"),
    role: "leading-group",
    class: "unionpay",
    fields: "all",
    clause: "四（一）",
  },
  {
    code: "group-banks",
    title: text("领导小组成员：各商业银行", "Members of the leading group: every commercial bank"),
    role: "leading-group",
    class: "commercial-bank",
    fields: "all",
    clause: "四（一）",
  },
  {
    code: "group-payment",
    title: text("领导小组成员：支付机构", "Members of the leading group: payment institutions"),
    role: "leading-group",
    class: "payment-institution",
    fields: "all",
    clause: "四（一）",
  },
  {
    code: "office",
    title: text("领导小组办公室，设在人民银行县支行", "Office of the leading group, in the sub-branch"),
    role: "office",
    class: "pboc",
    fields: "all",
    clause: "四（一）",
  },
  { code: "acquirers", title: text("收单机构", "Acquirers"), role: "acquirer", fields: "all", clause: "四（三）" },
];

export const roles: readonly Role[] = [...leading, ...cooperatingRoles, ...running];

/** Who leads every task. */
export const lead: readonly string[] = ["pboc", "finance"];

/** Who cooperates in every task, with the department of the field. */
export function cooperating(...departments: readonly string[]): readonly string[] {
  return ["unionpay", "banks", ...departments];
}
