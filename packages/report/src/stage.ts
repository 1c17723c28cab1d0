import { isInForce, type Month } from "@biaogan/core";
import type { StatedPack } from "./pack";
import type { Stage, StatedRule, Strength } from "./rule";

/**
 * How strong a rule is at a stage: as declared, or as its severity says.
 * @example strengthOf(rule, "filling") // "unchecked"
 */
export function strengthOf(rule: StatedRule, stage: Stage): Strength {
  return rule.stages?.[stage] ?? (rule.severity === "error" ? "blocks" : "warns");
}

/**
 * A pack as it holds in a month at a stage: rules out of force or unchecked are left out, and every severity says what
 * the rule does there.
 */
export function packAt(pack: StatedPack, month: Month, stage: Stage): StatedPack {
  const rules = pack.rules.flatMap((rule): readonly StatedRule[] => {
    const strength = strengthOf(rule, stage);
    if (strength === "unchecked" || !isInForce(rule.inForce, month)) return [];
    if (strength === "blocks") return [{ ...rule, severity: "error" }];
    return [rule.severity === "error" ? { ...rule, severity: "warning" } : rule];
  });
  return { ...pack, rules };
}
