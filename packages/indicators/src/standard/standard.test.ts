import { workPlan2021 } from "@biaogan/plan/standard";
import { benchmarkCounty2021 } from "@biaogan/report/standard";
import { describe, expect, it } from "vitest";
import { checkIndicatorExamples } from "../example/check-indicator-examples";
import { samplePlan } from "../fixtures/sample-plan";
import { indicatorSchema } from "../indicator";
import { standardIndicators } from "./index";

const plan = samplePlan();
const declared = { pack: benchmarkCounty2021, indicators: standardIndicators };

describe("standardIndicators accepts", () => {
  it("sixteen declarations, one for each target of the plan, under its clause and in its measure", () => {
    expect(standardIndicators.map(({ id }) => id)).toEqual(workPlan2021.targets.map(({ indicator }) => indicator));
    for (const target of workPlan2021.targets) {
      const indicator = standardIndicators.find(({ id }) => id === target.indicator);
      expect([indicator?.clause, indicator?.measure, indicator?.kind]).toEqual([
        target.clause,
        target.measure,
        target.kind,
      ]);
    }
  });

  it.each(standardIndicators.map((one) => [one.id, one] as const))("%s as its schema says", (_, indicator) => {
    expect(indicatorSchema.parse(indicator)).toEqual(indicator);
  });

  it("and each gives what its examples say", () => {
    expect(standardIndicators.flatMap(({ examples }) => examples).length).toBeGreaterThan(30);
    expect(checkIndicatorExamples(plan, declared)).toEqual([]);
  });
  it("while an example that is wrong is given back with both figures", () => {
    const [first, ...others] = standardIndicators;
    if (!first) throw new Error("no indicators");
    const { examples } = first;
    const wrong = { ...first, examples: [{ ...examples[0], gives: "-1" } as (typeof examples)[number]] };
    expect(checkIndicatorExamples(plan, { ...declared, indicators: [wrong, ...others] })).toMatchObject([
      { indicator: first.id, index: 0, wanted: { known: "-1", measure: first.measure } },
    ]);
  });
});
