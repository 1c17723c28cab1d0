import { type Drawing, head, lay, words } from "./drawing";
import { footLines, type Hand, headLines } from "./hand";

/** One 情况说明: the rule it answers, the item and the words. */
export interface Explanation {
  readonly rule: string;
  readonly item: string;
  readonly words: string;
}

/** The 情况说明 sheet of a workbook. */
export function explanationsSheet(hand: Hand, explanations: readonly Explanation[]): Drawing {
  const columns = ["校验规则编号", "涉及项目", "情况说明"];
  return lay(
    "情况说明",
    [18, 28, 80],
    [
      ...headLines(hand, "情况说明", 3, "").slice(0, 1),
      columns.map((own) => head(own)),
      ...explanations.map((one) => [words(one.rule), words(one.item), words(one.words)]),
      ...footLines(hand, 3),
    ],
  );
}
