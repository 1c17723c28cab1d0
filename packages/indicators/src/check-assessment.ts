import { MisuseError, measures } from "@biaogan/core";
import type { ResolvedTarget } from "@biaogan/plan";
import type { Assessment, Condition, ItemSource } from "./assessment";
import type { Indicator } from "./indicator";
import { type ProgressRule, progressRules } from "./progress-rules";

/**
 * Checks an assessment against the plan's targets and indicators when it is loaded.
 * @throws MisuseError where it names an indicator that no target has, scores by what the indicator cannot give, or has a
 *   scale without length.
 */
export function checkAssessment(
  { id, items, adjustments, vetoes }: Assessment,
  targets: readonly ResolvedTarget[],
  indicators: readonly Indicator[],
): void {
  const refuse = (why: string): never => {
    throw new MisuseError(`assessment ${id}`, why);
  };
  const named: readonly (ItemSource | Condition)[] = [
    ...items.map(({ of }) => of),
    ...[...adjustments, ...vetoes].map(({ when }) => when),
  ];
  for (const one of named) {
    if (!("indicator" in one)) continue;
    const target = targets.find((resolved) => resolved.target.indicator === one.indicator)?.target;
    const indicator = indicators.find((declared) => declared.id === one.indicator);
    if (!target || !indicator) throw new MisuseError(`assessment ${id}`, `no target is measured by ${one.indicator}`);
    if (!("reads" in one)) continue;
    const rule: ProgressRule | undefined = target.progress === "milestone" ? undefined : progressRules[target.progress];
    if (one.reads === "pace" && !rule?.lead)
      refuse(`${one.indicator} is not read against time elapsed: it has no pace`);
    if (one.reads === "completion" && !rule?.completion) refuse(`${one.indicator} has no completion`);
    if (one.reads === "value" && measures[indicator.measure].dimension !== "ratio")
      refuse(`${one.indicator} is in ${indicator.measure}, not in %: score its completion`);
  }
  for (const { id: item, scale } of items) if (scale.zero === scale.full) refuse(`${item}: zero and full are the same`);
}
