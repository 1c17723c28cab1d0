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
import { readOnTwo } from "../../cli/src/two-threads";
import { checkSubmission, countFindings, detailReader, type ReadDetail } from "../src/index";
import { benchmarkCounty2021 } from "../src/standard/index";
import { isRightByAjv } from "./peers/ajv-rows";
import { checkByDuckDb } from "./peers/duckdb-rows";
import { filePieces } from "./peers/file-pieces";
import { type Checked, checkObjects, merchantObjects } from "./peers/merchant-objects";
import { isRightByZod } from "./peers/zod-rows";
import { gb18030Encoder } from "./rows/gb18030";
import { type MadeRows, merchantRows } from "./rows/merchant-rows";

const ROWS = Number.parseInt(process.env.BENCH_ROWS ?? "1000000", 10);
const RUNS = 3;
const loaded = loadPlan(workPlan2021, sampleCounty);
if ("findings" in loaded) throw new Error("the sample county does not load");
const { plan } = loaded;
/** The pack's forms and rules of the merchant detail alone. */
const pack = {
  ...benchmarkCounty2021,
  forms: benchmarkCounty2021.forms.filter(({ id }) => id === "merchant-detail"),
  rules: benchmarkCounty2021.rules.filter(({ code }) => /^R-(CE|MD)-/.test(code)),
};

const standing = { institution: "B01", month: "2021-09" } as const;
const FILE = "工行商户明细.csv";

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
    const reader = detailReader(pack, plan, { ...standing, bytes: statSync(path).size });
    const read = splitPieces(filePieces(path), { file: FILE, take: reader.take });
    if ("refusal" in read) throw new Error("the detail was not read");
    return checkedOf(reader.finish());
  },
  "two threads": async (path: string): Promise<Checked> => {
    const half = { path, file: FILE, size: statSync(path).size, pack, plan, standing };
    const two = await readOnTwo(half, new URL("../../cli/dist/detail-worker.js", import.meta.url));
    if (!two) throw new Error("the detail was not read on two threads");
    return checkedOf(two.reader.finish());
  },
  ajv: (path: string): Checked => checkObjects(merchantObjects(filePieces(path)), isRightByAjv),
  zod: (path: string): Checked => checkObjects(merchantObjects(filePieces(path)), isRightByZod),
  duckdb: checkByDuckDb,
} as const satisfies Record<string, (path: string) => Checked | Promise<Checked>>;

/** What the rules say of a detail that was read. */
function checkedOf(detail: ReadDetail | undefined): Checked {
  if (!detail || !("bulk" in detail.facts)) throw new Error("the detail was not read");
  const { findings, outcomes } = checkSubmission(pack, plan, [], { ...standing, details: [detail] });
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
}

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
    const own = clean("biaogan");
    const gb18030 = measure("biaogan", writeRows(join(folder, "gb18030.csv"), 0, gb18030Encoder()).file);
    console.log("\n目标与实测 · goals and what was measured");
    const ratios: readonly (readonly [what: string, ratio: number, goal: string, isMet: boolean])[] = [
      ratio("读取并解码的倍数 · times the floor", own.ms / clean("floor").ms, "≤", 3),
      ratio("两个线程 · two threads, times the floor", clean("two threads").ms / clean("floor").ms, "≤", 1.5),
      ratio("ajv", clean("ajv").ms / own.ms, "≥", 3),
      ratio("zod", clean("zod").ms / own.ms, "≥", 4),
      ratio("DuckDB", clean("duckdb").ms / own.ms, "≥", 2),
      ratio("每十行错一行 · one row in ten wrong", wrong("biaogan").ms / own.ms, "≤", 1.5),
      ratio("GB18030", gb18030.ms / own.ms, "≤", 1.5),
      ratio("内存 · memory, MB", own.rss, "≤", 300),
    ];
    for (const [what, measured, goal, isMet] of ratios)
      console.log(`  ${isMet ? "✓" : "✗"} ${measured.toFixed(2).padStart(7)}  ${goal.padEnd(6)}  ${what}`);
  } finally {
    rmSync(folder, { recursive: true });
  }

  function ratio(what: string, measured: number, than: "≤" | "≥", goal: number) {
    return [what, measured, `${than} ${goal}`, than === "≤" ? measured <= goal : measured >= goal] as const;
  }

  /** Runs every peer over the same rows and prints the ratios; gives what each measured. */
  function compare(title: string, wrongEvery: number): (name: keyof typeof peers) => Measured {
    const file = join(folder, `merchants-${wrongEvery}.csv`);
    const { made } = writeRows(file, wrongEvery);
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
        `  ${name.padEnd(11)} ${(ms / 1_000).toFixed(2).padStart(6)} s  ${Math.round((rows / ms) * 1_000)
          .toLocaleString("en-US")
          .padStart(10)} 行/s  ` +
          `${(ms / own.ms).toFixed(2).padStart(5)} × biaogan  ${rss.toFixed(0).padStart(4)} MB  ${counted}`,
      );
      const isRight = name === "floor" || wrongEvery > 0 || (wrongRows === 0 && cents === made.cents);
      if (!isRight) throw new Error(`${name} counted otherwise: ${wrongRows} wrong, ${cents}, ${made.cents}`);
    }
    return (name) => measured[name] ?? own;
  }

  function measure(name: string, file: string): Measured {
    const told = execFileSync(process.execPath, [...process.execArgv, self, name, file], { encoding: "utf8" });
    const { cents, ...rest } = JSON.parse(told);
    return { ...rest, cents: BigInt(cents) };
  }

  function writeRows(file: string, wrongEvery: number, encode = (chunk: Uint8Array): Uint8Array => chunk) {
    const out = openSync(file, "w");
    const rows = merchantRows(ROWS, wrongEvery);
    let next = rows.next();
    for (; !next.done; next = rows.next()) writeSync(out, encode(next.value));
    closeSync(out);
    const made: MadeRows = next.value;
    return { file, made };
  }
}
