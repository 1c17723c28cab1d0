import { measures, type Text, text } from "@biaogan/core";
import type { ResolvedTarget } from "@biaogan/plan";
import type { Assessment, Condition, ItemSource } from "./assessment";
import type { Indicator } from "./indicator";
import { type ProgressRule, progressRules } from "./progress-rules";

/** What is wrong with an assessment, at its key: `items[2].of`. */
export interface AssessmentFault {
  readonly key: string;
  readonly why: Text;
}

/**
 * Checks an assessment against the plan's targets and indicators: it names indicators that targets have, scores by what
 * they can give, and has no scale without length.
 */
export function checkAssessment(
  { items, adjustments, vetoes }: Assessment,
  targets: readonly ResolvedTarget[],
  indicators: readonly Indicator[],
): readonly AssessmentFault[] {
  const named: readonly (readonly [key: string, source: ItemSource | Condition])[] = [
    ...items.map(({ of }, index) => [`items[${index}].of`, of] as const),
    ...adjustments.map(({ when }, index) => [`adjustments[${index}].when`, when] as const),
    ...vetoes.map(({ when }, index) => [`vetoes[${index}].when`, when] as const),
  ];
  const sources = named.flatMap(([key, source]) => {
    const why = refusal(source, targets, indicators);
    return why ? [{ key, why }] : [];
  });
  const flat = items.flatMap(({ scale }, index) =>
    scale.zero === scale.full
      ? [{ key: `items[${index}].scale`, why: text("零分线与满分线相同", "zero and full are the same") }]
      : [],
  );
  return [...sources, ...flat];
}

function refusal(
  one: ItemSource | Condition,
  targets: readonly ResolvedTarget[],
  indicators: readonly Indicator[],
): Text | undefined {
  if (!("indicator" in one)) return undefined;
  const target = targets.find((resolved) => resolved.target.indicator === one.indicator)?.target;
  const indicator = indicators.find((declared) => declared.id === one.indicator);
  const { indicator: id } = one;
  if (!target || !indicator) return text(`没有以 ${id} 衡量的目标`, `no target is measured by ${id}`);
  if (!("reads" in one)) return undefined;
  const rule: ProgressRule | undefined = target.progress === "milestone" ? undefined : progressRules[target.progress];
  if (one.reads === "pace" && !rule?.lead)
    return text(`${id} 不与时间进度对照，没有序时完成率`, `${id} is not read against time elapsed: it has no pace`);
  if (one.reads === "completion" && !rule?.completion) return text(`${id} 没有完成率`, `${id} has no completion`);
  if (one.reads === "value" && measures[indicator.measure].dimension !== "ratio")
    return text(
      `${id} 以${indicator.measure}计，不是百分比：请按完成率考核`,
      `${id} is in ${indicator.measure}, not in %: score its completion`,
    );
  return undefined;
}
