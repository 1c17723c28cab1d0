import { text } from "@biaogan/core";
import { type CountyPlan, loadPlan } from "@biaogan/plan";

const months = { from: "2020-01", until: "2020-12" };

/** Statistics promise nothing: a plan without targets, whose roster is the two that publish. */
const statistics = {
  id: "national-payment-statistics",
  version: "1",
  inForce: months,
  year: 2020,
  title: text("支付体系运行统计", "Statistics of the payment system"),
  clause: "支付体系运行总体情况",
  goal: text("公布支付体系运行数据", "To publish how the payment system runs"),
  principles: [],
  products: [],
  fields: [],
  roles: [],
  tasks: [],
  points: [],
  targets: [],
  safeguards: [],
  schedule: {
    cutOffDay: "last",
    reportDue: { monthsAfter: 1, day: "last", convention: "not-moved" },
    circularDue: { monthsAfter: 2, day: "last", convention: "not-moved" },
    meeting: "—",
    publicity: "公报",
  },
};

const publishers = {
  name: "全国",
  divisionCode: "000000",
  office: { group: "—", office: "—", agencyShort: "—", planTitle: "—", planNumber: "—" },
  inForce: months,
  institutions: [
    { code: "A01", class: "pboc", name: "中国人民银行支付结算司", shortName: "人民银行" },
    { code: "G01", class: "government", name: "其他公开统计", shortName: "其他" },
  ],
  targets: {},
  bases: [],
  points: [],
  rooms: [],
};

/** The plan that forms and formulas are read against. */
export function statisticsPlan(): CountyPlan {
  const loaded = loadPlan(statistics, publishers);
  if ("findings" in loaded) throw new Error(loaded.findings.map(({ message }) => message.zh).join("\n"));
  return loaded.plan;
}
