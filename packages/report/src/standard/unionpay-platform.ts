import { text } from "@biaogan/core";
import { form } from "../form";
import { code, day, distinct, flow } from "./column-kinds";

export const platformColumns = {
  newlyBoundUsers: flow("户", "云闪付新增绑卡用户", "newly bound 云闪付 users", {
    aliases: ["新增绑卡用户", "全县新增绑卡用户"],
  }),
  activeUsers: distinct("户", "全县月活跃用户", "active users of the county", {
    aliases: ["月活跃用户", "云闪付月活跃用户", "全县云闪付月活跃用户"],
  }),
};

export const platformBankColumns = {
  institution: code("机构", "institution", {
    aliases: ["银行", "发卡机构", "发卡行", "机构名称", "发卡银行"],
    codesFrom: "institutions",
  }),
  newlyBoundUsers: flow("户", "云闪付新增绑卡用户", "newly bound 云闪付 users", { aliases: ["新增绑卡用户"] }),
};

export const platformBusColumns = {
  day: day("日期", "day", { aliases: ["交易日期"], dateWithin: "period" }),
  transactions: flow("笔", "公交云闪付笔数", "bus transactions by 云闪付", {
    aliases: ["云闪付笔数", "公交交易笔数", "笔数"],
  }),
};

/** 银联平台数据表: the county's users, newly bound users by bank, and the county buses day by day. */
export const unionpayPlatform = form({
  id: "unionpay-platform",
  version: "2021.1",
  inForce: { from: "2021-01" },
  title: text("银联平台数据表", "UnionPay platform figures"),
  aliases: ["银联平台数据", "平台数据表"],
  clause: "三、（一）1",
  reportedBy: { classes: ["unionpay"] },
  tables: {
    platform: {
      label: text("银联平台数据表", "UnionPay platform figures"),
      layout: "record",
      rows: "one",
      scope: "county",
      columns: platformColumns,
    },
    platformBanks: {
      label: text("分银行数据", "figures by bank"),
      layout: "grid",
      rows: "keyed",
      key: "institution",
      scope: "county",
      totalRow: ["合计", "总计"],
      columns: platformBankColumns,
    },
    platformBus: {
      label: text("公交日数据", "county buses by day"),
      layout: "grid",
      rows: "keyed",
      key: "day",
      scope: "county",
      totalRow: ["合计", "总计"],
      columns: platformBusColumns,
    },
  },
});
