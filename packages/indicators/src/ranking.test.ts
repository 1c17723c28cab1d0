import type { Figure } from "@biaogan/core";
import { describe, expect, it } from "vitest";
import { type RankedFigure, rankInstitutions } from "./ranking";

const figure = (institution: string, value: string | undefined, missing: readonly string[] = []): RankedFigure => ({
  institution,
  value: value === undefined ? { missing: "not-reported", measure: "户" } : { known: value, measure: "户" },
  missing,
});
const places = (figures: readonly RankedFigure[], before?: readonly RankedFigure[]) =>
  rankInstitutions(figures, before).map(({ institution, rank, moved }) => [institution, rank, moved]);

describe("rankInstitutions accepts", () => {
  it("ties, which share a rank: 1, 2, 2, 4", () => {
    const ranks = rankInstitutions([figure("B01", "5"), figure("B02", "9"), figure("B03", "5"), figure("B04", "1")]);
    expect(ranks.map(({ institution, rank, tied }) => [institution, rank, tied])).toEqual([
      ["B02", 1, false],
      ["B01", 2, true],
      ["B03", 2, true],
      ["B04", 4, false],
    ]);
  });

  it("dense ties where a county ranks so: 1, 2, 2, 3", () => {
    const figures = [figure("B01", "5"), figure("B02", "9"), figure("B03", "5"), figure("B04", "1")];
    const ranks = rankInstitutions(figures, [], { ties: "dense", leastBase: "1" });
    expect(ranks.map(({ rank }) => rank)).toEqual([1, 2, 2, 3]);
  });

  it("exact figures: 1/3 stands before 0.33", () => {
    expect(places([figure("B01", "0.33"), figure("B02", "1/3")])[0]).toEqual(["B02", 1, undefined]);
  });

  it("places gained and lost since last month", () => {
    const before = [figure("B01", "9"), figure("B02", "5"), figure("B03", "7")];
    expect(places([figure("B01", "10"), figure("B02", "20"), figure("B03", "8")], before)).toEqual([
      ["B02", 1, 2],
      ["B01", 2, -1],
      ["B03", 3, -1],
    ]);
  });
});

describe("rankInstitutions reports", () => {
  it("who lacks a figure or a part of it after the others, by name and without a rank", () => {
    const ranks = rankInstitutions([
      figure("B01", undefined, ["B01 2021-09"]),
      figure("B02", "99", ["B02 2021-03"]),
      figure("B03", "1"),
    ]);
    expect(ranks.map(({ institution, rank, missing }) => [institution, rank, missing])).toEqual([
      ["B03", 1, []],
      ["B01", undefined, ["B01 2021-09"]],
      ["B02", undefined, ["B02 2021-03"]],
    ]);
  });

  it("nobody as risen because another did not report", () => {
    const before = [figure("B01", "9"), figure("B02", "5"), figure("B03", "7")];
    expect(places([figure("B01", undefined), figure("B02", "6"), figure("B03", "8")], before)).toEqual([
      ["B03", 1, 0],
      ["B02", 2, 0],
      ["B01", undefined, undefined],
    ]);
  });

  it("no movement where there was no rank last month", () => {
    expect(places([figure("B01", "1")], [figure("B01", undefined)])).toEqual([["B01", 1, undefined]]);
  });

  it("a ratio over a base that is too small, unranked", () => {
    const base = (known: string): { readonly base: Figure } => ({ base: { known, measure: "个" } });
    const figures = [
      { ...figure("B01", "100"), ...base("1") },
      { ...figure("B02", "98"), ...base("400") },
    ];
    expect(rankInstitutions(figures, [], { ties: "skip", leastBase: "10" }).map(({ rank }) => rank)).toEqual([
      1,
      undefined,
    ]);
    expect(rankInstitutions(figures).map(({ rank }) => rank)).toEqual([1, 2]);
    expect(rankInstitutions(figures, [], { ties: "skip", leastBase: "10" })[1]?.unranked).toBe("small-base");
  });
});
