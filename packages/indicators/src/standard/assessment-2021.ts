import { text } from "@biaogan/core";
import { type Assessment, assessment } from "../assessment";

/**
 * An assessment of the 2021 plan's banks and payment institutions, as a county may declare it: what they bind, open and
 * equip, and how they report. The plan asks every institution to refine its own goals (四（二）); the weights are a county's.
 */
export const assessment2021: Assessment = assessment({
  id: "institution-assessment",
  version: "2021.1",
  inForce: { from: "2021-01", until: "2021-12" },
  title: text("2021年度移动支付标杆县建设考核得分", "Assessment of the benchmark county's institutions 2021"),
  clause: "四（二）",
  classes: ["commercial-bank", "payment-institution"],
  items: [
    {
      id: "users",
      title: text("新增绑卡用户（序时完成率）", "newly bound users against time elapsed"),
      weight: "30",
      of: { indicator: "K01", reads: "pace" },
      scale: { cap: "110" },
    },
    {
      id: "small-merchants",
      title: text("新增小微商户（序时完成率）", "small merchants added against time elapsed"),
      weight: "25",
      of: { indicator: "K06", reads: "pace" },
      scale: { cap: "110" },
    },
    {
      id: "terminals",
      title: text("受理终端统一二维码支持率", "terminals that support the unified QR code"),
      weight: "25",
      of: { indicator: "K05", reads: "value" },
      scale: { zero: "80", full: "100" },
    },
    { id: "on-time", title: text("按时报送", "reports on time"), weight: "10", of: { report: "on-time" } },
    { id: "accepted", title: text("数据质量（采用）", "reports accepted"), weight: "10", of: { report: "accepted" } },
  ],
  adjustments: [
    {
      id: "leading-users",
      title: text("新增绑卡用户前三名", "among the first three by users"),
      points: "2",
      when: { indicator: "K01", rankWithin: 3 },
    },
    {
      id: "errors",
      title: text("退回报表的每处错误", "each error of a refused report"),
      points: "-1",
      when: { report: "refused" },
      each: "finding",
      most: "-5",
    },
    {
      id: "unexplained",
      title: text("每处未说明的疑问", "each warning without an explanation"),
      points: "-0.5",
      when: { report: "unexplained" },
      each: "finding",
      most: "-3",
    },
  ],
  vetoes: [{ id: "missing", title: text("未报送", "no report"), when: { report: "missing" }, ceiling: "60" }],
  cap: "110",
  grades: [
    { from: "90", title: text("优秀", "excellent") },
    { from: "80", title: text("良好", "good") },
    { from: "60", title: text("合格", "pass") },
    { from: "0", title: text("不合格", "fail") },
  ],
});
