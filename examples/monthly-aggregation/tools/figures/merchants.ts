import type { Day, Month } from "@biaogan/core";
import { type Chance, chance, portion } from "@biaogan/testing";
import { MONTHS_2021, periodOf, someDay } from "./calendar";
import { someCreditCode } from "./credit-code";
import { SEASON, type Size } from "./institutions";
import { FORTUNES, MAINSTREAM_TRADES, OTHER_TRADES, PLACES, SCENIC_TRADES, SMALL_TRADES } from "./trades";

/** A merchant over its whole life so far. */
export interface Enrolled {
  readonly code: string;
  readonly name: string;
  readonly creditCode: string;
  readonly mcc: string;
  readonly class: "mainstream" | "small" | "other";
  readonly area: "street" | "scenic" | "market" | "none";
  readonly openedOn: Day;
  readonly closedOn?: Day;
  readonly acceptsUnified: boolean;
}

/** A merchant as it stands at a month's cut-off, with the month's transactions. */
export interface Merchant extends Enrolled {
  readonly transactions: number;
  readonly fen: number;
}

/** The merchants of one acquirer, in the order in which they were opened. */
export function enrolledBy(size: Size, prefix: string): readonly Enrolled[] {
  const openings = openingsOf(size).toSorted((a, b) =>
    a.openedOn < b.openedOn ? -1 : a.openedOn > b.openedOn ? 1 : 0,
  );
  const closings = closingsOf(size, openings);
  return openings.map((opening, index) => {
    const draw = chance(`${size.code}/merchant/${index}`);
    const area = someArea(draw, size, opening.class);
    const trade = draw.pick(area === "scenic" ? SCENIC_TRADES : TRADES[opening.class]);
    const closedOn = closings.get(index);
    const willing = opening.class === "mainstream" || !draw.perMille(area === "scenic" ? 50 : 12);
    return {
      code: `${prefix}9901${trade.mcc}${String(index + 1).padStart(4, "0")}`,
      name: `示例${draw.pick(PLACES)}${draw.pick(FORTUNES)}${trade.shop}`,
      creditCode: someCreditCode(draw, opening.class === "small" ? "92" : "91"),
      mcc: trade.mcc,
      class: opening.class,
      area,
      openedOn: opening.openedOn,
      ...(closedOn && { closedOn }),
      acceptsUnified: opening.accepts && willing,
    };
  });
}

/** The same merchants as the list of a month shows them: those opened by its cut-off, with its transactions. */
export function merchantsAt(enrolled: readonly Enrolled[], month: Month): readonly Merchant[] {
  const { to } = periodOf(month);
  return enrolled
    .filter((one) => one.openedOn <= to)
    .map(({ closedOn, ...one }) => {
      const draw = chance(`${one.code}/${month}`);
      const closed = closedOn !== undefined && closedOn <= to ? closedOn : undefined;
      const transactions = closed ? 0 : someTransactions(draw, one.class, month);
      const [least, most] = one.class === "small" ? [620, 8900] : [5200, 26800];
      return {
        ...one,
        ...(closed && { closedOn: closed }),
        transactions,
        fen: transactions * draw.between(least ?? 0, most ?? 0),
      };
    });
}

/** What a month's list amounts to. */
export function merchantCounts(merchants: readonly Merchant[], month: Month) {
  const { from } = periodOf(month);
  const open = merchants.filter((one) => one.closedOn === undefined);
  const small = merchants.filter((one) => one.class === "small");
  const mainstream = open.filter((one) => one.class === "mainstream");
  return {
    mainstreamMerchants: mainstream.length,
    mainstreamAccepting: mainstream.filter((one) => one.acceptsUnified).length,
    smallMerchants: open.filter((one) => one.class === "small").length,
    smallMerchantsAdded: small.filter((one) => one.openedOn >= from).length,
    smallMerchantsClosed: small.filter((one) => one.closedOn !== undefined && one.closedOn >= from).length,
    smallMerchantsActive: small.filter((one) => one.transactions >= 1).length,
  };
}

const TRADES = { mainstream: MAINSTREAM_TRADES, small: SMALL_TRADES, other: OTHER_TRADES } as const;

interface Opening extends Pick<Enrolled, "class" | "openedOn"> {
  readonly accepts: boolean;
}

function openingsOf(size: Size): readonly Opening[] {
  const draw = chance(`${size.code}/openings`);
  const before = (kind: Enrolled["class"], count: number, refusing: number): Opening[] =>
    Array.from({ length: count }, (_, index) => ({
      class: kind,
      openedOn: someDay(draw, "2016-03-01", "2020-12-25"),
      accepts: index >= refusing,
    }));
  const added = MONTHS_2021.flatMap((month, index) => {
    const { from, to } = periodOf(month);
    const count = draw.around(portion(size.smallAdded, SEASON[index] ?? 100, 100), 12);
    return Array.from(
      { length: count },
      (): Opening => ({ class: "small", openedOn: someDay(draw, from, to), accepts: true }),
    );
  });
  return [
    ...before("mainstream", size.mainstream, size.notAccepting),
    ...before("small", size.smallBefore, 0),
    ...before("other", 6, 0),
    ...added,
  ];
}

/** Every month some of the older small merchants give up. */
function closingsOf(size: Size, openings: readonly Opening[]): ReadonlyMap<number, Day> {
  const draw = chance(`${size.code}/closings`);
  const older = openings.flatMap((one, index) => (one.class === "small" && one.openedOn < "2020-12-26" ? [index] : []));
  const closings = new Map<number, Day>();
  for (const month of MONTHS_2021) {
    const { from, to } = periodOf(month);
    while ([...closings.values()].filter((day) => day >= from).length < size.smallClosed) {
      const index = draw.pick(older);
      if (!closings.has(index)) closings.set(index, someDay(draw, from, to));
    }
  }
  return closings;
}

function someArea(draw: Chance, size: Size, kind: Enrolled["class"]): Enrolled["area"] {
  if (kind === "other") return "none";
  if (kind === "small" && draw.perMille(size.scenic)) return "scenic";
  if (draw.perMille(70)) return "street";
  return kind === "small" && draw.perMille(110) ? "market" : "none";
}

/** The share of active small merchants grows a little from month to month. */
function someTransactions(draw: Chance, kind: Enrolled["class"], month: Month): number {
  if (kind === "mainstream") return draw.between(180, 4200);
  const active = kind === "small" ? 718 + 5 * MONTHS_2021.indexOf(month) : 900;
  return draw.perMille(active) ? draw.between(1, 260) : 0;
}
