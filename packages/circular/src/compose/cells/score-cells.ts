import { isKnown, monthSchema } from "@biaogan/core";
import { type Aspect, milestoneWords, type Score, standingWords, targetPhrase } from "@biaogan/indicators";
import { type Setting, showMonth } from "../setting";
import { refer, say, type Words } from "../words";
import { figureCell } from "./figure-cell";

type ScoreCell = (score: Score, setting: Setting) => Words;

/** The cells of a target's row. */
export const scoreCells = {
  title: ({ title }) => say(title.zh),
  target: (score) => say(targetPhrase(score, "zh", { tight: true })),
  value: aspectCell("value"),
  month: aspectCell("month"),
  completion: aspectCell("completion"),
  lead: aspectCell("lead"),
  yearOnYear: aspectCell("yearOnYear"),
  monthOnMonth: aspectCell("monthOnMonth"),
  remaining: aspectCell("remaining"),
  standing: ({ indicator, standing }, { result }) => [
    { text: standingWords(standing, "zh"), figure: refer(result.month, indicator, "standing", "state") },
  ],
} as const satisfies Record<string, ScoreCell>;

/** The cells of an indicator of which parts are missing. */
export const incompleteCells = {
  title: ({ title }) => say(title.zh),
  missing: ({ completeness }, { result }) => say(missingParts(completeness.missing, result.institutions)),
} as const satisfies Record<string, ScoreCell>;

function aspectCell(aspect: Aspect): ScoreCell {
  return (score, setting) => {
    const figure = score.aspects[aspect];
    if (!isKnown(figure) || figure.measure !== "state") return figureCell(figure, score, aspect, setting);
    const reference = refer(setting.result.month, score.indicator, aspect, "state");
    return [{ text: milestoneWords(figure.known, "zh"), figure: reference }];
  };
}

/** `B07 2021-08`, `B07 2021-09 taxi` → 村镇银行（8月、9月）: each month once, however many of its rows are missing. */
export function missingParts(missing: readonly string[], institutions: Setting["result"]["institutions"]): string {
  const months = new Map<string, Set<string>>();
  for (const part of missing) {
    const [first = "", second = ""] = part.split(" ");
    const [who, month] = isMonth(first) ? [undefined, first] : [first, second];
    const name = who === undefined ? "全县" : (institutions.find(({ code }) => code === who)?.shortName ?? who);
    months.set(name, (months.get(name) ?? new Set()).add(month));
  }
  const years = new Set([...months.values()].flatMap((list) => [...list].map((month) => month.slice(0, 4))));
  const show = (month: string): string => (years.size > 1 ? showMonth(month) : `${Number(month.slice(5, 7))}月`);
  return [...months].map(([name, list]) => `${name}（${[...list].map(show).join("、")}）`).join("、");
}

function isMonth(word: string): boolean {
  return monthSchema.safeParse(word).success;
}
