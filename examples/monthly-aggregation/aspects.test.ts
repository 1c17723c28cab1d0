import { type Figure, isKnown, type Month } from "@biaogan/core";
import { absencesOf, aggregateMonth, aspectSchema, comparedAspectSchema, type MonthResult } from "@biaogan/indicators";
import { standardIndicators } from "@biaogan/indicators/standard";
import { workPlan2021 } from "@biaogan/plan/standard";
import { checkMonth } from "@biaogan/report";
import { benchmarkCounty2021 } from "@biaogan/report/standard";
import { beforeAll, describe, expect, it } from "vitest";
import { MONTHS_2021 } from "./tools/figures/calendar";
import { type Fraction, fraction, less, minus, over, plainFigures, times } from "./tools/plain-figures";
import { samplePlan } from "./tools/sample-plan";
import { committedHistory, committedReceipts } from "./tools/workspace";

const plan = samplePlan();
/** Whose September is not counted: refused, or not reported. */
const LEFT_OUT = ["B02", "B03", "P02", "Y01", "B07"];
const SEPTEMBER: Month = "2021-09";
let result: MonthResult;

beforeAll(async () => {
  const history = committedHistory();
  const { accepted } = checkMonth(benchmarkCounty2021, plan, await committedReceipts(), { month: SEPTEMBER, history });
  const declared = { pack: benchmarkCounty2021, indicators: standardIndicators };
  result = aggregateMonth(plan, declared, [...history, accepted], SEPTEMBER);
}, 240_000);

function scoreOf(id: string): MonthResult["scores"][number] {
  const score = result.scores.find(({ indicator }) => indicator === id);
  if (!score) throw new Error(`no ${id}`);
  return score;
}

/** A figure as a fraction in lowest terms, or why there is none. */
function said(figure: Figure): string {
  if (isKnown(figure)) return figure.measure === "state" ? figure.known : fraction(figure.known).join("/");
  return "missing" in figure ? figure.missing : "—";
}

const text = (one: Fraction): string => one.join("/");
const HUNDRED: Fraction = [100n, 1n];

/** What September's data lack: the county has no details, points and rooms of 2020; B03's report of the street was refused. */
const LACKING: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  K04: { yearOnYear: "no-base", monthYearOnYear: "no-base" },
  K05: { yearOnYear: "no-base", monthYearOnYear: "no-base" },
  K08: { value: "refused", month: "refused" },
  K10: { yearOnYear: "no-base", monthYearOnYear: "no-base" },
  K11: { yearOnYear: "no-base", monthYearOnYear: "no-base" },
  K12: { yearOnYear: "no-base", monthYearOnYear: "no-base" },
  K15: { yearOnYear: "no-base", monthYearOnYear: "no-base" },
  K16: { yearOnYear: "no-base", monthYearOnYear: "no-base" },
};

describe("beside each of the sixteen indicators stands every figure that its declaration allows", () => {
  it.each(standardIndicators.map((indicator) => [indicator.id, indicator] as const))("%s", (id, indicator) => {
    const target = workPlan2021.targets.find((one) => one.indicator === id);
    if (!target) throw new Error(`no target of ${id}`);
    const [absences, score] = [absencesOf(indicator, target), scoreOf(id)];
    for (const aspect of aspectSchema.options) {
      const lacking = LACKING[id]?.[aspect];
      const is = said(score.aspects[aspect]);
      if (absences[aspect]) expect([aspect, is]).toEqual([aspect, "—"]);
      else if (lacking) expect([aspect, is]).toEqual([aspect, lacking]);
      else expect(isKnown(score.aspects[aspect]), `${aspect} is ${is}`).toBe(true);
    }
    for (const aspect of comparedAspectSchema.options) {
      const sampled = score.samples[aspect];
      expect(sampled !== undefined, `sample of ${aspect}`).toBe(isKnown(score.aspects[aspect]));
      // Nobody came or went, so that both samples are the same; who lacks a report is in neither.
      if (sampled) expect([sampled.full, sampled.came, sampled.went]).toEqual([sampled.matched, [], []]);
    }
    expect(score.contributions.length > 0).toBe(absences.contributions === undefined);
    expect(score.ranking.length > 0).toBe(absences.ranking === undefined);
    expect(score.standing === "no-data").toBe(id === "K08" || id === "K15");
  });
});

describe("the same figures by plain fractions from the reports' own rows", () => {
  const all = [...new Set(plan.county.institutions.map(({ code }) => code))];
  const whole = all.filter((code) => !LEFT_OUT.includes(code));
  const figures = plainFigures(plan);
  const before = (months: readonly Month[]): readonly Month[] =>
    months.map((month) => `${Number(month.slice(0, 4)) - 1}${month.slice(4)}`);
  const reported = (month: Month) => (month === SEPTEMBER ? whole : all);

  it.each(Object.entries(figures))("%s", (id, { window, alone, value, kind }) => {
    const { aspects } = scoreOf(id);
    const months = MONTHS_2021.filter((month) => window === "year" || month >= "2021-07");
    const due: Fraction = [BigInt(months.length), 1n];
    const left: Fraction = [BigInt((window === "year" ? 12 : 6) - months.length), 1n];
    // 1. The figure of the months, of whoever reported each, and of September alone
    const now = value(months, reported);
    expect(said(aspects.value)).toBe(text(now));
    const month = alone(SEPTEMBER, whole);
    expect(said(aspects.month)).toBe(text(month));
    if (isKnown(aspects.yearToDate)) expect(said(aspects.yearToDate)).toBe(text(now));
    // 2. Comparisons, of those alone that are on both sides
    const compared = (is: Fraction, was: Fraction): Fraction =>
      kind === "points" ? minus(is, was) : times(minus(over(is, was), [1n, 1n]), HUNDRED);
    const of = (list: readonly Month[]) => value(list, () => whole);
    if (isKnown(aspects.yearOnYear))
      expect(said(aspects.yearOnYear)).toBe(text(compared(of(months), of(before(months)))));
    if (isKnown(aspects.monthYearOnYear))
      expect(said(aspects.monthYearOnYear)).toBe(text(compared(month, alone("2020-09", whole))));
    const last = alone("2021-08", whole);
    expect(said(aspects.monthOnMonth)).toBe(text(compared(month, last)));
    expect(said(aspects.change)).toBe(text(minus(month, last)));
    // 3. Held against the target
    const { target: wanted } = aspects;
    if (!isKnown(wanted)) throw new Error("no target");
    const target = fraction(wanted.known);
    expect(said(aspects.completion)).toBe(text(times(over(now, target), HUNDRED)));
    if (isKnown(aspects.lead))
      expect(said(aspects.lead)).toBe(text(minus(times(over(now, target), HUNDRED), [75n, 1n])));
    if (isKnown(aspects.distance)) expect(said(aspects.distance)).toBe(text(minus(now, target)));
    const { progress } = scoreOf(id).goal;
    const gap =
      progress === "accumulating" ? minus(target, now) : minus(times(target, [due[0] + left[0], 1n]), times(now, due));
    if (isKnown(aspects.remaining)) expect(said(aspects.remaining)).toBe(text(over(gap, left)));
  });

  it.each(["K01", "K06"] as const)("%s: whom it comes from, and who moved it since August", (id) => {
    const { alone, value } = figures[id];
    const score = scoreOf(id);
    const total = value(MONTHS_2021, reported);
    const moved = minus(alone(SEPTEMBER, whole), alone("2021-08", whole));
    for (const { institution, value: part, share, change, changeShare } of score.contributions) {
      const who = [institution];
      const own = value(MONTHS_2021, (month) => reported(month).filter((code) => who.includes(code)));
      expect([institution, said(part)]).toEqual([institution, text(own)]);
      expect(said(share)).toBe(text(times(over(own, total), HUNDRED)));
      if (!whole.includes(institution)) expect(isKnown(change)).toBe(false);
      else {
        const by = minus(alone(SEPTEMBER, who), alone("2021-08", who));
        expect(said(change)).toBe(text(by));
        expect(said(changeShare)).toBe(moved[0] === 0n ? "base-zero" : text(times(over(by, moved), HUNDRED)));
      }
    }
    expect(score.contributions.length).toBeGreaterThan(6);
  });

  it.each(["K01", "K04", "K05", "K06", "K07"] as const)("%s: places, those that lack a month left out", (id) => {
    const { value, window } = figures[id];
    const months = MONTHS_2021.filter((month) => window === "year" || month >= "2021-07");
    const ranked = scoreOf(id).ranking.filter(({ rank }) => rank !== undefined);
    const own = (code: string): Fraction => value(months, () => [code]);
    expect(ranked.length).toBeGreaterThan(3);
    for (const { institution, rank } of ranked) {
      const better = ranked.filter((other) => less(own(institution), own(other.institution)));
      expect([institution, rank]).toEqual([institution, better.length + 1]);
      expect(LEFT_OUT).not.toContain(institution);
    }
  });
});
