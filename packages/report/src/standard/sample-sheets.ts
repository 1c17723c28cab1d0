import type { Example } from "../rule";

export type Rows = readonly (readonly string[])[];
export type Sheets = Extract<Example, { sheets: unknown }>["sheets"];

/** The lines of the table of products. */
export const productNames = ["云闪付APP", "统一标准二维码", "手机闪付", "银行APP", "合计"];

/** A small clean table of products, with what a case changes. */
export function products(
  more: {
    readonly who?: string;
    readonly month?: string;
    readonly measure?: string;
    readonly county?: string;
    readonly header?: Rows;
    readonly signed?: string;
    readonly rows?: Rows;
    readonly name?: string;
    readonly hidden?: boolean;
  } = {},
): Sheets[number] {
  const header = more.header ?? [
    ["支付产品", "本月", "本月", "本年累计", "本年累计"],
    ["支付产品", "笔数", "金额", "笔数", "金额"],
  ];
  const rows = more.rows ?? productNames.map((name) => [name, "0", "0", "0", "0"]);
  const head = [
    `填报单位：${more.who ?? "示例县惠民村镇银行"}`,
    "",
    "",
    `报告期：${more.month ?? "2021年9月"}`,
    `金额单位：${more.measure ?? "万元"}`,
    ...(more.county === undefined ? [] : [`县区：${more.county}`]),
  ];
  return {
    name: more.name ?? "支付产品交易表",
    rows: [["支付产品交易表"], head, ...header, ...rows, [more.signed ?? "填表人：甲　复核人：乙　负责人：丙"]],
    ...(more.hidden ? { hidden: true } : {}),
  };
}

const progress = (...lines: Rows): Sheets[number] => ({
  name: "月度进展表",
  rows: [["月度进展表"], ["序号", "项目", "计量单位", "本月数"], ...lines],
});
const progressItems = [
  "云闪付新增绑卡用户",
  "累计绑卡用户",
  "本月解绑用户",
  "云闪付活跃用户",
  "主流商户数",
  "其中：支持统一标准受理",
  "小微商户总数",
  "本月新增小微商户",
  "本月退出小微商户",
  "活动小微商户",
  "在用受理终端",
  "本月布放",
  "本月撤除",
  "其中：支持统一二维码",
  "惠农金融服务室数",
  "其中：正常运营",
  "周边商户摸排",
  "摸排后开户",
  "聚合码铺设",
  "宣传活动",
  "宣传活动参与",
  "收银员培训",
  "投诉受理",
  "其中：已办结",
  "风险交易预警",
  "其中：已核实处置",
];
/** A whole 月度进展表, or one of the lines given. */
export const fullProgress = (items: readonly string[] = progressItems) =>
  progress(...items.map((item, index) => [String(index + 1), item, "户", "0"]));
