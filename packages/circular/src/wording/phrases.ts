import { type MissingReason, type Text, text } from "@biaogan/core";

/** How a figure with a sign is said: the word carries the sign, the number behind it is positive. */
export interface SignedPhrase {
  /** What stands before 分别 or 均: `同比`, `较上月`. */
  readonly label: string;
  readonly up: string;
  readonly down: string;
  readonly level: string;
  /** Of several figures, all level. */
  readonly allLevel: string;
  /** Not quite level, but shown as zero. */
  readonly almost: string;
  /** `up {}`: the figure stands in the braces. */
  readonly english: Readonly<Record<"up" | "down" | "level" | "almost", string>>;
}

/** 增长 and 下降 take a rate, 提高 and 降低 points, 增加 and 减少 a number (field-practice, "Words"). */
export const signedPhrases = {
  yearOnYear: rate("同比", "year on year"),
  yearOnYearPoints: points("同比", "year on year"),
  monthOnMonth: rate("环比", "month on month"),
  monthOnMonthPoints: points("环比", "month on month"),
  growth: {
    label: "",
    up: "增长",
    down: "下降",
    level: "持平",
    allLevel: "均持平",
    almost: "基本持平",
    english: { up: "up {}", down: "down {}", level: "unchanged", almost: "almost unchanged" },
  },
  change: {
    label: "较上月",
    up: "增加",
    down: "减少",
    level: "与上月持平",
    allLevel: "均与上月持平",
    almost: "与上月基本持平",
    english: {
      up: "{} more than last month",
      down: "{} fewer than last month",
      level: "as last month",
      almost: "almost as last month",
    },
  },
  changePoints: {
    label: "较上月",
    up: "提高",
    down: "降低",
    level: "与上月持平",
    allLevel: "均与上月持平",
    almost: "与上月基本持平",
    english: {
      up: "{} above last month",
      down: "{} below last month",
      level: "as last month",
      almost: "almost as last month",
    },
  },
  lead: {
    label: "",
    up: "快于序时进度",
    down: "慢于序时进度",
    level: "与序时进度持平",
    allLevel: "均与序时进度持平",
    almost: "与序时进度基本持平",
    english: {
      up: "{} ahead of time elapsed",
      down: "{} behind time elapsed",
      level: "level with time elapsed",
      almost: "almost level with time elapsed",
    },
  },
  distance: {
    label: "",
    up: "高于目标",
    down: "低于目标",
    level: "达到目标",
    allLevel: "均达到目标",
    almost: "略低于目标",
    english: {
      up: "{} above the target",
      down: "{} below the target",
      level: "at the target",
      almost: "just below the target",
    },
  },
} as const satisfies Record<string, SignedPhrase>;
export type SignedPhraseName = keyof typeof signedPhrases;

function rate(label: string, when: string): SignedPhrase {
  return {
    label,
    up: "增长",
    down: "下降",
    level: `${label}持平`,
    allLevel: `${label}均持平`,
    almost: `${label}基本持平`,
    english: {
      up: `up {} ${when}`,
      down: `down {} ${when}`,
      level: `unchanged ${when}`,
      almost: `almost unchanged ${when}`,
    },
  };
}

function points(label: string, when: string): SignedPhrase {
  return { ...rate(label, when), up: "提高", down: "降低" };
}

type Compared = "yearOnYear" | "monthOnMonth";
type WithoutRate = "no-base" | "base-zero" | "base-negative" | "other";

/** Why there is no rate of change: a missing, zero or negative base is said in words, never as 0%. */
const withoutRate = {
  yearOnYear: {
    "no-base": text("上年同期无数据，不作同比", "no figure of last year to compare with"),
    "base-zero": text("上年同期基数为零，不作同比", "last year's base is zero: no rate"),
    "base-negative": text("上年同期基数为负，不作同比", "last year's base is negative: no rate"),
    other: text("数据不全，不作同比", "incomplete: not compared with last year"),
  },
  monthOnMonth: {
    "no-base": text("上月无数据，不作环比", "no figure of last month to compare with"),
    "base-zero": text("上月基数为零，不作环比", "last month's base is zero: no rate"),
    "base-negative": text("上月基数为负，不作环比", "last month's base is negative: no rate"),
    other: text("数据不全，不作环比", "incomplete: not compared with last month"),
  },
} as const satisfies Record<Compared, Record<WithoutRate, Text>>;

/** The words that stand where there is no rate of change. @example withoutRateWords("yearOnYear", "base-zero").zh // "上年同期基数为零，不作同比" */
export function withoutRateWords(compared: Compared, reason: MissingReason): Text {
  const known = reason === "no-base" || reason === "base-zero" || reason === "base-negative";
  return withoutRate[compared][known ? reason : "other"];
}

/** Small words of a sentence. */
export const particles = {
  separator: "、",
  respectively: "分别",
  /** 按可比口径: the same institutions on both sides. */
  likeForLike: "按可比口径",
  fromFallToRise: "由负转正",
  fromRiseToFall: "由正转负",
  firstReached: "首次达到年度目标",
  underWay: "正在推进",
  notStarted: "尚未启动",
  done: "已完成",
} as const;
