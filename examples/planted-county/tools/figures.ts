import { creditCodeCheckCharacter, organisationCheckCharacter, shiftMonth } from "@biaogan/core";
import { type CountyPlan, statisticalPeriod } from "@biaogan/plan";
import { chance } from "@biaogan/testing";
import { MONTHS } from "./county";
import { merchantsOf, type Shop, terminalsOf } from "./details";

/** One row by the columns' names, as text; a code by its code. */
export type Row = Readonly<Record<string, string>>;
export type Tables = Readonly<Record<string, readonly Row[]>>;

const PRODUCTS = ["quickpass-app", "unified-qr", "phone-tap", "bank-app"] as const;

/** Everything that one institution has to tell of a month, right in itself and with the months before. */
export function figuresOf(plan: CountyPlan, institution: string, month: string): Tables {
  const one = plan.county.institutions.find(({ code }) => code === institution);
  const prefix = one?.acquirerPrefix;
  const rooms = roomsOf(plan, institution, month);
  const points = pointsOf(plan, institution, month);
  const shops = prefix === undefined ? [] : merchantsOf(institution, prefix, month);
  const reports = one?.class === "commercial-bank" || one?.class === "payment-institution";
  return {
    ...(reports
      ? { progress: [progressOf(plan, institution, month, shops, rooms)], products: productsOf(institution, month) }
      : {}),
    ...(points.length > 0 ? { points } : {}),
    ...(rooms.length > 0 ? { rooms } : {}),
    ...(prefix === undefined
      ? {}
      : { merchants: shops.map(({ row }) => row), terminals: terminalsOf(institution, prefix, month) }),
    ...(one?.class === "unionpay" ? platformOf(plan, month) : {}),
  };
}

function usersOf(
  institution: string,
  month: string,
): { readonly added: number; readonly gone: number; readonly bound: number } {
  const draw = chance(`${institution}/${month}/users`);
  const base = chance(`${institution}/size`).between(300, 900);
  const [added, gone] = [draw.around(base, 12), draw.between(8, 28)];
  const before = month <= "2020-12" ? base * 31 : usersOf(institution, shiftMonth(month, -1)).bound;
  return { added, gone, bound: before + added - gone };
}

function progressOf(
  plan: CountyPlan,
  institution: string,
  month: string,
  shops: readonly Shop[],
  rooms: readonly Row[],
): Row {
  const draw = chance(`${institution}/${month}/progress`);
  const users = usersOf(institution, month);
  const prefix = plan.county.institutions.find(({ code }) => code === institution)?.acquirerPrefix ?? "";
  const terminals = terminalsOf(institution, prefix, month);
  const { from, to } = statisticalPeriod(plan, month);
  const inPeriod = (day: string | undefined): boolean => day !== undefined && from <= day && day <= to;
  const count = (list: readonly Row[], holds: (row: Row) => boolean): string => String(list.filter(holds).length);
  const merchants = shops.map(({ row }) => row);
  const open = (row: Row): boolean => row.closedOn === "";
  const surveyed = draw.between(26, 40);
  const held = rooms.filter(({ room }) => room !== "total");
  return {
    newlyBoundUsers: String(users.added),
    boundUsers: String(users.bound),
    unboundUsers: String(users.gone),
    activeUsers: String(draw.around((users.bound * 43 - ((users.bound * 43) % 100)) / 100, 4)),
    mainstreamMerchants: count(merchants, (row) => open(row) && row.class === "mainstream"),
    mainstreamAccepting: count(
      merchants,
      (row) => open(row) && row.class === "mainstream" && row.acceptsUnified === "true",
    ),
    smallMerchants: count(merchants, (row) => open(row) && row.class === "small"),
    smallMerchantsAdded: count(merchants, (row) => row.class === "small" && inPeriod(row.openedOn)),
    smallMerchantsClosed: count(merchants, (row) => row.class === "small" && inPeriod(row.closedOn)),
    smallMerchantsActive: count(merchants, (row) => open(row) && row.class === "small" && row.transactions !== "0"),
    terminals: count(terminals, (row) => row.withdrawnOn === ""),
    terminalsAdded: count(terminals, (row) => inPeriod(row.placedOn)),
    terminalsWithdrawn: count(terminals, (row) => inPeriod(row.withdrawnOn)),
    terminalsUnified: count(terminals, (row) => row.withdrawnOn === "" && row.unifiedQr === "true"),
    rooms: String(held.length),
    roomsOperating: count(held, ({ state }) => state === "operating"),
    surveyedMerchants: String(surveyed),
    openedMerchants: String(draw.between(1, 9)),
    aggregatedCodes: String(draw.between(2, 30)),
    promotions: String(draw.between(1, 4)),
    promotionAttendances: String(draw.between(60, 240)),
    cashiersTrained: String(draw.between(6, 30)),
    complaints: "3",
    complaintsClosed: String(draw.between(1, 3)),
    riskAlerts: "2",
    riskAlertsHandled: String(draw.between(0, 2)),
  };
}

/** 万元 with two decimals, rounded half up from 分. */
function tenThousandYuan(fen: number): string {
  const cents = (fen + 5000 - ((fen + 5000) % 10000)) / 10000;
  const places = String(cents % 100).padStart(2, "0");
  return `${(cents - (cents % 100)) / 100}.${places}`;
}

function productMonth(
  institution: string,
  product: string,
  month: string,
): { readonly count: number; readonly fen: number } {
  const base = chance(`${institution}/${product}/size`).between(1200, 9000);
  const draw = chance(`${institution}/${product}/${month}`);
  const count = draw.around(base, 9);
  return { count, fen: count * draw.between(38_00, 46_00) * 10 + draw.below(100) };
}

function productsOf(institution: string, month: string): readonly Row[] {
  const months = month < "2021-01" ? [month] : MONTHS.filter((one) => one <= month);
  const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);
  const own = PRODUCTS.map((product) => {
    const year = months.map((one) => productMonth(institution, product, one));
    const now = productMonth(institution, product, month);
    return {
      product,
      ...now,
      yearCount: sum(year.map(({ count }) => count)),
      yearFen: sum(year.map(({ fen }) => fen)),
    };
  });
  const total = {
    product: "total",
    count: sum(own.map(({ count }) => count)),
    fen: sum(own.map(({ fen }) => fen)),
    yearCount: sum(own.map(({ yearCount }) => yearCount)),
    yearFen: sum(own.map(({ yearFen }) => yearFen)),
  };
  return [...own, total].map(({ product, count, fen, yearCount, yearFen }) => ({
    product,
    count: String(count),
    amount: tenThousandYuan(fen),
    yearCount: String(yearCount),
    yearAmount: tenThousandYuan(yearFen),
  }));
}

function roomsOf(plan: CountyPlan, institution: string, month: string): readonly Row[] {
  const own = plan.county.rooms
    .filter(({ reportedBy }) => reportedBy === institution)
    .map(({ code, name, township }) => {
      const draw = chance(`${code}/${month}/room`);
      const transactions = draw.between(30, 60);
      return {
        room: code,
        name,
        township,
        state: "operating",
        transactions,
        fen: transactions * draw.between(30_00, 90_00),
        withdrawals: draw.between(61, 95),
      };
    });
  if (own.length === 0) return [];
  const sum = (of: (one: (typeof own)[number]) => number): number => own.reduce((total, one) => total + of(one), 0);
  const yuan = (fen: number): string => `${(fen - (fen % 100)) / 100}.${String(fen % 100).padStart(2, "0")}`;
  return [
    ...own.map(({ fen, transactions, withdrawals, ...row }) => ({
      ...row,
      transactions: String(transactions),
      amount: yuan(fen),
      withdrawals: String(withdrawals),
    })),
    {
      room: "total",
      name: "",
      township: "",
      state: "",
      transactions: String(sum((one) => one.transactions)),
      amount: yuan(sum((one) => one.fen)),
      withdrawals: String(sum((one) => one.withdrawals)),
    },
  ];
}

function pointsOf(plan: CountyPlan, institution: string, month: string): readonly Row[] {
  const index = MONTHS.indexOf(month);
  return plan.county.points
    .filter(({ reportedBy }) => reportedBy === institution)
    .map(({ point, name }) => {
      const draw = chance(`${point}/${month}`);
      const done = index >= 8;
      return {
        point,
        name,
        total: "40",
        accepting: String(10 + 2 * Math.max(index, 0)),
        transactions: String(draw.between(200, 240)),
        state: done ? "done" : "under-way",
        doneOn: done ? "2021-09-10" : "",
        evidence: done ? "验收单" : "",
      };
    });
}

function platformOf(plan: CountyPlan, month: string): Tables {
  const banks = plan.county.institutions.filter(
    (one) => one.class === "commercial-bank" || one.class === "payment-institution",
  );
  const draw = chance(`${month}/platform`);
  const own = banks.map(({ code }) => ({ institution: code, newlyBoundUsers: String(usersOf(code, month).added) }));
  const { from, to } = statisticalPeriod(plan, month);
  const days: Row[] = [];
  for (
    let day = new Date(`${from}T00:00:00Z`);
    day.toISOString().slice(0, 10) <= to;
    day.setUTCDate(day.getUTCDate() + 1)
  )
    days.push({ day: day.toISOString().slice(0, 10), transactions: String(draw.between(2400, 2900)) });
  const added = banks.reduce((sum, { code }) => sum + usersOf(code, month).added, 0);
  return {
    platform: [{ newlyBoundUsers: String(added), activeUsers: String(draw.between(60_000, 64_000)) }],
    platformBanks: own,
    platformBus: days,
  };
}

/** A made-up 统一社会信用代码 in 990101 with both of its check characters right. */
export function creditCode(serial: number): string {
  const organisation = `A${String(serial).padStart(7, "0")}`;
  const body = `92990101${organisation}${organisationCheckCharacter(organisation)}`;
  return body + creditCodeCheckCharacter(body);
}
