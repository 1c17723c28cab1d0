import type { County, WorkPlan } from "@biaogan/plan";
import type { InstitutionMonth } from "../figures/figures";
import { merchantsSheet, terminalsSheet } from "./detail-sheets";
import type { Drawing } from "./drawing";
import { type Explanation, explanationsSheet } from "./explanations-sheet";
import type { Hand } from "./hand";
import { platformSheets } from "./platform-sheet";
import { pointsSheet } from "./points-sheet";
import { productsSheet } from "./products-sheet";
import { progressSheet } from "./progress-sheet";
import { roomsSheet } from "./rooms-sheet";

/** The small tables an institution owes, one sheet each. */
export function reportSheets(
  county: County,
  plan: WorkPlan,
  hand: Hand,
  figures: InstitutionMonth,
  explanations: readonly Explanation[] = [],
): readonly Drawing[] {
  const titles = new Map(plan.points.map((point) => [point.code, point.title.zh]));
  const names = new Map(county.institutions.map((one) => [one.code, one.name]));
  return [
    ...(figures.progress ? [progressSheet(hand, figures.progress)] : []),
    ...(figures.products.length > 0 ? [productsSheet(hand, figures.products)] : []),
    ...(figures.platform ? platformSheets(hand, figures.platform, names) : []),
    ...(figures.points.length > 0 ? [pointsSheet(hand, figures.points, titles)] : []),
    ...(figures.rooms.length > 0 ? [roomsSheet(hand, figures.rooms)] : []),
    ...(explanations.length > 0 ? [explanationsSheet(hand, explanations)] : []),
  ];
}

/** An acquirer's details; `bare`: the header in row 1, as a core system exports it. */
export function detailSheets(
  hand: Hand,
  figures: InstitutionMonth,
  bare: boolean,
): readonly [merchants: Drawing, terminals: Drawing] {
  return [merchantsSheet(hand, figures.merchants, bare), terminalsSheet(hand, figures.terminals, bare)];
}
