import { text } from "@biaogan/core";
import { form } from "../form";
import { code, flow, money, named, words } from "./column-kinds";

export const roomColumns = {
  room: words("编号", "room", { aliases: ["服务室编号", "站点编号"], codesFrom: "rooms" }),
  name: words("名称", "name", { aliases: ["服务室名称", "站点名称"], maxLength: 60 }),
  township: words("乡镇", "township", { aliases: ["所在乡镇", "乡镇（街道）"], required: false, maxLength: 30 }),
  state: code("状态", "state", {
    aliases: ["运营状态", "营业状态"],
    codes: {
      operating: named("正常运营", "in operation", "正常", "运营", "营业", "正常营业"),
      suspended: named("暂停营业", "suspended", "暂停", "停业", "暂停运营"),
    },
  }),
  transactions: flow("笔", "移动支付笔数", "mobile payments", { aliases: ["笔数", "移动支付交易笔数"] }),
  amount: money("元", "flow", "移动支付金额", "amount of mobile payments", {
    aliases: ["金额", "移动支付交易金额"],
  }),
  withdrawals: flow("笔", "助农取款笔数", "cash withdrawals", { aliases: ["助农取款"] }),
};

/** 惠农金融服务室明细表: a row for each room and a trailing total row. */
export const ruralServiceRooms = form({
  id: "rural-service-rooms",
  version: "2021.1",
  inForce: { from: "2021-01" },
  title: text("惠农金融服务室明细表", "Rural service rooms"),
  aliases: ["惠农服务室明细表", "服务室明细表", "惠农金融服务室", "服务室明细"],
  clause: "三、（三）4",
  reportedBy: { assigned: "rooms" },
  amounts: "元",
  tables: {
    rooms: {
      label: text("惠农金融服务室明细表", "Rural service rooms"),
      layout: "grid",
      rows: "keyed",
      key: "room",
      totalRow: ["合计", "总计", "合 计", "总 计"],
      columns: roomColumns,
    },
  },
});
