import { type Allotment, type Score, standingWords } from "@biaogan/indicators";
import type { OwnReport, Setting } from "../setting";
import { say, type Words } from "../words";
import { figureCell } from "./figure-cell";
import { institutionCells } from "./institution-cells";

/** The indicators to which an institution has a figure, in the plan's order; all of them, or of those named. */
export function ownScores(own: OwnReport, { result }: Setting, wanted?: readonly string[]): readonly Score[] {
  return result.scores.filter(
    ({ indicator }) =>
      (wanted === undefined || wanted.includes(indicator)) &&
      result.figures[indicator]?.institutions[own.report.institution] !== undefined,
  );
}

type OwnCell = (score: Score, institution: string, setting: Setting) => Words;

/** The cells of an institution's own indicator: its figure, share and rank, and its part of the target. */
export const ownCells = {
  title: ({ title }) => say(title.zh),
  value: (score, institution, setting) => institutionCells.value(institution, score.indicator, setting),
  share: (score, institution, setting) => institutionCells.share(institution, score.indicator, setting),
  rank: (score, institution, setting) => institutionCells.rank(institution, score.indicator, setting),
  target: (score, institution, setting) =>
    of(score, institution, ({ target }) => figureCell(target, score, "target", setting, institution)),
  completion: (score, institution, setting) =>
    of(score, institution, ({ completion }) => figureCell(completion, score, "completion", setting, institution)),
  lead: (score, institution, setting) =>
    of(score, institution, ({ lead }) => figureCell(lead, score, "lead", setting, institution)),
  standing: (score, institution) => of(score, institution, ({ standing }) => say(standingWords(standing, "zh"))),
} as const satisfies Record<string, OwnCell>;

/** What is said of the institution's part of the target; a dash where the county did not break it down. */
function of({ allotments }: Score, institution: string, tell: (allotment: Allotment) => Words): Words {
  const allotment = allotments.find((one) => one.institution === institution);
  return allotment === undefined ? say("—") : tell(allotment);
}
