import { compare, exact, type Figure, isKnown, times } from "@biaogan/core";
import type { ReportStatus } from "@biaogan/report";
import type { Assessable } from "./assess";
import type { AssessedInstitution } from "./assessed";
import type { Adjustment, Condition } from "./assessment";

type ReportCondition = Extract<Condition, { report: string }>["report"];

/** How often a report meets a condition: 0 where it does not, the findings where there are some to count. */
const reportConditions = {
  late: ({ state }) => (state === "late" ? 1 : 0),
  missing: ({ state }) => (state === "missing" || state === "empty" ? 1 : 0),
  refused: ({ files, accepted, errors }) => (files.length > 0 && !accepted ? Math.max(1, errors) : 0),
  unexplained: ({ accepted, warnings, explained }) => (accepted ? warnings - explained : 0),
} as const satisfies Record<ReportCondition, (report: ReportStatus) => number>;

/** How often a condition is met by an institution in the month. */
function timesMet(condition: Condition, institution: string, { scored, reports }: Assessable): number {
  if ("report" in condition) {
    const report = reports.find((one) => one.institution === institution);
    return report ? reportConditions[condition.report](report) : 0;
  }
  const one = scored.find(({ score }) => score.indicator === condition.indicator);
  if (!one) return 0;
  if ("rankWithin" in condition) {
    const rank = one.score.ranking.find((place) => place.institution === institution)?.rank;
    return rank !== undefined && rank <= condition.rankWithin ? 1 : 0;
  }
  if ("standing" in condition) {
    const own = one.score.allotments.find((allotment) => allotment.institution === institution);
    return own?.standing === condition.standing ? 1 : 0;
  }
  const value = one.figures.institutions[institution]?.value;
  return value && isKnown(value) && compare(value.known, condition.below) < 0 ? 1 : 0;
}

/** Whether a condition holds for an institution. */
export function takesEffect(condition: Condition, institution: string, month: Assessable): boolean {
  return timesMet(condition, institution, month) > 0;
}

/** What a plus or minus item brings an institution; undefined where it does not take effect. */
export function adjustmentOf(
  { id, title, points, when, each, most }: Adjustment,
  institution: string,
  month: Assessable,
): AssessedInstitution["adjustments"][number] | undefined {
  const met = timesMet(when, institution, month);
  if (met === 0) return undefined;
  const all = times(points, exact(each === "once" ? 1 : met));
  const held = most !== undefined && isBeyond(all, most) ? most : all;
  const figure: Figure = { known: held, measure: "分" };
  return { id, title, points: figure };
}

/** Whether points go beyond what they may come to: below a negative limit, above a positive one. */
function isBeyond(points: string, most: string): boolean {
  return compare(most, "0") < 0 ? compare(points, most) < 0 : compare(points, most) > 0;
}
