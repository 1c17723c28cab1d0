import { monthRange } from "@biaogan/core";
import { type CountyPlan, loadPlan } from "@biaogan/plan";
import { workPlan2021 } from "@biaogan/plan/standard";
import type { AcceptedMonth } from "@biaogan/report";
import { benchmarkCounty2021 } from "@biaogan/report/standard";
import { chance, sampleCounty } from "@biaogan/testing";
import { acceptedMonths, type SmallMonths } from "../../src/example/small-months";

/** The year that is measured, and the one before it, which rates compare with. */
export const MONTHS = monthRange("2021-01", "2021-12");
const ALL = monthRange("2020-01", "2021-12");
const MERCHANTS = 40;

/** Sixteen banks, two payment institutions, UnionPay and the post: 20 institutions. */
const institutions = [
  ...Array.from({ length: 16 }, (_, index) => {
    const number = String(index + 1).padStart(2, "0");
    const name = `第${number}银行`;
    return {
      code: `B${number}`,
      class: "commercial-bank",
      name: `${name}试验县支行`,
      shortName: name,
      acquirerPrefix: String(401 + index),
    };
  }),
  ...sampleCounty.institutions.filter((one) => ["P01", "P02", "U01", "Y01"].includes(one.code)),
];

/** A county of 20 institutions under the 2021 plan. */
export function benchCounty(): CountyPlan {
  const loaded = loadPlan(workPlan2021, { ...sampleCounty, institutions });
  if ("findings" in loaded) throw new Error(loaded.findings.map(({ message }) => message.en).join("\n"));
  return loaded.plan;
}

/** Two years of a county's accepted months; another seed is another county. */
export function benchMonths(plan: CountyPlan, seed: number): readonly AcceptedMonth[] {
  const { between } = chance(`county ${seed}`);
  const some = (most: number): string => String(between(1, most));
  const reported: SmallMonths = Object.fromEntries(
    ALL.map((month) => [
      month,
      Object.fromEntries(plan.county.institutions.map(({ code }) => [code, tablesOf(plan, code, month, some)])),
    ]),
  );
  return acceptedMonths(plan, benchmarkCounty2021, reported);
}

function tablesOf({ county }: CountyPlan, code: string, month: string, some: (most: number) => string) {
  const points = county.points.filter(({ reportedBy }) => reportedBy === code);
  const rooms = county.rooms.filter(({ reportedBy }) => reportedBy === code);
  const isReporter = /^[BP]/.test(code);
  return {
    ...(isReporter ? { progress: [progressOf(some)], merchants: detailOf(some), terminals: terminalsOf(some) } : {}),
    ...(points.length === 0
      ? {}
      : { points: points.map(({ point }) => ({ point, total: "40", accepting: some(40), state: "under-way" })) }),
    ...(rooms.length === 0
      ? {}
      : { rooms: rooms.map((room) => ({ room: room.code, state: "operating", transactions: some(20) })) }),
    ...(code === "U01"
      ? {
          platform: [{ newlyBoundUsers: some(3000), activeUsers: some(9000) }],
          platformBus: Array.from({ length: 28 }, (_, day) => ({
            day: `${month}-${String(day + 1).padStart(2, "0")}`,
            transactions: some(4000),
          })),
        }
      : {}),
  };
}

function progressOf(some: (most: number) => string) {
  return {
    newlyBoundUsers: some(300),
    activeUsers: some(900),
    smallMerchants: some(900),
    smallMerchantsAdded: some(40),
    smallMerchantsActive: some(800),
    terminals: some(500),
    terminalsUnified: some(500),
  };
}

function detailOf(some: (most: number) => string) {
  return Array.from({ length: MERCHANTS }, () => ({
    class: ["mainstream", "small", "other"][Number(some(3)) - 1] ?? "",
    area: ["street", "scenic", "market", "none"][Number(some(4)) - 1] ?? "",
    closedOn: "",
    acceptsUnified: some(5) === "1" ? "false" : "true",
  }));
}

function terminalsOf(some: (most: number) => string) {
  return Array.from({ length: MERCHANTS }, () => ({ withdrawnOn: "", unifiedQr: some(9) === "1" ? "false" : "true" }));
}
