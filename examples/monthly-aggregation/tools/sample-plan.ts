import { type CountyPlan, loadPlan } from "@biaogan/plan";
import { workPlan2021 } from "@biaogan/plan/standard";
import { county } from "./sample-county";

/** 示例县's plan, as its file says. */
export function samplePlan(): CountyPlan {
  const loaded = loadPlan(workPlan2021, county);
  if ("findings" in loaded) throw new Error(loaded.findings.map(({ message }) => message.zh).join("\n"));
  return loaded.plan;
}
