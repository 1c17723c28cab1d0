import { type Setting, scoreOf } from "../setting";
import { refer, say, type Words } from "../words";
import { figureCell } from "./figure-cell";

const NONE = say("—");

/** The cells of an institution's row. */
export const institutionCells = {
  institution: (institution) => [{ institution }],
  value: (institution, indicator, setting) => {
    const score = scoreOf(setting, indicator ?? "");
    const figure = score && setting.result.figures[score.indicator]?.institutions[institution]?.value;
    return score && figure ? figureCell(figure, score, "value", setting, institution) : NONE;
  },
  share: (institution, indicator, setting) => {
    const score = scoreOf(setting, indicator ?? "");
    const part = score?.contributions.find((one) => one.institution === institution);
    return score && part ? figureCell(part.share, score, "share", setting, institution) : NONE;
  },
  rank: (institution, indicator, setting) => {
    const score = scoreOf(setting, indicator ?? "");
    const rank = score?.ranking.find((one) => one.institution === institution)?.rank;
    if (!rank || !score) return NONE;
    return [{ figure: refer(setting.result.month, score.indicator, "rank", "个", institution), text: String(rank) }];
  },
} as const satisfies Record<string, (institution: string, indicator: string | undefined, setting: Setting) => Words>;
