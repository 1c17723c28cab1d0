import { text } from "@biaogan/core";
import { form } from "../form";
import { code, day, named, truth, words } from "./column-kinds";

export const terminalColumns = {
  number: words("终端号", "terminal number", {
    aliases: ["终端编号", "终端代码"],
    identifier: "terminal-number",
  }),
  merchantCode: words("商户编号", "merchant code", {
    aliases: ["商户号", "所属商户编号"],
    identifier: "merchant-code",
  }),
  type: code("终端类型", "terminal type", {
    aliases: ["类型", "终端种类"],
    codes: {
      pos: named("POS机", "POS terminal", "POS", "智能POS"),
      "qr-box": named("扫码盒", "scan box", "扫码盒子"),
      "self-service": named("自助终端", "self-service terminal", "自助机"),
      "code-plate": named("码牌", "code plate", "收款码牌", "静态码牌"),
    },
  }),
  unifiedQr: truth("支持统一二维码", "reads the unified QR code", {
    aliases: ["是否支持统一二维码", "支持统一标准二维码"],
  }),
  placedOn: day("布放日期", "placed on", { aliases: ["安装日期", "入网日期"], dateWithin: "not-after-period" }),
  withdrawnOn: day("撤除日期", "withdrawn on", {
    aliases: ["撤机日期", "退网日期"],
    required: false,
    dateWithin: "not-after-period",
  }),
};

/** 受理终端明细表: a row for each terminal, up to a million. */
export const terminalDetail = form({
  id: "terminal-detail",
  version: "2021.1",
  inForce: { from: "2021-01" },
  title: text("受理终端明细表", "Terminal detail"),
  aliases: ["终端明细表", "终端明细", "受理终端明细"],
  clause: "三、（二）1",
  reportedBy: { assigned: "acquirers" },
  tables: {
    terminals: {
      label: text("受理终端明细表", "Terminal detail"),
      layout: "grid",
      rows: "bulk",
      key: "number",
      columns: terminalColumns,
    },
  },
});
