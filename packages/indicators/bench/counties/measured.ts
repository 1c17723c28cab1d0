import { standardIndicators } from "@biaogan/indicators/standard";
import type { CountyPlan } from "@biaogan/plan";
import type { AcceptedMonth } from "@biaogan/report";
import { benchmarkCounty2021 } from "@biaogan/report/standard";
import { aggregateMonth, type MonthResult } from "../../src/index";
import { MONTHS } from "./county";

const declared = { pack: benchmarkCounty2021, indicators: standardIndicators };

/** A county's year: each month's result from the months up to it. */
export function yearOf(plan: CountyPlan, months: readonly AcceptedMonth[]): readonly MonthResult[] {
  return MONTHS.map((month) => {
    const known = months.filter((one) => one.month <= month);
    return aggregateMonth(plan, declared, known, month);
  });
}

/** The processor time that something takes, in milliseconds: another program beside it does not count. */
export function cpuOf<T>(what: () => T): readonly [result: T, milliseconds: number] {
  const start = process.cpuUsage();
  const result = what();
  const { user, system } = process.cpuUsage(start);
  return [result, (user + system) / 1000];
}

/** The memory in use after a collection, in MB. */
export function memoryInUse(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1e6;
}

export function median(list: readonly number[]): number {
  return [...list].sort((a, b) => a - b)[list.length >> 1] ?? Number.NaN;
}
