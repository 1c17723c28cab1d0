import { compare, type Exact, exact, type Finding, shiftMonth } from "@biaogan/core";
import type { CountyPlan } from "@biaogan/plan";
import type { ReportPack } from "@biaogan/report";
import { type CheckedBulletin, checkBulletins } from "./bulletins";
import { figureAt, type Line, linesOf, type PrintedFigure } from "./printed-figures";

/** A real corruption, put back into the bulletin it was found in, and what the rules say then. */
export interface Corruption {
  readonly context: string;
  readonly period: string;
  readonly item: string;
  readonly printed: string;
  readonly correct: string;
  readonly errorClass: string;
  readonly findings: readonly Finding[];
}

/** The periods whose bulletins compare with a period: itself, the next quarter, the year after. */
const COMPARED = [0, 3, 12];

/**
 * Puts each corruption of real_world_number_errors.csv into the printed figures by itself and checks its period again, and
 * those that compare with it: a wrong base shows a year later.
 */
export async function checkCorruptions(
  figures: readonly PrintedFigure[],
  sound: readonly CheckedBulletin[],
  pack: ReportPack,
  plan: CountyPlan,
): Promise<readonly Corruption[]> {
  const errors = await linesOf("real_world_number_errors");
  const places = await linesOf("corrupted_cells");
  return places.map((place) => {
    const { context = "", period = "", item = "" } = place;
    const error: Line = errors.find((line) => line.context === context) ?? {};
    const printed = error.printed ?? place.printed ?? "";
    const corrupted = figureAt(period, item, printed);
    const isSame = (one: PrintedFigure): boolean =>
      one.month === corrupted.month &&
      one.table === corrupted.table &&
      one.row === corrupted.row &&
      one.column === corrupted.column;
    const right = figures.find(isSame);
    const before = sound.filter(({ month }) => month < corrupted.month);
    const months = COMPARED.map((later) => shiftMonth(corrupted.month, later));
    const rest = figures.filter((one) => months.includes(one.month) && !isSame(one));
    const checked = checkBulletins([...rest, corrupted], pack, plan, before);
    return {
      context,
      period,
      item,
      printed,
      correct: error.correct ?? right?.text ?? "",
      errorClass: error.error_class ?? "",
      findings: checked.flatMap(({ verdict }) => verdict.findings),
    };
  });
}

/** What the first guess says of the corrupted cell; nothing where no figure gives one away. */
export function firstGuess(one: Corruption): string | undefined {
  return guessesOf(one)[0]?.words.zh;
}

/** Where the correct figure stands among the guesses, counted from 1. */
export function rankOfTruth(one: Corruption): number | undefined {
  const rank = guessesOf(one).findIndex(({ changes }) =>
    changes.some(
      ({ right }) => right !== undefined && "known" in right && compare(right.known, exactOf(one.correct)) === 0,
    ),
  );
  return rank < 0 ? undefined : rank + 1;
}

function guessesOf({ findings, period, item }: Corruption) {
  const { month } = figureAt(period, item, "");
  return findings.find((finding) => finding.month === month && finding.hypotheses)?.hypotheses ?? [];
}

/** The number that a text of the data file begins with. */
function exactOf(text: string): Exact {
  return exact(/^\d+(\.\d+)?/.exec(text)?.[0] ?? "0");
}
