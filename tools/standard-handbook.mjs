import { readFileSync } from "node:fs";
import { root } from "./steps.mjs";

/**
 * The handbook of the standard forms and rules, with the sample county's institutions and points.
 * @param packages the exports of @biaogan/report and @biaogan/plan with their standard declarations
 */
export function standardHandbook({ handbookOf, handbookPage, benchmarkCounty2021, loadPlan, workPlan2021 }) {
  const county = readFileSync(`${root}examples/monthly-aggregation/workspace/county.json`, "utf8");
  const { plan } = loadPlan(workPlan2021, JSON.parse(county));
  return handbookPage(handbookOf(benchmarkCounty2021, plan), "zh");
}
