import { absolute, compare, type Exact, type Figure, isKnown } from "@biaogan/core";
import type { FigureReference } from "../document";
import { printFigure, say, type Words } from "./words";

/**
 * A rate of change in the field's words: 增长 and 下降 take a positive number, no change is 持平, a missing or zero base
 * is said in words (field-practice, "Words"). Points take 提高 and 降低.
 */
export function rateOfChange(label: "同比" | "环比", figure: Figure, reference: FigureReference): Words {
  if (!isKnown(figure)) return "missing" in figure ? say(WITHOUT_RATE[label][reasonOf(figure.missing)]) : [];
  const points = figure.measure === "个百分点";
  const [up, down] = points ? ["提高", "降低"] : ["增长", "下降"];
  return signed(figure.known, figure, reference, {
    up: `${label}${up}`,
    down: `${label}${down}`,
    level: `${label}持平`,
  });
}

/** 快于序时进度4.90个百分点 / 慢于 / 与序时进度持平. */
export function againstPace(figure: Figure, reference: FigureReference): Words {
  if (!isKnown(figure)) return [];
  return signed(figure.known, figure, reference, { up: "快于序时进度", down: "慢于序时进度", level: "与序时进度持平" });
}

/** 高于目标1.20个百分点 / 低于目标 / 达到目标. */
export function againstTarget(figure: Figure, reference: FigureReference): Words {
  if (!isKnown(figure)) return [];
  return signed(figure.known, figure, reference, { up: "高于目标", down: "低于目标", level: "达到目标" });
}

/** 较上月增加12户 / 减少 / 持平. */
export function changeSinceLastMonth(figure: Figure, reference: FigureReference): Words {
  if (!isKnown(figure)) return [];
  const [up, down] = figure.measure === "个百分点" ? ["提高", "降低"] : ["增加", "减少"];
  return signed(figure.known, figure, reference, { up: `较上月${up}`, down: `较上月${down}`, level: "与上月持平" });
}

function signed(
  value: Exact,
  figure: Figure,
  reference: FigureReference,
  words: { readonly up: string; readonly down: string; readonly level: string },
): Words {
  const sign = compare(value, "0");
  if (sign === 0) return say(words.level);
  const positive: Figure = isKnown(figure) ? { ...figure, known: absolute(value) } : figure;
  return [...say(sign > 0 ? words.up : words.down), ...printFigure(positive, reference)];
}

type WithoutRate = "no-base" | "base-zero" | "base-negative" | "other";

function reasonOf(reason: string): WithoutRate {
  return reason === "no-base" || reason === "base-zero" || reason === "base-negative" ? reason : "other";
}

const WITHOUT_RATE = {
  同比: {
    "no-base": "上年同期无数据，不作同比",
    "base-zero": "上年同期基数为零，不作同比",
    "base-negative": "上年同期基数为负，不作同比",
    other: "数据不全，不作同比",
  },
  环比: {
    "no-base": "上月无数据，不作环比",
    "base-zero": "上月基数为零，不作环比",
    "base-negative": "上月基数为负，不作环比",
    other: "数据不全，不作环比",
  },
} as const satisfies Record<"同比" | "环比", Record<WithoutRate, string>>;
