import { type Finding, parseShape } from "@biaogan/core";
import type { CountyPlan } from "@biaogan/plan";
import { type Assessment, assessmentSchema } from "./assessment";
import { checkAssessment } from "./check-assessment";
import type { Indicator } from "./indicator";
import { declarationFinding } from "./wording/declarations";

/** What an assessment is read against, and what its file is called in findings. */
export interface LoadAssessmentOptions {
  readonly plan: CountyPlan;
  readonly indicators: readonly Indicator[];
  readonly file?: string;
}

/**
 * Loads a county's assessment: its shape, and that it scores by what the plan's indicators give. Each finding stands at
 * its key in the file (`items[2].of`).
 * @example loadAssessment(own, { plan, indicators, file: "assessment.json" }) // { assessment } or { findings }
 */
export function loadAssessment(
  declaration: unknown,
  { plan, indicators, file = "assessment" }: LoadAssessmentOptions,
): { readonly assessment: Assessment } | { readonly findings: readonly Finding[] } {
  const parsed = parseShape(assessmentSchema, declaration);
  if ("faults" in parsed) {
    const findings = parsed.faults.map(({ key, why }) => declarationFinding("I-0101", file, key, { at: key, why }));
    return { findings };
  }
  const { items, adjustments, vetoes } = parsed.data;
  const all = { items, adjustments, vetoes };
  const findings = checkAssessment(parsed.data, plan.targets, indicators).map(({ key, why }) =>
    declarationFinding("I-0201", file, key, { at: titleAt(all, key), why }),
  );
  return findings.length > 0 ? { findings } : { assessment: parsed.data };
}

/** What people call the entry at a key: its title. */
function titleAt(all: Pick<Assessment, "items" | "adjustments" | "vetoes">, key: string): string {
  const [, list = "", index = ""] = /^(\w+)\[(\d+)\]/.exec(key) ?? [];
  const entries = list === "items" ? all.items : list === "adjustments" ? all.adjustments : all.vetoes;
  return entries[Number(index)]?.title.zh ?? key;
}
