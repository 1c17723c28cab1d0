import { type Day, isWorkingDay, type Text, text } from "@biaogan/core";
import type { Reading } from "./evaluate";
import type { Expression } from "./expression";
import type { Standpoint } from "./facts";
import type { Outcome, Trace } from "./trace";
import { windowLength, windowMonths } from "./window";

type Length = Extract<Expression, { node: "days" | "months" }>;

const DAY = 86_400_000;

/** How long a window is: in calendar days or working days of its statistical period, or in months. */
export function evaluateLength(one: Length, { month }: Standpoint, { facts }: Reading): Trace {
  const due = windowMonths(one.window, month, facts);
  if (one.node === "months") {
    const known = String(one.whole ? windowLength(one.window) : due.length);
    const label = one.whole ? text("全部月数", "months in all") : text("到期月数", "months due");
    return { node: "months", outcome: { known, measure: "个" }, label, children: [] };
  }
  const periods = due.map((each) => facts.period(each));
  const label: Text = one.working
    ? text("统计期工作日", "working days of the period")
    : text("统计期天数", "days of the period");
  return {
    node: "days",
    outcome: one.working ? workingDays(periods) : calendarDays(periods),
    label,
    month,
    children: [],
  };
}

interface Period {
  readonly from: Day;
  readonly to: Day;
}

function calendarDays(periods: readonly Period[]): Outcome {
  const count = periods.reduce((sum, { from, to }) => sum + (timeOf(to) - timeOf(from)) / DAY + 1, 0);
  return { known: String(count), measure: "天" };
}

/** A year without the State Council's notice has no working days that one could count. */
function workingDays(periods: readonly Period[]): Outcome {
  let count = 0;
  for (const { from, to } of periods) {
    for (let time = timeOf(from); time <= timeOf(to); time += DAY) {
      const worked = isWorkingDay(new Date(time).toISOString().slice(0, 10));
      if (worked === "calendar-unknown") return { missing: "calendar-unknown", measure: "天" };
      if (worked) count += 1;
    }
  }
  return { known: String(count), measure: "天" };
}

function timeOf(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`);
}
