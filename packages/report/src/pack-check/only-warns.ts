import { suspicionIn } from "@biaogan/formula";
import type { CompiledRule } from "../checks/compiled-rule";
import { stageSchema } from "../rule";
import { strengthOf } from "../stage";

/** What a rule that would refuse a report rests on, where that only ever warns; undefined where all is well. */
export function refusesOnSuspicion({ rule, expression }: CompiledRule): string | undefined {
  const blocks = stageSchema.options.some((stage) => strengthOf(rule, stage) === "blocks");
  return blocks ? suspicionIn(expression) : undefined;
}
