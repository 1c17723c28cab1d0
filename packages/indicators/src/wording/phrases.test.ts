import { describe, expect, it } from "vitest";
import { decimalsOf } from "../decimals";
import { aggregateSmall, scoreOf } from "../fixtures/aggregate-small";
import { defaultPolicies } from "../policies";
import { aspectWords, milestoneWords, policyWords, standingWords, targetPhrase, unrankedWords } from "./phrases";

const result = aggregateSmall({}, "2021-09");

describe("targetPhrase accepts", () => {
  it.each([
    ["K01", "≥ 12,000 户", "≥ 12,000 accounts", "≥12,000户"],
    ["K04", "100%", "100%", "100%"],
    ["K05", "每家银行 100%", "each bank 100%", "每家银行100%"],
    ["K09", "≥ 30%", "≥ 30%", "≥30%"],
    ["K13", "年内完成", "done within the year", "年内完成"],
    ["K16", "每个站点 ≥ 5 笔", "each site ≥ 5 transactions", "每个站点≥5笔"],
  ] as const)("%s in Chinese, in English and tight", (id, zh, en, tight) => {
    const score = scoreOf(result, id);
    expect([targetPhrase(score, "zh"), targetPhrase(score, "en"), targetPhrase(score, "zh", { tight: true })]).toEqual([
      zh,
      en,
      tight,
    ]);
  });
});

describe("words accept", () => {
  it("a standing, an aspect and a milestone's state", () => {
    expect([standingWords("far-behind", "zh"), aspectWords("lead", "zh"), milestoneWords("under-way", "en")]).toEqual([
      "严重滞后",
      "较序时进度",
      "under way",
    ]);
  });

  it("the rules by name, in both languages, and why somebody has no place", () => {
    for (const language of ["zh", "en"] as const) expect(policyWords(defaultPolicies, language)).toHaveLength(4);
    expect(policyWords({ ...defaultPolicies, sample: "matched" }, "zh")[1]).toContain("两期均不含（可比口径）");
    expect(unrankedWords("small-base", "zh")).toBe("基数过小");
  });

  it("an indicator's own decimals for what is in its own measure", () => {
    const score = scoreOf(result, "K16");
    expect([
      decimalsOf(score, "value"),
      decimalsOf(score, "completion"),
      decimalsOf(scoreOf(result, "K01"), "value"),
    ]).toEqual([2, undefined, undefined]);
  });
});
