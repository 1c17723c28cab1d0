import type { Month } from "@biaogan/core";
import type { Vocabulary } from "@biaogan/formula";
import type { CountyPlan } from "@biaogan/plan";
import type { StatedPack } from "../pack";
import type { Stage } from "../rule";
import { packAt } from "../stage";
import { vocabularyOf } from "../vocabulary";
import { type BrokenRule, type CompiledRule, compileRules } from "./compiled-rule";

/** A pack as it holds in a month at a stage, its formulas read once for however many submissions. */
export interface RuleSet {
  /** As declared. */
  readonly given: StatedPack;
  readonly pack: StatedPack;
  readonly vocabulary: Vocabulary;
  readonly rules: readonly CompiledRule[];
  readonly broken: readonly BrokenRule[];
}

/** Reads the rules of a pack for a month and a stage. */
export function ruleSetOf(given: StatedPack, plan: CountyPlan, month: Month, stage: Stage): RuleSet {
  const pack = packAt(given, month, stage);
  const vocabulary = vocabularyOf(given, plan);
  return { given, pack, vocabulary, ...compileRules(pack, vocabulary, month) };
}
