import type { Rule } from "../rule";
import { checkRule, figures, formulaRule, recheck, zh } from "./declare-rule";

type Row = Readonly<Record<string, string>>;
const points = (row: Row, before?: Row) =>
  figures(
    { points: [{ point: "taxi", ...row }] },
    before === undefined ? undefined : { points: [{ point: "taxi", ...before }] },
  );

export const scenarioRules: readonly Rule[] = [
  formulaRule({
    code: "R-SP-0301",
    kind: "in-table",
    severity: "error",
    title: zh("已受理数不大于应覆盖数", "points accepting ≤ points to be covered"),
    formula: "points.accepting <= points.total",
    row: "points",
    clause: "母项≥其中项",
    mend: recheck,
    passes: points({ accepting: "3", total: "3" }),
    fails: points({ accepting: "4", total: "3" }),
    more: { passes: [points({ accepting: "2", total: "3" })] },
  }),
  formulaRule({
    code: "R-SP-0302",
    kind: "in-table",
    severity: "error",
    title: zh("已完成的场景应有完成日期和佐证材料", "a point that is done has its day and evidence"),
    formula: "doneOn is known and evidence is known when state = done",
    row: "points",
    clause: "三、重点任务",
    mend: zh("补填完成日期和佐证材料", "Add the day and the evidence"),
    passes: points({ state: "done", doneOn: "2021-06-18", evidence: "验收单" }),
    fails: points({ state: "done", doneOn: "2021-06-18" }),
    more: {
      fails: [points({ state: "done", evidence: "验收单" })],
      silent: [points({ state: "under-way" }), points({ state: "not-started" })],
    },
  }),
  formulaRule({
    code: "R-SP-0303",
    kind: "in-table",
    severity: "error",
    title: zh("有完成日期的场景状态应为已完成", "a point with a day is done"),
    formula: "state = done when doneOn is known",
    row: "points",
    clause: "三、重点任务",
    mend: recheck,
    passes: points({ state: "done", doneOn: "2021-06-18" }),
    fails: points({ state: "under-way", doneOn: "2021-06-18" }),
    more: { silent: [points({ state: "under-way" })] },
  }),
  formulaRule({
    code: "R-SP-0501",
    kind: "across-months",
    severity: "warning",
    title: zh("上月已完成的场景本月不再是已完成", "a point that was done is done no longer"),
    formula: "state = done when previous(state) = done",
    row: "points",
    clause: "三、重点任务",
    mend: zh("核对状态；确有变化的填写情况说明", "Check the state, or explain"),
    passes: points({ state: "done" }, { state: "done" }),
    fails: points({ state: "under-way" }, { state: "done" }),
    more: { silent: [points({ state: "under-way" }, { state: "under-way" })] },
  }),
  formulaRule({
    code: "R-SP-0502",
    kind: "across-months",
    severity: "warning",
    title: zh("已受理数比上月减少", "fewer points accept than last month"),
    formula: "accepting >= previous(points.accepting)",
    row: "points",
    clause: "三比：与上月比",
    mend: zh("核对已受理数；确有减少的填写情况说明", "Check the figure, or explain"),
    passes: points({ accepting: "3" }, { accepting: "3" }),
    fails: points({ accepting: "2" }, { accepting: "3" }),
    more: { passes: [points({ accepting: "4" }, { accepting: "3" })] },
  }),
  checkRule({
    code: "R-SP-0401",
    kind: "across-tables",
    severity: "error",
    title: zh("应报送的场景没有列出", "an assigned point is not listed"),
    check: "points-assigned",
    reads: zh("县里指定由本机构报送的场景都应列出", "every point assigned to the institution is listed"),
    clause: "三、重点任务",
    mend: zh("补列该场景", "Add the point"),
    passes: { sheets: [pointsSheet("出租车", "农贸市场")], institution: "B05" },
    fails: { sheets: [pointsSheet("出租车")], institution: "B05" },
  }),
];

function pointsSheet(...listed: readonly string[]) {
  return {
    name: "场景进展表",
    rows: [
      ["场景", "名称", "应覆盖数", "已受理数", "云闪付交易笔数", "进展状态", "完成日期", "佐证材料"],
      ...listed.map((point) => [point, "", "3", "2", "10", "推进中", "", ""]),
    ],
  };
}
