import { compare, type Exact, exact, isKnown, type Measure, type Month, monthsOf, type Text } from "@biaogan/core";
import { type Expression, expansions, type Standpoint } from "@biaogan/formula";
import { monthsRemaining, type Target } from "@biaogan/plan";
import { explained, notApplicable } from "./evaluated";
import type { ExplainedFigure } from "./month-result";
import type { Observing } from "./observing";
import { type ProgressRule, progressRules } from "./progress-rules";
import { aspectTexts } from "./wording/words";

/** 完成率, 较序时进度, 较目标, 剩余月均需完成 and 年度目标, each with its arithmetic. */
export type Pace = Readonly<Record<"completion" | "lead" | "distance" | "remaining" | "target", ExplainedFigure>>;

/**
 * Reads a target's pace by the rule of its kind, as formulas of the language over the indicator's own.
 * @param goal the target's number: the plan's constant, or an institution's own part of it.
 */
export function readPace(
  value: Expression,
  goal: Expression,
  target: Target,
  reading: Observing,
  at: Standpoint,
): Pace {
  const none = {
    completion: notApplicable("%"),
    lead: notApplicable("个百分点"),
    distance: notApplicable("个百分点"),
    remaining: notApplicable(target.measure),
  };
  if (target.progress === "milestone") return { ...none, target: notApplicable(target.measure) };
  const rule: ProgressRule = progressRules[target.progress];
  const completion = call("completion", value, goal);
  const say = (expression: Expression, measure: Measure, label: Text): ExplainedFigure =>
    labelled(explained(expression, reading, at, measure), label);
  return {
    completion: rule.completion ? say(completion, "%", aspectTexts.completion) : none.completion,
    lead: rule.lead
      ? inPoints(
          say(minus(completion, call("timeElapsed", { node: "text", value: target.window })), "%", aspectTexts.lead),
        )
      : none.lead,
    distance: target.measure === "%" ? inPoints(say(minus(value, goal), "%", aspectTexts.distance)) : none.distance,
    remaining:
      rule.remaining === "none" ? none.remaining : readRemaining(rule.remaining, value, goal, target, reading, at),
    target: say(goal, target.measure, aspectTexts.target),
  };
}

/** The plan's number of a target, as formulas name it. */
export function goalOf({ id }: Target): Expression {
  return { node: "constant", constant: `target.${id}` };
}

/** What each month left has to bring; nothing more where the target is reached, not applicable where no month is left. */
function readRemaining(
  kind: "sum" | "mean",
  value: Expression,
  goal: Expression,
  target: Target,
  reading: Observing,
  at: Standpoint,
): ExplainedFigure {
  const { measure, window } = target;
  const left = monthsRemaining(at.month, window);
  if (left === 0) return notApplicable(measure);
  const due: Expression = { node: "months", window };
  const all = counted(allMonths(window, at.month));
  const gap = kind === "sum" ? minus(goal, value) : minus(times(goal, all), times(value, due));
  const needed = explained(over(gap, minus(all, due)), reading, at, measure);
  const reached = isKnown(needed.value) && compare(needed.value.known, "0") <= 0;
  const figure = reached ? explained({ node: "number", value: "0", measure }, reading, at, measure) : needed;
  return labelled(figure, aspectTexts.remaining);
}

/** A named expansion of the language; its name stays for the explanation. */
function call(name: "completion" | "timeElapsed", ...args: readonly Expression[]): Expression {
  return { node: "call", name, arguments: args, means: expansions[name].means(args, undefined) };
}

function allMonths(window: Target["window"], month: Month): Exact {
  return exact(monthsOf(window, month).length + monthsRemaining(month, window));
}

function counted(months: Exact): Expression {
  return { node: "number", value: months, measure: "个" };
}

function minus(left: Expression, right: Expression): Expression {
  return { node: "arithmetic", op: "-", left, right };
}

function times(left: Expression, right: Expression): Expression {
  return { node: "arithmetic", op: "*", left, right };
}

function over(left: Expression, right: Expression): Expression {
  return { node: "arithmetic", op: "/", left, right };
}

function labelled({ value, trace }: ExplainedFigure, label: Text): ExplainedFigure {
  return { value, trace: { ...trace, label } };
}

function inPoints({ value, trace }: ExplainedFigure): ExplainedFigure {
  const points = { ...value, measure: "个百分点" } as const;
  return { value: points, trace: { ...trace, outcome: points } };
}
