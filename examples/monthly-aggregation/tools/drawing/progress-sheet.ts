import type { Progress } from "../figures/progress";
import { type Drawing, head, type Line, lay, number, words } from "./drawing";
import { footLines, type Hand, headLines, named, numberLines } from "./hand";

/** The 月度进展表: one record, written downwards. */
export function progressSheet(hand: Hand, progress: Progress): Drawing {
  const lines: Line[] = [
    ...headLines(hand, "示例县移动支付标杆县建设月度进展表", 4, "计量单位：见表内"),
    ["序号", "项目", "计量单位", "本月数"].map((own) => head(named(hand, own))),
    ...numberLines(hand, 4),
    ...ROWS.map(([column, label, measure], index) => [
      number(index + 1),
      words(named(hand, label)),
      words(measure),
      number(progress[column], `progress.${column}`, hand.grouped ? "#,##0" : undefined),
    ]),
    ...footLines(hand, 4, ["注：时期数为统计期（上月26日至本月25日）发生数，时点数为25日24时数。"]),
  ];
  return lay("月度进展表", [7, 30, 18, 18], lines, { indent: hand.indent });
}

const ROWS: readonly (readonly [keyof Progress, label: string, measure: string])[] = [
  ["newlyBoundUsers", "云闪付新增绑卡用户", "户"],
  ["boundUsers", "累计绑卡用户", "户"],
  ["unboundUsers", "本月解绑用户", "户"],
  ["activeUsers", "云闪付活跃用户", "户"],
  ["mainstreamMerchants", "主流商户数", "户"],
  ["mainstreamAccepting", "其中：支持统一标准受理", "户"],
  ["smallMerchants", "小微商户总数", "户"],
  ["smallMerchantsAdded", "本月新增小微商户", "户"],
  ["smallMerchantsClosed", "本月退出小微商户", "户"],
  ["smallMerchantsActive", "活动小微商户", "户"],
  ["terminals", "在用受理终端", "台"],
  ["terminalsAdded", "本月布放", "台"],
  ["terminalsWithdrawn", "本月撤除", "台"],
  ["terminalsUnified", "其中：支持统一二维码", "台"],
  ["rooms", "惠农金融服务室数", "个"],
  ["roomsOperating", "其中：正常运营", "个"],
  ["surveyedMerchants", "周边商户摸排", "户"],
  ["openedMerchants", "摸排后开户", "户"],
  ["aggregatedCodes", "聚合码铺设", "张"],
  ["promotions", "宣传活动", "场"],
  ["promotionAttendances", "宣传活动参与", "人次"],
  ["cashiersTrained", "收银员培训", "人次"],
  ["complaints", "投诉受理", "件"],
  ["complaintsClosed", "其中：已办结", "件"],
  ["riskAlerts", "风险交易预警", "件"],
  ["riskAlertsHandled", "其中：已核实处置", "件"],
];
