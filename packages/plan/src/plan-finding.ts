import { type Finding, type Text, text } from "@biaogan/core";

/** What can be wrong with a plan or a county's file, and what to do about it. */
const MENDS = {
  "P-0101": text("按 JSON Schema 改正该项", "Correct the item by the JSON Schema"),
  "P-0102": text("在县文件 targets 中填写该目标的数值", "State the number under targets in the county's file"),
  "P-0103": text("在县文件 bases 中填写基数及其来源", "State the base and its source under bases in the county's file"),
  "P-0104": text("删除或改名，使其唯一", "Remove or rename one so that it is unique"),
  "P-0105": text("改为名单内机构的代码", "Name an institution of the roster"),
  "P-0106": text("在县文件 points 中指定报送机构", "Assign the point under points in the county's file"),
  "P-0107": text("删除该项或改为计划中的场景代码", "Remove it or use a point of the plan"),
  "P-0108": text("调整分解数，使其合计等于目标数", "Make the parts add to the target"),
  "P-0201": text("为该目标补充任务，或删除该目标", "Give the target a task, or remove it"),
  "P-0202": text("覆盖率目标不超过 100%", "A coverage target is at most 100%"),
  "P-0203": text("一个指标只对应一个目标", "One indicator measures one target"),
} as const satisfies Record<string, Text>;

export type PlanCode = keyof typeof MENDS;

/** A finding on a plan or a county's file, at its key. */
export function planFinding(code: PlanCode, file: string, key: string, message: Text): Finding {
  return {
    code,
    severity: "error",
    title: text("工作计划数据有误", "The plan's data are wrong"),
    place: { file, cell: key },
    operands: [],
    message,
    mend: MENDS[code],
  };
}
