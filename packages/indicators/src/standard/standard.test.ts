import { workPlan2021 } from "@biaogan/plan/standard";
import { benchmarkCounty2021 } from "@biaogan/report/standard";
import { describe, expect, it } from "vitest";
import { aggregateMonth } from "../aggregate-month";
import { samplePlan } from "../fixtures/sample-plan";
import { acceptedMonths } from "../fixtures/small-months";
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

  const examples = standardIndicators.flatMap(({ id, measure, examples: list }) =>
    list.map((example, index) => [id, index + 1, measure, example] as const),
  );
  it.each(examples)("%s, example %i", (id, _, measure, { month, reported, gives }) => {
    const months = acceptedMonths(plan, benchmarkCounty2021, reported, { months: [month] });
    const { county } = aggregateMonth(plan, declared, months, month).figures[id] ?? {};
    expect(county?.value).toEqual(typeof gives === "string" ? { known: gives, measure } : { ...gives, measure });
  });
});
