import { monthOfYear } from "@biaogan/core";
import { chance } from "@biaogan/testing";
import type { Tables } from "../../planted-county/tools/figures";

/** Which purchase points each bank serves. */
const POINTS: Readonly<Record<string, readonly string[]>> = {
  B01: ["town-market", "yunping"],
  B02: ["yunping", "chaling", "shixi"],
  B03: ["town-market", "chaling"],
  B04: ["shixi"],
};

/** Of a hundred yuan, how many by mobile payment in January; two more each month. */
const SHARES: Readonly<Record<string, number>> = { B01: 52, B02: 38, B03: 58, B04: 46 };

/** What a bank has to tell of tea: its purchase points and the plates there each month, their inspection at a quarter's end. */
export function teaOf(institution: string, month: string): Tables {
  const points = POINTS[institution];
  if (!points) return {};
  const rows = points.map((point) => {
    const draw = chance(`${institution}/${point}/${month}`);
    const count = draw.between(180, 420);
    const fen = count * draw.between(120_00, 180_00);
    const share = draw.around((SHARES[institution] ?? 0) + 2 * monthOfYear(month), 4);
    const mobileFen = (fen * share - ((fen * share) % 100)) / 100;
    const mobileCount = (count * share - ((count * share) % 100)) / 100;
    return { point, growers: draw.between(40, 120), count, mobileCount, fen, mobileFen };
  });
  const sum = (of: (row: (typeof rows)[number]) => number): number => rows.reduce((all, row) => all + of(row), 0);
  const total = {
    point: "total",
    growers: sum((row) => row.growers),
    count: sum((row) => row.count),
    mobileCount: sum((row) => row.mobileCount),
    fen: sum((row) => row.fen),
    mobileFen: sum((row) => row.mobileFen),
  };
  const faults = chance(`${institution}/${month}/faults`).between(0, 3);
  return {
    teaPoints: [...rows, total].map((row) => ({
      point: row.point,
      growers: String(row.growers),
      count: String(row.count),
      mobileCount: String(row.mobileCount),
      amount: yuan(row.fen),
      mobileAmount: yuan(row.mobileFen),
    })),
    teaPlates: rows.map(({ point, mobileCount }, index) => ({
      plate: `CH${institution.slice(2)}00${index + 1}`,
      point,
      count: String(mobileCount),
    })),
    ...(monthOfYear(month) % 3 === 0
      ? {
          teaInspections: [{ inspected: String(points.length), faults: String(faults), mended: String(faults) }],
        }
      : {}),
  };
}

/** Fen as 元 with two decimals. */
function yuan(fen: number): string {
  return `${(fen - (fen % 100)) / 100}.${String(fen % 100).padStart(2, "0")}`;
}
