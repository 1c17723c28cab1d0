import { describe, expect, it } from "vitest";
import { referScore } from "../assessment-reference";
import { smallResult } from "../fixtures/small-result";
import { tokensOf } from "./number-tokens";
import { contradictsSign } from "./signs";

const points = (known: string) => ({ known, measure: "分" }) as const;
const trace = { node: "points", outcome: points("60"), children: [] };
const named = (zh: string) => ({ zh, en: zh });
const result = smallResult([], {
  assessment: {
    id: "own",
    version: "1",
    title: named("考核得分"),
    clause: "四",
    institutions: [
      {
        institution: "B01",
        total: points("60"),
        rank: 1,
        tied: false,
        items: [],
        adjustments: [
          { id: "first", title: named("前三名"), points: points("2") },
          { id: "errors", title: named("每处错误"), points: points("-5") },
        ],
        vetoes: [],
        trace,
      },
    ],
  },
});

/** Whether the words before the bound points of an adjustment say the opposite of them. */
const contradicts = (words: string, id: string, text: string): boolean | undefined => {
  const reference = referScore({ of: id, institution: "B01", aspect: "points", measure: "分" }, result.month);
  const [token] = tokensOf([{ text: words }, { text, key: "k", reference }]);
  return token && contradictsSign(token, result);
};

describe("the word that carries a sign", () => {
  it("of points is 加 or 扣: what is against the score is seen", () => {
    expect(contradicts("每处错误扣", "errors", "5.00分")).toBe(false);
    expect(contradicts("每处错误加", "errors", "5.00分")).toBe(true);
    expect(contradicts("前三名加", "first", "2.00分")).toBe(false);
    expect(contradicts("前三名扣", "first", "2.00分")).toBe(true);
  });
  it("of points is the one right before the number: a title may hold either", () => {
    expect(contradicts("加油站未受理扣", "errors", "5.00分")).toBe(false);
    expect(contradicts("扣率公示加", "first", "2.00分")).toBe(false);
    expect(contradicts("扣率公示加", "errors", "5.00分")).toBe(true);
  });
  it("is not asked for where the number has its own sign", () => {
    expect(contradicts("每处错误", "errors", "-5.00")).toBe(false);
  });
});
