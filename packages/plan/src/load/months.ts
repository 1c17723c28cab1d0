import type { Finding, InForce, Month } from "@biaogan/core";
import type { County } from "../county";
import { planFinding } from "../plan-finding";
import type { WorkPlan } from "../work-plan";

/** The county runs the plan inside the plan's months, nobody closes before opening, and amendments follow each other. */
export function checkMonths({ inForce }: WorkPlan, county: County): readonly Finding[] {
  const outside = !liesWithin(county.inForce, inForce) ? [monthsFinding("inForce", county.inForce)] : [];
  const lives = county.institutions.flatMap(({ opened, closed }, i) =>
    opened !== undefined && closed !== undefined && closed < opened
      ? [monthsFinding(`institutions[${i}].closed`, { from: opened, until: closed })]
      : [],
  );
  const waived = county.waivers.flatMap(({ from, until }, i) =>
    until < from ? [monthsFinding(`waivers[${i}].until`, { from, until })] : [],
  );
  const order = county.amendments.flatMap(({ from }, i) => {
    const before: Month = county.amendments[i - 1]?.from ?? inForce.from;
    if (before <= from && liesWithin({ from, until: from }, inForce)) return [];
    return [planFinding("P-0117", { file: "county", key: `amendments[${i}].from` }, { month: from })];
  });
  return [...outside, ...lives, ...waived, ...order];
}

function liesWithin({ from, until }: InForce, { from: first, until: last }: InForce): boolean {
  const end = until ?? last;
  return first <= from && (end === undefined || (from <= end && (last === undefined || end <= last)));
}

function monthsFinding(key: string, { from, until = "" }: InForce): Finding {
  return planFinding("P-0116", { file: "county", key }, { from, until });
}
