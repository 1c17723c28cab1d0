import { completenessOf } from "@biaogan/formula";
import type { ResolvedTarget } from "@biaogan/plan";
import type { CompiledIndicator } from "./compiled-indicator";
import type { ExplainedFigure, Score } from "./month-result";
import { readPace } from "./pace";
import type { ScoreSetting } from "./score-setting";
import { readStanding } from "./standing";

/** How institutions stand to their parts of a target (四（二）: every bank refines its own goals), by the target's rule. */
export function readAllotments(
  { value: formula }: CompiledIndicator,
  { target }: ResolvedTarget,
  institutions: Readonly<Record<string, ExplainedFigure>>,
  { plan, reading, month, policies }: ScoreSetting,
): Score["allotments"] {
  const parts = plan.county.breakdown[target.id] ?? {};
  return plan.county.institutions.flatMap(({ code }) => {
    const own = parts[code];
    const figure = institutions[code];
    if (own === undefined || figure === undefined) return [];
    const goal = { node: "number", value: own, measure: target.measure } as const;
    const pace = readPace(formula, goal, target, reading, { institution: code, month });
    const [completion, lead] = [pace.completion.value, pace.lead.value];
    const whole = completenessOf(figure.trace).missing.length === 0;
    const resolved = { target, value: own };
    const standing = readStanding(
      { resolved, month, value: figure.value, completion, lead, someBelow: false, whole },
      policies.standing,
    );
    return [
      {
        institution: code,
        value: figure.value,
        target: pace.target.value,
        completion,
        lead,
        remaining: pace.remaining.value,
        standing,
      },
    ];
  });
}
