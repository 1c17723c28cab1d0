import type { Day, Month } from "@biaogan/core";
import type { County } from "@biaogan/plan";
import { chance } from "@biaogan/testing";
import { MONTHS_2021 } from "./calendar";
import { platformOf } from "./platform";

/** One row of the 场景进展表. */
export interface PointRow {
  readonly point: string;
  readonly name: string;
  readonly total: number;
  readonly accepting: number;
  readonly transactions: number;
  readonly state: "not-started" | "under-way" | "done";
  readonly doneOn?: Day;
  readonly evidence?: string;
}

/** The scenario points that the county assigns to an institution, as they stood in a month. */
export function pointsOf(county: County, institution: string, month: Month): readonly PointRow[] {
  return county.points
    .filter((point) => point.reportedBy === institution)
    .map(({ point, name }) => pointRow(point, name, COURSES[point] ?? STANDSTILL, month));
}

/** How a point went through the year: accepting places by month, the month's usual transactions, and when it was done. */
interface Course {
  readonly total: number;
  readonly accepting: readonly number[];
  readonly usual: number;
  readonly startedIn: Month;
  readonly doneOn?: Day;
  readonly evidence?: string;
}

const STANDSTILL: Course = { total: 1, accepting: [], usual: 0, startedIn: "2022-01" };

const COURSES: Readonly<Record<string, Course>> = {
  "farmers-market": {
    total: 164,
    accepting: [20, 36, 58, 80, 104, 131, 152, 164, 164],
    usual: 3120,
    startedIn: "2021-01",
    doneOn: "2021-08-18",
    evidence: "农贸市场智能化改造验收单（2021年8月18日）",
  },
  "building-market": { total: 92, accepting: [0, 0, 12, 20, 31, 40, 48, 55, 61], usual: 640, startedIn: "2021-03" },
  "shopping-street": {
    total: 118,
    accepting: [41, 47, 60, 72, 85, 93, 101, 108, 113],
    usual: 4680,
    startedIn: "2021-01",
  },
  "county-bus": {
    total: 86,
    accepting: [86, 86, 86, 86, 86, 86, 86, 86, 86],
    usual: 0,
    startedIn: "2021-01",
    doneOn: "2020-11-30",
    evidence: "公交受理终端布放清单",
  },
  taxi: { total: 120, accepting: [24, 24, 30, 34, 39, 43, 48, 52, 55], usual: 980, startedIn: "2021-01" },
  "coach-station": { total: 3, accepting: [1, 1, 1, 1, 2, 2, 2, 2, 2], usual: 720, startedIn: "2021-01" },
  "scenic-area": { total: 68, accepting: [40, 42, 45, 51, 55, 58, 60, 62, 64], usual: 1460, startedIn: "2021-01" },
  "hospital-registration": {
    total: 6,
    accepting: [0, 0, 2, 4, 4, 6, 6, 6, 6],
    usual: 2210,
    startedIn: "2021-03",
    doneOn: "2021-06-22",
    evidence: "县人民医院线下挂号移动支付上线报告（2021年6月22日）",
  },
  "hospital-self-service": { total: 8, accepting: [0, 0, 0, 0, 0, 1, 2, 3, 4], usual: 360, startedIn: "2021-06" },
};

function pointRow(point: string, name: string, course: Course, month: Month): PointRow {
  const accepting = course.accepting[MONTHS_2021.indexOf(month)] ?? 0;
  const done = course.doneOn !== undefined && course.doneOn <= `${month}-25`;
  return {
    point,
    name,
    total: course.total,
    accepting,
    transactions: transactionsAt(point, course, accepting, month),
    state: done ? "done" : month >= course.startedIn ? "under-way" : "not-started",
    ...(done && course.doneOn && { doneOn: course.doneOn }),
    ...(done && course.evidence && { evidence: course.evidence }),
  };
}

/** The buses' transactions are the platform's; elsewhere they grow with the places that accept. */
function transactionsAt(point: string, course: Course, accepting: number, month: Month): number {
  if (point === "county-bus") return platformOf(month).bus.reduce((sum, day) => sum + day.transactions, 0);
  if (accepting === 0) return 0;
  return chance(`${point}/${month}`).around(course.usual, 8);
}
