import type { Month } from "@biaogan/core";
import { chance, portion } from "@biaogan/testing";
import { MONTHS_2021 } from "./calendar";
import { SEASON, type Size } from "./institutions";
import { type Merchant, merchantCounts } from "./merchants";
import type { Room } from "./rooms";
import { type Terminal, terminalCounts } from "./terminals";

/** The rows of the 月度进展表 by the column names of table `progress`. */
export type Progress = ReturnType<typeof progressOf>;

/** Whose progress it is, and the lists of the month. */
export interface Holdings {
  readonly size: Size;
  readonly merchants: readonly Merchant[];
  readonly terminals: readonly Terminal[];
}

/** An institution's progress in a month of 2021. */
export function progressOf({ size, merchants, terminals }: Holdings, month: Month, rooms: readonly Room[]) {
  const draw = chance(`${size.code}/${month}/progress`);
  const merchantFigures = merchantCounts(merchants, month);
  const surveyed = merchants.length === 0 ? 0 : draw.between(24, 60);
  const complaints = draw.between(0, 4);
  const alerts = draw.between(0, 3);
  return {
    ...usersOf(size, month),
    ...merchantFigures,
    ...terminalCounts(terminals, month),
    rooms: rooms.length,
    roomsOperating: rooms.filter((room) => room.state === "operating").length,
    surveyedMerchants: surveyed,
    openedMerchants: Math.min(surveyed, merchantFigures.smallMerchantsAdded),
    aggregatedCodes: merchantFigures.smallMerchantsAdded + draw.between(0, 9),
    promotions: draw.between(1, 4),
    promotionAttendances: draw.between(60, 240),
    cashiersTrained: merchants.length === 0 ? 0 : draw.between(6, 30),
    complaints,
    complaintsClosed: complaints,
    riskAlerts: alerts,
    riskAlertsHandled: alerts,
  };
}

/** New, leaving, standing and active users; September's campaign at 工行 is what its 情况说明 tells of. */
export function usersOf(size: Size, month: Month) {
  const index = MONTHS_2021.indexOf(month);
  const before = MONTHS_2021[index - 1];
  const draw = chance(`${size.code}/${month}/users`);
  const newlyBoundUsers = newlyBoundIn(size, month);
  const standing = before === undefined ? size.boundBefore : usersOf(size, before).boundUsers;
  const unboundUsers = size.newlyBound === 0 ? 0 : draw.between(8, 12 + portion(size.newlyBound, 1, 12));
  const boundUsers: number = standing + newlyBoundUsers - unboundUsers;
  return { newlyBoundUsers, boundUsers, unboundUsers, activeUsers: portion(boundUsers, draw.around(430, 3), 1000) };
}

/** Newly bound users of a bank in a month of 2021. */
export function newlyBoundIn(size: Size, month: Month): number {
  const index = MONTHS_2021.indexOf(month);
  const usual = chance(`${size.code}/${month}/newly-bound`).around(
    portion(size.newlyBound, SEASON[index] ?? 100, 100),
    5,
  );
  return CAMPAIGNS[`${size.code}/${month}`] ?? usual;
}

/** Months far from the usual: 工行 tells of its campaign in a 情况说明, 邮储银行 says nothing. */
const CAMPAIGNS: Readonly<Record<string, number>> = { "B01/2021-09": 316, "B06/2021-09": 178 };
