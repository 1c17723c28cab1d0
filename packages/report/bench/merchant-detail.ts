// Merchant details of 1,000,000 rows, checked on their bytes beside ajv, zod and DuckDB's SQL of the same rules: rows per
// second, ratios and memory in one run, clean and with one row in ten wrong. `BENCH_ROWS=100000` makes it short.
import { execFileSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FactColumn } from "@biaogan/formula";
import { loadPlan } from "@biaogan/plan";
import { workPlan2021 } from "@biaogan/plan/standard";
import { splitPieces } from "@biaogan/spreadsheet";
import { sampleCounty } from "@biaogan/testing";
import { checkSubmission, countFindings, detailReader } from "../src/index";
import { benchmarkCounty2021 } from "../src/standard/index";
import { isRightByAjv } from "./peers/ajv-rows";
import { checkByDuckDb } from "./peers/duckdb-rows";
import { filePieces } from "./peers/file-pieces";
import { type Checked, checkObjects, merchantObjects } from "./peers/merchant-objects";
import { isRightByZod } from "./peers/zod-rows";
import { type MadeRows, merchantRows } from "./rows/merchant-rows";

const ROWS = Number.parseInt(process.env.BENCH_ROWS ?? "1000000", 10);
const RUNS = 2;
const loaded = loadPlan(workPlan2021, sampleCounty);
if ("findings" in loaded) throw new Error("the sample county does not load");
const { plan } = loaded;
/** The pack's forms and rules of the merchant detail alone. */
const pack = {
  ...benchmarkCounty2021,
  forms: benchmarkCounty2021.forms.filter(({ id }) => id === "merchant-detail"),
  rules: benchmarkCounty2021.rules.filter(({ code }) => /^R-(CE|MD)-/.test(code)),
};

interface Measured extends Checked {
  readonly ms: number;
  readonly rss: number;
}

const peers = {
  floor: (path: string): Checked => {
    const decoder = new TextDecoder();
    let length = 0;
    for (const piece of filePieces(path)) length += decoder.decode(piece, { stream: true }).length;
    return { rows: ROWS, wrongRows: -1, twice: -1, cents: BigInt(length > 0 ? 0 : 1) };
  },
  biaogan: (path: string): Checked => {
    const reader = detailReader(pack, plan, { institution: "B01", month: "2021-09", bytes: statSync(path).size });
    const read = splitPieces(filePieces(path), { file: "工行商户明细.csv", take: reader.take });
    const detail = reader.finish();
    if ("refusal" in read || !detail || !("bulk" in detail.facts)) throw new Error("the detail was not read");
    const { findings, outcomes } = checkSubmission(pack, plan, [], {
      institution: "B01",
      month: "2021-09",
      details: [detail],
    });
    return {
      rows: detail.facts.bulk.length,
      found: countFindings(findings).error,
      // Told from the findings themselves, behind the clock.
      get wrongRows() {
        const rows = new Set<string | undefined>();
        for (const { place } of findings) rows.add(place.cell?.replace(/^[A-Z]+/, ""));
        return rows.size;
      },
      twice: outcomes.find(({ code }) => code === "R-MD-0303")?.failed ?? 0,
      cents: sumOf(detail.facts.bulk.columns.amount),
    };
  },
  ajv: (path: string): Checked => checkObjects(merchantObjects(filePieces(path)), isRightByAjv),
  zod: (path: string): Checked => checkObjects(merchantObjects(filePieces(path)), isRightByZod),
  duckdb: checkByDuckDb,
} as const satisfies Record<string, (path: string) => Checked | Promise<Checked>>;

/** Integers of cents that spill into a BigInt before they are no longer safe. */
function sumOf(column: FactColumn | undefined): bigint {
  if (column?.type !== "number") throw new Error("amounts are numbers");
  let [safe, sum] = [0, 0n];
  for (const value of column.values) {
    if (Number.isNaN(value)) continue;
    safe += value;
    if (Math.abs(safe) > 2 ** 51) {
      sum += BigInt(safe);
      safe = 0;
    }
  }
  return sum + BigInt(safe);
}

const isPeer = (name: string | undefined): name is keyof typeof peers => name !== undefined && name in peers;
const [, self = "", asked, path = ""] = process.argv;
if (isPeer(asked)) {
  // A process of its own, so that its memory is its own.
  const times: number[] = [];
  let checked: Checked | undefined;
  for (let run = 0; run < RUNS; run += 1) {
    const start = performance.now();
    checked = await peers[asked](path);
    times.push(performance.now() - start);
  }
  const rss = process.resourceUsage().maxRSS / 1_024;
  console.log(JSON.stringify({ ...checked, cents: String(checked?.cents), ms: Math.min(...times), rss }));
} else {
  const folder = mkdtempSync(join(tmpdir(), "biaogan-bench-"));
  try {
    const clean = compare("全部正确 · clean", 0);
    const wrong = compare("每十行错一行 · one row in ten wrong", 10);
    console.log(
      `\n有错时 biaogan 用时为无错时的 ${(wrong / clean).toFixed(2)} 倍 · times as long with one row in ten wrong`,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }

  /** Runs every peer over the same rows and prints the ratios; gives our own time. */
  function compare(title: string, wrongEvery: number): number {
    const file = join(folder, `merchants-${wrongEvery}.csv`);
    const made = writeRows(file, wrongEvery);
    console.log(
      `\n商户明细 ${ROWS.toLocaleString("en-US")} 行，${(statSync(file).size / 1e6).toFixed(0)} MB · ${title}`,
    );
    const measured = Object.fromEntries(
      Object.keys(peers).map((name): [string, Measured] => [name, measure(name, file)]),
    );
    const own = measured.biaogan;
    if (!own) throw new Error("nothing was measured");
    for (const [name, { rows, wrongRows, twice, cents, ms, rss }] of Object.entries(measured)) {
      const counted = name === "floor" ? "读取并解码 · read and decode" : `错 ${wrongRows} 行，重复 ${twice}`;
      console.log(
        `  ${name.padEnd(8)} ${(ms / 1_000).toFixed(2).padStart(6)} s  ${Math.round((rows / ms) * 1_000)
          .toLocaleString("en-US")
          .padStart(10)} 行/s  ` +
          `${(ms / own.ms).toFixed(2).padStart(5)} × biaogan  ${rss.toFixed(0).padStart(4)} MB  ${counted}`,
      );
      const isRight = name === "floor" || wrongEvery > 0 || (wrongRows === 0 && cents === made.cents);
      if (!isRight) throw new Error(`${name} counted otherwise: ${wrongRows} wrong, ${cents}, ${made.cents}`);
    }
    return own.ms;
  }

  function measure(name: string, file: string): Measured {
    const told = execFileSync(process.execPath, [...process.execArgv, self, name, file], { encoding: "utf8" });
    const { cents, ...rest } = JSON.parse(told);
    return { ...rest, cents: BigInt(cents) };
  }

  function writeRows(file: string, wrongEvery: number): MadeRows {
    const out = openSync(file, "w");
    const rows = merchantRows(ROWS, wrongEvery);
    let next = rows.next();
    for (; !next.done; next = rows.next()) writeSync(out, next.value);
    closeSync(out);
    return next.value;
  }
}
