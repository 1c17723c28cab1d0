import { absolute, compare, type Figure, isKnown, isZero, type KnownFigure, measures, round } from "@biaogan/core";
import { decimalsOf, type Score } from "@biaogan/indicators";
import { particles, type SignedPhraseName, signedPhrases, withoutRateWords } from "../wording/phrases";
import { join, printScored, say, type Words } from "./words";

/** An aspect whose sign is said by a word. */
export type SignedAspect = "yearOnYear" | "monthOnMonth" | "change" | "lead" | "distance" | "growth";

/** A figure with what its words depend on. */
export interface SignedFigure {
  readonly score: Score;
  readonly aspect: SignedAspect;
  readonly figure: Figure;
  readonly month: string;
}

/** The signed figure of a score; `growth` is the value of a rate, read as 增长 or 下降. */
export function signedFigure(score: Score, aspect: SignedAspect, month: string): SignedFigure {
  return { score, aspect, figure: aspect === "growth" ? score.aspects.value : score.aspects[aspect], month };
}

/**
 * One signed figure: 同比增长12.35% · 同比下降3.59% · 同比持平 · 上年同期无数据，不作同比. The number is positive, the word
 * carries the sign. Nothing where the aspect does not apply.
 */
export function saySigned(signed: SignedFigure): Words {
  const { figure } = signed;
  if (!isKnown(figure)) return withoutFigure(signed);
  const phrase = signedPhrases[phraseOf(signed)];
  const direction = directionOf(signed, figure);
  if (direction === "level" || direction === "almost") return say(comparable(signed) + phrase[direction]);
  return [...say(`${comparable(signed)}${phrase.label}${phrase[direction]}`), ...printPositive(signed, figure)];
}

/**
 * Several at once: of one direction 同比分别增长23.70%和22.90%, else each for itself. Each names its indicator.
 */
export function saySeveralSigned(all: readonly SignedFigure[], names: readonly string[]): Words {
  const known = all.flatMap((one) => (isKnown(one.figure) ? [directionOf(one, one.figure)] : []));
  const [first, one] = [all[0], known[0]];
  const together = first !== undefined && known.length === all.length && all.length > 1 && new Set(known).size === 1;
  const alike = together && new Set(all.map(comparable)).size === 1 && new Set(all.map(phraseOf)).size === 1;
  if (!alike || one === undefined) {
    const clauses = all.map((signed, index): Words => {
      const said = saySigned(signed);
      return said.length === 0 ? [] : [...say(names[index] ?? ""), ...said];
    });
    return join(
      clauses.filter((clause) => clause.length > 0),
      "，",
    );
  }
  const phrase = signedPhrases[phraseOf(first)];
  const lead = `${names.join(particles.separator)}${comparable(first)}`;
  if (one === "level") return say(`${lead}${phrase.allLevel}`);
  if (one === "almost") return say(`${lead}${phrase.label === "" ? "均" : ""}${phrase.almost}`);
  return [
    ...say(`${lead}${phrase.label}${particles.respectively}${phrase[one]}`),
    ...inSeries(all.map((signed) => (isKnown(signed.figure) ? printPositive(signed, signed.figure) : []))),
  ];
}

/** Figures in a row: 甲、乙和丙. */
export function inSeries(items: readonly Words[]): Words {
  const last = items.at(-1);
  if (items.length < 2 || last === undefined) return last ?? [];
  return [...join(items.slice(0, -1), particles.separator), ...say("和"), ...last];
}

type Direction = "up" | "down" | "level" | "almost";

/** Which way a figure goes, as it is shown: what rounds to zero is 基本持平, not 增长0.00%. */
export function directionOf({ score, aspect }: Pick<SignedFigure, "score" | "aspect">, figure: KnownFigure): Direction {
  if (isZero(figure.known)) return "level";
  const decimals = (aspect === "growth" ? undefined : decimalsOf(score, aspect)) ?? measures[figure.measure].decimals;
  if (/^-?0(\.0*)?$/.test(round(figure.known, decimals))) return "almost";
  return compare(figure.known, "0") > 0 ? "up" : "down";
}

/** The phrase of an aspect: points take other verbs than rates. */
export function phraseOf({ aspect, figure }: Pick<SignedFigure, "aspect" | "figure">): SignedPhraseName {
  if (figure.measure !== "个百分点") return aspect;
  if (aspect === "yearOnYear" || aspect === "monthOnMonth" || aspect === "change") return `${aspect}Points`;
  return aspect;
}

/** Where somebody is left out of both sides of a comparison, the comparison says so. */
function comparable({ score, aspect }: SignedFigure): string {
  if (aspect !== "yearOnYear" && aspect !== "monthOnMonth" && aspect !== "change") return "";
  const without = score.samples[aspect]?.without ?? [];
  return without.length === 0 ? "" : particles.likeForLike;
}

function withoutFigure({ aspect, figure }: SignedFigure): Words {
  if (aspect !== "yearOnYear" && aspect !== "monthOnMonth") return [];
  return "missing" in figure ? say(withoutRateWords(aspect, figure.missing).zh) : [];
}

function printPositive({ score, aspect, month }: SignedFigure, figure: KnownFigure): Words {
  const printed = aspect === "growth" ? "value" : aspect;
  return printScored(score, printed, { ...figure, known: absolute(figure.known) }, month);
}
