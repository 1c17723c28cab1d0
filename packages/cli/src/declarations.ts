import { join } from "node:path";
import type { Finding } from "@biaogan/core";
import { type Declared, loadAssessment, loadIndicators } from "@biaogan/indicators";
import { standardIndicators } from "@biaogan/indicators/standard";
import { type CountyPlan, loadPlan } from "@biaogan/plan";
import { workPlan2021 } from "@biaogan/plan/standard";
import { type LoadedPack, loadPack } from "@biaogan/report";
import { benchmarkCounty2021 } from "@biaogan/report/standard";
import { faultyDeclarations } from "./faulty-declarations";
import { readJson } from "./read-json";

/** A county's own declarations beside its `county.json`; what is not there is as standard. */
export const declarationFiles = ["plan.json", "forms.json", "indicators.json", "assessment.json"] as const;

type Loaded<T> = T | { readonly findings: readonly Finding[] };

/**
 * Reads a county's plan: `plan.json` changes the standard plan, `county.json` fills it in.
 * @throws CallError with every fault at its place.
 */
export async function readPlan(folder: string, county: unknown): Promise<CountyPlan> {
  const files = { planFile: "plan.json", countyFile: "county.json" };
  const own = await readJson(join(folder, "plan.json"), "plan.json");
  const loaded =
    own === undefined ? loadPlan(workPlan2021, county, files) : loadPlan(own, county, { ...files, base: workPlan2021 });
  return sound(loaded).plan;
}

/**
 * Reads what a county declares: `forms.json` changes the standard forms and rules, `indicators.json` is laid over the
 * standard indicators, `assessment.json` is its 考核办法.
 * @returns with it what is to be said of it: rules that never speak, and that say what others say.
 * @throws CallError with every fault at its place in its file.
 */
export async function readDeclarations(
  folder: string,
  plan: CountyPlan,
): Promise<{ readonly declared: Declared; readonly warnings: readonly Finding[] }> {
  const read = (file: (typeof declarationFiles)[number]): Promise<unknown> => readJson(join(folder, file), file);
  // 1. Forms and rules
  const forms = await read("forms.json");
  const { pack, findings: warnings } =
    forms === undefined
      ? { pack: benchmarkCounty2021, findings: [] }
      : usable(loadPack(forms, plan, { base: benchmarkCounty2021, file: "forms.json" }));
  // 2. Indicators: those that measure the county's targets have to be fed by its forms
  const own = (await read("indicators.json")) ?? [];
  const { indicators } = sound(loadIndicators(own, { plan, pack, base: standardIndicators, file: "indicators.json" }));
  // 3. Its assessment, where it has one
  const assessing = await read("assessment.json");
  if (assessing === undefined) return { declared: { pack, indicators }, warnings };
  const assessed = sound(loadAssessment(assessing, { plan, indicators, file: "assessment.json" }));
  return { declared: { pack, indicators, ...assessed }, warnings };
}

function usable(loaded: LoadedPack) {
  if ("pack" in loaded) return loaded;
  throw faultyDeclarations(loaded.findings);
}

function sound<T extends object>(loaded: Loaded<T>): T {
  if ("findings" in loaded) throw faultyDeclarations(loaded.findings);
  return loaded;
}
