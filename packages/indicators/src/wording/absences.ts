import { type Language, type Text, text } from "@biaogan/core";

/** Why something beside an indicator has no meaning for it; see `absencesOf`. */
const absenceTexts = {
  state: text("节点只有状态，没有数", "a milestone has a state and no number"),
  "not-summed": text("未声明本年累计", "no sum over the year is declared"),
  "stock-not-summed": text("时点数不能跨月相加", "a stock has no sum over months"),
  "distinct-not-summed": text("去重户数不能跨月相加", "a distinct count has no sum over months"),
  "ratio-not-summed": text("比率不能相加", "ratios have no sum"),
  "growth-compares": text("增幅本身就是与基期相比", "growth is itself a comparison with a base"),
  "not-compared": text("声明为不作比较", "declared as not compared"),
  "growth-has-no-rate": text(
    "增幅直接与目标相比，下降没有完成率",
    "growth is held against its target; a fall has no rate",
  ),
  "against-itself": text("与目标本身对照，不与时间进度对照", "read against the target itself, not against time"),
  "not-in-points": text("目标不以百分比计", "the target is no share"),
  "nothing-to-collect": text("不按月积累，没有剩余月均", "nothing is collected month by month"),
  "parts-not-added": text("各机构的数不能相加为全县", "institutions' figures do not add up to the county's"),
  "county-alone": text("只有全县的数", "the county alone has a figure"),
  "not-ranked": text("声明为不排名", "declared as not ranked"),
} as const satisfies Record<string, Text>;

export type Absence = keyof typeof absenceTexts;

/** Why something has no meaning for an indicator, in words. @example absenceWords("ratio-not-summed", "zh") // "比率不能相加" */
export function absenceWords(absence: Absence, language: Language): string {
  return absenceTexts[absence][language];
}
