import { workPlan2021 } from "@biaogan/plan/standard";
import { describe, expect, it } from "vitest";
import type { SmallMonths } from "./example/small-months";
import { aggregateSmall } from "./fixtures/aggregate-small";
import { type Aspect, absencesOf } from "./index";
import { standardIndicators } from "./standard/index";

const declared = standardIndicators.map((indicator) => {
  const target = workPlan2021.targets.find((one) => one.indicator === indicator.id);
  if (!target) throw new Error(`no target for ${indicator.id}`);
  return [indicator.id, absencesOf(indicator, target)] as const;
});

/** A year in which a bank reports everything, so that nothing is missing but what has no meaning. */
const merchant = { class: "mainstream", area: "scenic", acceptsUnified: "true" };
const everything = {
  B01: {
    progress: [{ newlyBoundUsers: "5", smallMerchantsAdded: "4", smallMerchantsActive: "3" }],
    merchants: [merchant],
    terminals: [{ unifiedQr: "true" }],
    rooms: [{ room: "07", state: "operating", transactions: "6" }],
  },
  U01: { platform: [{ activeUsers: "7" }], platformBus: [{ day: "2021-08-01", transactions: "9" }] },
};
const months: SmallMonths = Object.fromEntries(
  ["2020", "2021"].flatMap((year) => ["07", "08"].map((month) => [`${year}-${month}`, everything])),
);

describe("what has no meaning for an indicator", () => {
  it("is what the month's result says is not applicable, and nothing else is", () => {
    const { scores } = aggregateSmall(months, "2021-08");
    expect(scores).toHaveLength(declared.length);
    for (const [id, absences] of declared) {
      const score = scores.find(({ indicator }) => indicator === id);
      if (!score) throw new Error(`no ${id}`);
      const aspects = Object.entries(score.aspects) as readonly (readonly [Aspect, object])[];
      const none = aspects.filter(([, figure]) => "notApplicable" in figure).map(([aspect]) => aspect);
      const said = Object.keys(absences).filter((one) => one !== "contributions" && one !== "ranking");
      expect([id, ...none.sort()]).toEqual([id, ...said.sort()]);
      expect([id, score.contributions.length === 0]).toEqual([id, absences.contributions !== undefined]);
      expect([id, score.ranking.length === 0]).toEqual([id, absences.ranking !== undefined]);
    }
  });

  it("is said with its reason: K01 everything but points, K05 a ratio, K09 a growth, K13 a milestone", () => {
    const of = Object.fromEntries(declared);
    expect(of.K01).toEqual({ distance: "not-in-points" });
    expect(of.K05).toEqual({
      yearToDate: "ratio-not-summed",
      lead: "against-itself",
      remaining: "nothing-to-collect",
      contributions: "parts-not-added",
    });
    expect(of.K09).toMatchObject({ monthOnMonth: "growth-compares", completion: "growth-has-no-rate" });
    expect(new Set(Object.values(of.K13 ?? {}))).toEqual(new Set(["state"]));
  });
});
