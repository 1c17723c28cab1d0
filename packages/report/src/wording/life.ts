import { type Text, text } from "@biaogan/core";
import type { LifeState } from "../life";

/** The states of what was handed in, in words; complete by type. */
export const lifeWords = {
  received: text("已收", "received"),
  returned: text("退回", "returned"),
  passed: text("通过", "passed"),
  "passed-explained": text("带说明通过", "passed with explanations"),
  "sent-again": text("重报", "sent again"),
  adopted: text("采用", "adopted"),
  circulated: text("已通报", "circulated"),
} as const satisfies Record<LifeState, Text>;

/** Why a step was taken. */
export const lifeReasons = {
  returned: (errors: number, codes: readonly string[]): Text =>
    text(`错误 ${errors} 处：${codes.join("、")}`, `${errors} errors: ${codes.join(", ")}`),
  explained: (count: number): Text => text(`疑问 ${count} 处均有情况说明`, `${count} warnings, all explained`),
  pending: (count: number): Text => text(`疑问 ${count} 处待说明`, `${count} warnings to be explained`),
  standing: (revision: number): Text =>
    revision === 0
      ? text("更正被退回，首次报送仍有效", "the revision was returned; the first report stands")
      : text(`更正被退回，第 ${revision} 次更正仍有效`, `the last revision was returned; revision ${revision} stands`),
} as const;
