import type { Month } from "@biaogan/core";
import type { County } from "@biaogan/plan";
import { chance } from "@biaogan/testing";
import { MONTHS_2021, REPORTED } from "./calendar";

/** One row of the 惠农金融服务室明细表. */
export interface Room {
  readonly room: string;
  readonly name: string;
  readonly township: string;
  readonly state: "operating" | "suspended";
  readonly transactions: number;
  readonly fen: number;
  readonly withdrawals: number;
}

/** The rooms an institution runs, as they stood in a month. */
export function roomsOf(county: County, institution: string, month: Month): readonly Room[] {
  return county.rooms
    .filter((room) => room.reportedBy === institution)
    .map((room, index) => {
      const state = SUSPENDED.some((one) => one === `${institution}/${index}/${month}`) ? "suspended" : "operating";
      const draw = chance(`${room.code}/${month}`);
      const open = state === "operating" ? 1 : 0;
      const transactions =
        open * (FEW[`${institution}/${index}`]?.[MONTHS_2021.indexOf(month)] ?? usual(room.code, month));
      return {
        room: room.code,
        name: room.name,
        township: room.township,
        state,
        transactions,
        fen: transactions * draw.between(4200, 21000),
        withdrawals: open * draw.between(14, 70),
      };
    });
}

function usual(room: string, month: Month): number {
  const base = chance(room).between(12, 46);
  return chance(`${room}/${month}/transactions`).around(base, 12);
}

/** By institution, place in its list and month. */
const SUSPENDED = [`B05/4/${REPORTED}`];

/** A quiet room, month by month: 4, 5 and 4 笔 in the second half. */
const FEW: Readonly<Record<string, readonly number[]>> = { "B05/2": [5, 4, 5, 5, 6, 5, 4, 5, 4] };
