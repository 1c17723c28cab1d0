import { text } from "@biaogan/core";
import { form } from "../form";
import { distinct, flow, stock } from "./column-kinds";

export const progressColumns = {
  newlyBoundUsers: flow("户", "云闪付新增绑卡用户", "newly bound 云闪付 users", {
    aliases: ["新增绑卡用户", "本月新增绑卡用户", "云闪付新增绑卡用户数"],
  }),
  boundUsers: stock("户", "累计绑卡用户", "bound users in all", {
    aliases: ["云闪付累计绑卡用户", "累计绑卡用户数"],
  }),
  unboundUsers: flow("户", "本月解绑用户", "users unbound", { aliases: ["解绑用户", "本月解绑用户数"] }),
  activeUsers: distinct("户", "云闪付活跃用户", "active 云闪付 users", {
    aliases: ["活跃用户", "云闪付月活跃用户", "月活跃用户数"],
  }),
  mainstreamMerchants: stock("户", "主流商户数", "mainstream merchants", {
    aliases: ["主流商户", "主流商户总数"],
  }),
  mainstreamAccepting: stock("户", "其中：支持统一标准受理", "of which accept the unified standard", {
    aliases: ["支持统一标准受理", "主流商户支持统一标准"],
  }),
  smallMerchants: stock("户", "小微商户总数", "small merchants", { aliases: ["小微商户数", "小微商户"] }),
  smallMerchantsAdded: flow("户", "本月新增小微商户", "small merchants added", {
    aliases: ["新增小微商户", "本月新增小微商户数"],
  }),
  smallMerchantsClosed: flow("户", "本月退出小微商户", "small merchants closed", {
    aliases: ["退出小微商户", "本月退出小微商户数"],
  }),
  smallMerchantsActive: stock("户", "活动小微商户", "active small merchants", {
    aliases: ["本月活动小微商户", "活动小微商户数"],
  }),
  terminals: stock("台", "在用受理终端", "terminals in service", {
    aliases: ["受理终端", "在用终端", "在用受理终端数"],
  }),
  terminalsAdded: flow("台", "本月布放", "terminals placed", { aliases: ["本月布放终端", "本月新增终端"] }),
  terminalsWithdrawn: flow("台", "本月撤除", "terminals withdrawn", { aliases: ["本月撤除终端", "本月撤机"] }),
  terminalsUnified: stock("台", "其中：支持统一二维码", "of which read the unified QR code", {
    aliases: ["支持统一二维码", "支持统一二维码终端"],
  }),
  rooms: stock("个", "惠农金融服务室数", "rural service rooms", { aliases: ["惠农金融服务室", "服务室数"] }),
  roomsOperating: stock("个", "其中：正常运营", "of which in operation", {
    aliases: ["正常运营", "正常运营服务室"],
  }),
  surveyedMerchants: flow("户", "周边商户摸排", "merchants surveyed", {
    aliases: ["摸排商户", "周边商户摸排数"],
  }),
  openedMerchants: flow("户", "摸排后开户", "opened after the survey", { aliases: ["摸排后开户数"] }),
  aggregatedCodes: flow("张", "聚合码铺设", "aggregated codes laid out", { aliases: ["聚合码", "聚合码铺设数"] }),
  promotions: flow("场", "宣传活动", "promotions", { aliases: ["宣传活动场次", "开展宣传活动"] }),
  promotionAttendances: flow("人次", "宣传活动参与", "attendances", {
    aliases: ["宣传活动参与人次", "参与人次"],
  }),
  cashiersTrained: flow("人次", "收银员培训", "cashiers trained", { aliases: ["收银员培训人次"] }),
  complaints: flow("件", "投诉受理", "complaints received", { aliases: ["受理投诉", "投诉受理数"] }),
  complaintsClosed: flow("件", "其中：已办结", "of which closed", { aliases: ["已办结", "办结投诉"] }),
  riskAlerts: flow("件", "风险交易预警", "risk alerts", { aliases: ["风险预警", "风险交易预警数"] }),
  riskAlertsHandled: flow("件", "其中：已核实处置", "of which handled", { aliases: ["已核实处置", "核实处置"] }),
};

/** 月度进展表: users, merchants, terminals, rooms, promotion, complaints and risk, one record written downwards. */
export const monthlyProgress = form({
  id: "monthly-progress",
  version: "2021.1",
  inForce: { from: "2021-01" },
  title: text("月度进展表", "Monthly progress"),
  aliases: ["移动支付标杆县建设月度进展表", "工作进展表", "移动支付月度进展表"],
  clause: "四、4",
  reportedBy: { classes: ["commercial-bank", "payment-institution"] },
  tables: {
    progress: {
      label: text("月度进展表", "Monthly progress"),
      layout: "record",
      rows: "one",
      columns: progressColumns,
    },
  },
});
