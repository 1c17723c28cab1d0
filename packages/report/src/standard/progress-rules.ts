import type { Rule } from "../rule";
import { explain, figures, formulaRule, recheck, zh } from "./declare-rule";
import {
  lastYearCases,
  lastYearFigures,
  swingCases,
  USUAL,
  usualCases,
  usualFigures,
  yearStartFigures,
} from "./swing-cases";

const one = (row: Readonly<Record<string, string>>, before?: Readonly<Record<string, string>>) =>
  figures({ progress: [row] }, before === undefined ? undefined : { progress: [before] });

/** 母项≥其中项 of the progress form. */
const ofWhich = (
  [
    [
      "0301",
      "mainstreamAccepting",
      "mainstreamMerchants",
      "主流商户受理数不大于主流商户数",
      "accepting mainstream merchants ≤ all",
    ],
    ["0302", "terminalsUnified", "terminals", "支持统一二维码的终端不大于在用终端", "unified terminals ≤ terminals"],
    ["0303", "roomsOperating", "rooms", "正常运营服务室不大于服务室数", "operating rooms ≤ rooms"],
    ["0304", "complaintsClosed", "complaints", "已办结投诉不大于受理投诉", "closed complaints ≤ complaints"],
    ["0305", "riskAlertsHandled", "riskAlerts", "已核实预警不大于预警数", "handled alerts ≤ alerts"],
    [
      "0306",
      "smallMerchantsActive",
      "smallMerchants",
      "活动小微商户不大于小微商户总数",
      "active small merchants ≤ all",
    ],
    ["0307", "smallMerchantsAdded", "smallMerchants", "新增小微商户不大于小微商户总数", "added small merchants ≤ all"],
    ["0308", "openedMerchants", "surveyedMerchants", "摸排后开户不大于摸排户数", "opened after the survey ≤ surveyed"],
    ["0309", "activeUsers", "boundUsers", "活跃用户不大于累计绑卡用户", "active users ≤ bound users"],
    ["0310", "newlyBoundUsers", "boundUsers", "新增绑卡用户不大于累计绑卡用户", "newly bound users ≤ bound users"],
  ] as const
).map(([code, part, whole, chinese, english]) =>
  formulaRule({
    code: `R-MP-${code}`,
    kind: "in-table",
    severity: "error",
    title: zh(chinese, english),
    formula: `progress.${part} <= progress.${whole}`,
    clause: "母项≥其中项",
    mend: recheck,
    passes: one({ [part]: "9", [whole]: "9" }),
    fails: one({ [part]: "10", [whole]: "9" }),
    more: { passes: [one({ [part]: "8", [whole]: "9" })] },
  }),
);

/** 期末＝期初＋增加－减少. */
const rollForwards = (
  [
    ["0501", "boundUsers", "newlyBoundUsers", "unboundUsers", "累计绑卡用户与上月衔接", "bound users roll forward"],
    [
      "0502",
      "smallMerchants",
      "smallMerchantsAdded",
      "smallMerchantsClosed",
      "小微商户总数与上月衔接",
      "small merchants roll forward",
    ],
    ["0503", "terminals", "terminalsAdded", "terminalsWithdrawn", "在用终端与上月衔接", "terminals roll forward"],
  ] as const
).map(([code, stock, added, gone, chinese, english]) =>
  formulaRule({
    code: `R-MP-${code}`,
    kind: "across-months",
    severity: "error",
    title: zh(chinese, english),
    formula: `rollForward(progress.${stock}, progress.${added}, progress.${gone})`,
    clause: "本月末＝上月末＋增加－减少",
    mend: recheck,
    passes: one({ [stock]: "12", [added]: "3", [gone]: "1" }, { [stock]: "10" }),
    fails: one({ [stock]: "13", [added]: "3", [gone]: "1" }, { [stock]: "10" }),
    more: { fails: [one({ [stock]: "11", [added]: "3", [gone]: "1" }, { [stock]: "10" })] },
  }),
);

/** A jump needs a reason (三比); small bases are left out. */
const swings = (
  [
    ["0504", "newlyBoundUsers", "30", "新增绑卡用户较上月波动超过50%", "newly bound users swing beyond 50%"],
    ["0505", "activeUsers", "100", "活跃用户较上月波动超过50%", "active users swing beyond 50%"],
    ["0506", "surveyedMerchants", "50", "周边商户摸排较上月波动超过100%", "surveyed merchants swing beyond 100%"],
  ] as const
).map(([code, item, least, chinese, english]) =>
  formulaRule({
    code: `R-MP-${code}`,
    kind: "across-months",
    severity: "warning",
    title: zh(chinese, english),
    formula: `swing(progress.${item}, ${code === "0506" ? "100%" : "50%"}) when previous(progress.${item}) >= ${least}`,
    clause: "三比：与上月比",
    mend: explain,
    passes: one({ [item]: "150" }, { [item]: "100" }),
    fails: one({ [item]: "201" }, { [item]: "100" }),
    more: swingCases(code === "0506", least, (now, before) => one({ [item]: now }, { [item]: before })),
  }),
);

/** The second of the three comparisons: with the start of the year. */
const sinceYearStart = (
  [
    ["0507", "terminals", false, "100", "在用终端较年初波动超过50%", "terminals swing beyond 50% since the year began"],
    [
      "0508",
      "smallMerchantsActive",
      true,
      "50",
      "活动小微商户较年初波动超过100%",
      "active small merchants swing beyond 100% since the year began",
    ],
  ] as const
).map(([code, item, whole, least, chinese, english]) => {
  const of = yearStartFigures("progress", (value) => ({ [item]: value }));
  return formulaRule({
    code: `R-MP-${code}`,
    kind: "across-months",
    severity: "warning",
    title: zh(chinese, english),
    formula: `swingOnYearStart(progress.${item}, ${whole ? "100%" : "50%"}) when yearStart(progress.${item}) >= ${least}`,
    clause: "三比：与年初比",
    mend: explain,
    passes: of("150", "100"),
    fails: of("201", "100"),
    more: swingCases(whole, least, of),
  });
});

/** The third: with the same month last year, where the swing on last month has not been named already. */
const onLastYear = formulaRule({
  code: "R-MP-0509",
  kind: "across-months",
  severity: "warning",
  title: zh("新增绑卡用户较上年同期波动超过50%", "newly bound users swing beyond 50% on last year"),
  formula:
    "swingOnLastYear(progress.newlyBoundUsers, 50%) when lastYear(progress.newlyBoundUsers) >= 30 and calm(progress.newlyBoundUsers, 50%)",
  clause: "三比：与上年同期比",
  mend: explain,
  ...lastYearCases(
    false,
    "30",
    lastYearFigures("progress", (value) => ({ newlyBoundUsers: value })),
  ),
});

/** Figures that jump about too much for last month alone to say anything: beside all the months before. */
const outliers = (
  [
    ["0510", "smallMerchantsAdded", "本月新增小微商户明显偏离往月", "small merchants added stand out"],
    ["0511", "terminalsAdded", "本月布放终端明显偏离往月", "terminals placed stand out"],
  ] as const
).map(([code, item, chinese, english]) =>
  formulaRule({
    code: `R-MP-${code}`,
    kind: "across-months",
    severity: "warning",
    title: zh(chinese, english),
    formula: `withinUsual(progress.${item}, last 12 months, ${USUAL})`,
    clause: "与往月比",
    mend: explain,
    ...usualCases(usualFigures("progress", (value) => ({ [item]: value }))),
  }),
);

export const progressRules: readonly Rule[] = [
  ...ofWhich,
  ...rollForwards,
  ...swings,
  ...sinceYearStart,
  onLastYear,
  ...outliers,
];
