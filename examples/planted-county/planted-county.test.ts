import { beforeAll, describe, expect, it } from "vitest";
import { checkBooks, cleanYear, scoreYear } from "./tools/check-year";
import { KINDS, plantErrors } from "./tools/plant";

/** 480 reports are checked: half a minute where nothing else runs. */
const TWO_YEARS_OF_REPORTS = 600_000;

const clean = cleanYear();
let silent: ReturnType<typeof checkBooks>;
let score: ReturnType<typeof scoreYear>;

beforeAll(() => {
  silent = checkBooks(clean, undefined);
  const year = plantErrors(clean, 1000);
  score = scoreYear(year, checkBooks(year.books, silent.accepted).findings);
}, TWO_YEARS_OF_REPORTS);

describe("a county of twenty institutions in twelve months", () => {
  it("has nothing to say of right reports", () => {
    expect(new Set(clean.map(({ institution }) => institution)).size).toBe(20);
    expect(clean).toHaveLength(240);
    expect(silent.findings).toEqual([]);
  });
  it("has every one of a thousand planted errors of twenty kinds found at its cell, under its code", () => {
    expect(KINDS).toHaveLength(20);
    expect(score.met).toHaveLength(1000);
    expect(score.missed).toEqual([]);
    expect(score.scores.filter(({ planted }) => planted === 0)).toEqual([]);
  });
  it("reports nothing else: what else is found follows from a planted error, and says so", () => {
    expect(score.unexpected).toEqual([]);
  });
  it("guesses the true cause first in at least nine of ten", () => {
    const [guessed, guessable] = score.scores.reduce(([a, b], one) => [a + one.guessed, b + one.guessable], [0, 0]);
    expect(guessable).toBeGreaterThan(800);
    expect(guessed * 10).toBeGreaterThanOrEqual(guessable * 9);
  });
});
