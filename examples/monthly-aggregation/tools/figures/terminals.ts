import type { Day, Month } from "@biaogan/core";
import { type Chance, chance } from "@biaogan/testing";
import { MONTHS_2021, periodOf, someDay } from "./calendar";
import type { Size } from "./institutions";
import type { Enrolled } from "./merchants";

/** A terminal over its whole life so far. */
export interface Terminal {
  readonly number: string;
  readonly merchantCode: string;
  readonly type: "pos" | "qr-box" | "self-service" | "code-plate";
  readonly unifiedQr: boolean;
  readonly placedOn: Day;
  readonly withdrawnOn?: Day;
}

/** The terminals of one acquirer: one for a small merchant, some for a mainstream one; a few are replaced every month. */
export function terminalsOf(size: Size, prefix: string, merchants: readonly Enrolled[]): readonly Terminal[] {
  const placed = merchants.flatMap((merchant, index) => placedAt(merchant, chance(`${size.code}/terminals/${index}`)));
  const replaced = replacementsAmong(placed, size);
  const all = placed.flatMap((one, index) => {
    const day = replaced.get(index);
    return day
      ? [
          { ...one, withdrawnOn: day },
          { ...one, placedOn: day },
        ]
      : [one];
  });
  return all.map((one, index) => ({
    ...one,
    number: `${prefix.slice(1)}${String(index + 1).padStart(6, "0")}`,
    unifiedQr:
      one.withdrawnOn !== undefined ||
      one.placedOn >= "2021-01-01" ||
      !chance(`${size.code}/old/${index}`).perMille(size.oldTerminals),
  }));
}

/** The same terminals as the list of a month shows them. */
export function terminalsAt(terminals: readonly Terminal[], month: Month): readonly Terminal[] {
  const { to } = periodOf(month);
  return terminals
    .filter((one) => one.placedOn <= to)
    .map(({ withdrawnOn, ...one }) => (withdrawnOn !== undefined && withdrawnOn <= to ? { ...one, withdrawnOn } : one));
}

/** What a month's list amounts to. */
export function terminalCounts(terminals: readonly Terminal[], month: Month) {
  const { from } = periodOf(month);
  const inService = terminals.filter((one) => one.withdrawnOn === undefined);
  return {
    terminals: inService.length,
    terminalsAdded: terminals.filter((one) => one.placedOn >= from).length,
    terminalsWithdrawn: terminals.filter((one) => one.withdrawnOn !== undefined && one.withdrawnOn >= from).length,
    terminalsUnified: inService.filter((one) => one.unifiedQr).length,
  };
}

type Placed = Omit<Terminal, "number" | "unifiedQr">;

function placedAt(merchant: Enrolled, draw: Chance): readonly Placed[] {
  const count = merchant.class === "mainstream" ? draw.between(2, 7) : draw.perMille(150) ? 2 : 1;
  return Array.from({ length: count }, (_, index) => ({
    merchantCode: merchant.code,
    type:
      merchant.class === "mainstream"
        ? index === 0
          ? "pos"
          : draw.pick(["pos", "qr-box", "self-service"] as const)
        : draw.pick(["code-plate", "code-plate", "qr-box", "pos"] as const),
    placedOn: merchant.openedOn,
    ...(merchant.closedOn && { withdrawnOn: merchant.closedOn }),
  }));
}

/** Four old terminals a month make way for new ones on the same day. */
function replacementsAmong(placed: readonly Placed[], size: Size): ReadonlyMap<number, Day> {
  const draw = chance(`${size.code}/replacements`);
  const older = placed.flatMap((one, index) => (one.placedOn < "2020-12-26" && !one.withdrawnOn ? [index] : []));
  const replaced = new Map<number, Day>();
  for (const month of MONTHS_2021) {
    const { from, to } = periodOf(month);
    for (let left = 4; left > 0; left -= 1) {
      const index = draw.pick(older);
      if (!replaced.has(index)) replaced.set(index, someDay(draw, from, to));
    }
  }
  return replaced;
}
