import type { Month } from "@biaogan/core";
import type { CountyPlan } from "@biaogan/plan";
import type { Observing } from "./observing";
import type { Policies } from "./policies";

/** What an indicator is scored in: the plan as it stood, what was reported, the month, and the rules by name. */
export interface ScoreSetting {
  readonly plan: CountyPlan;
  readonly reading: Observing;
  readonly month: Month;
  readonly policies: Policies;
}
