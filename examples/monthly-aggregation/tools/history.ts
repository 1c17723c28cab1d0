import type { Month, Place } from "@biaogan/core";
import { monthForHistory } from "@biaogan/indicators";
import { standardIndicators } from "@biaogan/indicators/standard";
import type { CountyPlan } from "@biaogan/plan";
import { type AcceptedMonth, acceptedMonthToJson, checkMonth, type Receipt } from "@biaogan/report";
import { benchmarkCounty2021 } from "@biaogan/report/standard";
import { readWorkbook, writeWorkbook } from "@biaogan/spreadsheet";
import { bookOf } from "./drawing/book";
import { handOf } from "./drawing/hands";
import { detailSheets, reportSheets } from "./drawing/institution-sheets";
import { MONTHS_2021, REPORTED } from "./figures/calendar";
import { figuresOf } from "./figures/figures";
import { baseMonths } from "./figures/platform";

/** The months before the reported one: what the county has of 2020, and 2021 checked month by month by the library itself. */
export async function historyOf(plan: CountyPlan): Promise<readonly AcceptedMonth[]> {
  const history: AcceptedMonth[] = baseMonths().map(baseMonth);
  for (const month of MONTHS_2021.filter((one) => one !== REPORTED))
    history.push(await checkedMonth(plan, month, history));
  return history;
}

/** An accepted month as the workspace keeps it: of the details what the indicators and rules count in them. */
export function historyJson(plan: CountyPlan, month: AcceptedMonth): string {
  const declared = { pack: benchmarkCounty2021, indicators: standardIndicators };
  return `${JSON.stringify(acceptedMonthToJson(monthForHistory(plan, declared, month)))}\n`;
}

/** A report file as an institution sends it. */
export interface SoundFile {
  readonly file: string;
  readonly institution: string;
  readonly bytes: Uint8Array;
}

/** Every institution's file of a month, right in itself and with the months before. */
export async function soundFiles(plan: CountyPlan, month: Month): Promise<readonly SoundFile[]> {
  const files: SoundFile[] = [];
  for (const own of figuresOf(plan.county, month)) {
    const institution = plan.county.institutions.find(({ code }) => code === own.institution);
    const hand = { ...handOf(plan.county, own.institution), month, filledIn: `${month}-27` };
    const sheets = [
      ...reportSheets(plan.county, plan.plan, hand, own),
      ...(own.merchants.length > 0 ? detailSheets(hand, own, false) : []),
    ];
    const file = `${institution?.shortName ?? own.institution}_${month}.xlsx`;
    files.push({ file, institution: own.institution, bytes: await writeWorkbook(bookOf(sheets)) });
  }
  return files;
}

async function checkedMonth(plan: CountyPlan, month: Month, history: readonly AcceptedMonth[]): Promise<AcceptedMonth> {
  const receipts: Receipt[] = [];
  for (const { file, institution, bytes } of await soundFiles(plan, month)) {
    const read = await readWorkbook(bytes, { file });
    receipts.push({ file, institution, receivedAt: `${month}-27T10:00:00`, ...read });
  }
  const { accepted, findings } = checkMonth(benchmarkCounty2021, plan, receipts, { month, history });
  const errors = findings.filter(({ severity }) => severity === "error");
  if (errors.length > 0)
    throw new Error(`history is not clean: ${errors.map(({ code, message }) => `${code} ${message.zh}`).join("; ")}`);
  return accepted;
}

function baseMonth({ month, institutions, activeUsers, bus }: ReturnType<typeof baseMonths>[number]): AcceptedMonth {
  const place = (cell: string): Place => ({ file: "2020年度基数表.xlsx", sheet: month, cell });
  const flow = (value: number, cell: string, measure: "户" | "笔" = "户") =>
    ({ figure: { known: String(value), measure }, place: place(cell) }) as const;
  const banks = institutions.map(({ size, newlyBoundUsers, smallMerchantsAdded, smallMerchantsActive }, index) => ({
    institution: size.code,
    month,
    revision: 0,
    files: [],
    tables: {
      progress: {
        rows: [
          {
            institution: size.code,
            cells: {
              newlyBoundUsers: flow(newlyBoundUsers, `C${index + 4}`),
              smallMerchantsAdded: flow(smallMerchantsAdded, `D${index + 4}`),
              smallMerchantsActive: flow(smallMerchantsActive, `E${index + 4}`),
            },
          },
        ],
      },
    },
  }));
  const unionpay = {
    institution: "U01",
    month,
    revision: 0,
    files: [],
    tables: {
      platform: { rows: [{ institution: "U01", cells: { activeUsers: flow(activeUsers, "C20") } }] },
      platformBus: {
        rows: [
          {
            institution: "U01",
            key: bus.day,
            cells: {
              day: { figure: { known: bus.day, measure: "date" as const }, place: place("B21") },
              transactions: flow(bus.transactions, "C21", "笔"),
            },
          },
        ],
      },
    },
  };
  return { schema: "biaogan/accepted-month@1", month, submissions: [...banks, unionpay], reports: [] };
}
