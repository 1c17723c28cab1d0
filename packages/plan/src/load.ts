import { compare, type Exact, type Finding, text, total } from "@biaogan/core";
import type { z } from "zod";
import { type County, countySchema } from "./county";
import { planFinding } from "./plan-finding";
import type { Schedule } from "./schedule";
import type { Target } from "./target";
import { type WorkPlan, workPlanSchema } from "./work-plan";

/** A target with its number: the plan's own, or the county's where the plan leaves XX. A milestone has none. */
export interface ResolvedTarget {
  readonly target: Target;
  readonly value: Exact | undefined;
}

/** A work plan filled in by a county, checked: plain data that everything after builds on. */
export interface CountyPlan {
  readonly plan: WorkPlan;
  readonly county: County;
  readonly targets: readonly ResolvedTarget[];
  readonly schedule: Schedule;
}

/**
 * Loads a plan with a county's file. What is missing or wrong in either is a finding that says which key to mend: an
 * open target without a number, a growth target without a base, a point that nobody reports.
 * @example loadPlan(workPlan2021, county) // { plan } or { findings }
 */
export function loadPlan(
  plan: unknown,
  county: unknown,
): { readonly plan: CountyPlan } | { readonly findings: readonly Finding[] } {
  const [parsedPlan, parsedCounty] = [workPlanSchema.safeParse(plan), countySchema.safeParse(county)];
  if (!parsedPlan.success || !parsedCounty.success) {
    return { findings: [...shapeFindings("plan", parsedPlan.error), ...shapeFindings("county", parsedCounty.error)] };
  }
  const [work, filled] = [parsedPlan.data, parsedCounty.data];
  const findings = [
    ...openTargets(work, filled),
    ...basesMissing(work, filled),
    ...duplicates(filled),
    ...reportersMissing(work, filled),
    ...breakdownFindings(work, filled),
  ];
  if (findings.length > 0) return { findings };
  const targets = work.targets.map((target) => ({ target, value: valueOf(target, filled) }));
  return { plan: { plan: work, county: filled, targets, schedule: filled.schedule ?? work.schedule } };
}

function valueOf(target: Target, county: County): Exact | undefined {
  if (target.progress === "milestone") return undefined;
  return target.value === "open" ? county.targets[target.id] : target.value;
}

function shapeFindings(file: string, error: z.ZodError | undefined): readonly Finding[] {
  return (error?.issues ?? []).map(({ path, message }) =>
    planFinding("P-0101", file, path.join("."), text(`${path.join(".")} 不合要求：${message}`, `${path.join(".")}: ${message}`)),
  );
}

function openTargets(plan: WorkPlan, county: County): readonly Finding[] {
  return plan.targets
    .filter((target) => target.progress !== "milestone" && target.value === "open" && county.targets[target.id] === undefined)
    .map(({ id, title }) =>
      planFinding("P-0102", "county", `targets.${id}`, text(`目标 ${id}“${title.zh}”未填数值`, `target ${id} "${title.en}" has no number`)),
    );
}

function basesMissing(plan: WorkPlan, county: County): readonly Finding[] {
  const stated = new Set(county.bases.map(({ id }) => id));
  return plan.targets.flatMap((target) =>
    target.progress === "growth"
      ? target.bases
          .filter((id) => !stated.has(id))
          .map((id) =>
            planFinding(
              "P-0103",
              "county",
              "bases",
              text(`增长类目标 ${target.id} 缺基数 ${id}`, `growth target ${target.id} has no base ${id}`),
            ),
          )
      : [],
  );
}

function duplicates(county: County): readonly Finding[] {
  const names = county.institutions.flatMap(({ code, name, shortName, aliases }) => [
    ...new Set([code, name, shortName, ...aliases]),
  ]);
  const rooms = county.rooms.map(({ code }) => `room ${code}`);
  const points = county.points.map(({ point }) => `point ${point}`);
  const all = [...names, ...rooms, ...points];
  const twice = [...new Set(all.filter((one, index) => all.indexOf(one) !== index))];
  return twice.map((one) => planFinding("P-0104", "county", one, text(`“${one}”重复`, `"${one}" stands twice`)));
}

function reportersMissing(plan: WorkPlan, county: County): readonly Finding[] {
  const codes = new Set(county.institutions.map(({ code }) => code));
  const unknown = [...county.points.map((one) => ({ at: `points.${one.point}`, ...one })), ...county.rooms.map((one) => ({ at: `rooms.${one.code}`, ...one }))]
    .filter(({ reportedBy }) => !codes.has(reportedBy))
    .map(({ at, reportedBy }) =>
      planFinding("P-0105", "county", at, text(`${at} 的报送机构 ${reportedBy} 不在名单内`, `${at}: ${reportedBy} is not in the roster`)),
    );
  const assigned = new Set(county.points.map(({ point }) => point));
  const needed = plan.points.filter(({ code }) => !assigned.has(code));
  const known = new Set(plan.points.map(({ code }) => code));
  return [
    ...unknown,
    ...needed.map(({ code, title }) =>
      planFinding("P-0106", "county", `points.${code}`, text(`场景“${title.zh}”没有报送机构`, `nobody reports "${title.en}"`)),
    ),
    ...county.points
      .filter(({ point }) => !known.has(point))
      .map(({ point }) => planFinding("P-0107", "county", `points.${point}`, text(`计划中没有场景 ${point}`, `the plan has no point ${point}`))),
  ];
}

function breakdownFindings(plan: WorkPlan, county: County): readonly Finding[] {
  return Object.entries(county.breakdown).flatMap(([id, parts]) => {
    const target = plan.targets.find((one) => one.id === id);
    const value = target && valueOf(target, county);
    const sum = total(Object.values(parts));
    if (value !== undefined && compare(sum, value) === 0) return [];
    return [
      planFinding(
        "P-0108",
        "county",
        `breakdown.${id}`,
        text(`目标 ${id} 分解数之和 ${sum} 不等于目标数 ${value ?? "（无）"}`, `the parts of ${id} add to ${sum}, not to ${value ?? "none"}`),
      ),
    ];
  });
}
