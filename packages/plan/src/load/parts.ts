import { additivity, compare, type Exact, type Finding, text, total } from "@biaogan/core";
import type { County } from "../county";
import { type CountyNumbers, targetNumber } from "../county-plan";
import { planFinding } from "../plan-finding";
import type { Target } from "../target";
import type { WorkPlan } from "../work-plan";
import { isWhole } from "./target-numbers";

/**
 * A breakdown shares a target that adds over institutions among institutions of the roster, in whole numbers that add
 * to it. Only the targets named are looked at: an amendment answers for what it changes.
 */
export function checkBreakdown(
  plan: WorkPlan,
  { institutions }: County,
  { targets, breakdown }: CountyNumbers,
  ids: readonly string[],
  at: string,
): readonly Finding[] {
  const codes = new Set(institutions.map(({ code }) => code));
  return ids.flatMap((id) => {
    const parts = breakdown[id];
    if (!parts) return [];
    const key = `${at}breakdown.${id}`;
    const target = plan.targets.find((one) => one.id === id);
    const value = target && targetNumber(target, targets);
    if (!target || !additivity[target.kind].institutions)
      return [planFinding("P-0112", { file: "county", key }, { id })];
    const wrong = Object.entries(parts).flatMap(([institution, part]) => [
      ...(codes.has(institution)
        ? []
        : [planFinding("P-0113", { file: "county", key: `${key}.${institution}` }, { id, institution })]),
      ...(compare(part, "0") >= 0 && isWhole(part)
        ? []
        : [planFinding("P-0114", { file: "county", key: `${key}.${institution}` }, { id, institution, value: part })]),
    ]);
    return value === undefined ? wrong : [...wrong, ...checkSum(target, value, parts, key)];
  });
}

function checkSum(
  { id, measure, clause }: Target,
  value: Exact,
  parts: Readonly<Record<string, Exact>>,
  key: string,
): readonly Finding[] {
  const sum = total(Object.values(parts));
  if (compare(sum, value) === 0) return [];
  const operands = [
    { label: text("分解数合计", "sum of the parts"), figure: { known: sum, measure } },
    { label: text("目标数", "the target"), figure: { known: value, measure } },
  ];
  return [planFinding("P-0108", { file: "county", key }, { id, sum, value }, { operands, clause })];
}
