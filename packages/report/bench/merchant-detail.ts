// Merchant details checked on their bytes, beside a zod object for each row: rows per second, and the ratio in one run.
import { loadPlan } from "@biaogan/plan";
import { workPlan2021 } from "@biaogan/plan/standard";
import { csvBatches } from "@biaogan/spreadsheet";
import { sampleCounty } from "@biaogan/testing";
import { codesOf, readBulk } from "../src/index";
import { merchantDetail } from "../src/standard/merchant-detail";
import { checkObjects, merchantObjects } from "./peers/merchant-objects";
import { isRightByZod } from "./peers/zod-rows";
import { merchantRows } from "./rows/merchant-rows";

const ROWS = 100_000;
const RUNS = 3;
const loaded = loadPlan(workPlan2021, sampleCounty);
if ("findings" in loaded) throw new Error("the sample county does not load");
const { plan } = loaded;
const table = merchantDetail.tables.merchants;
if (!table) throw new Error("the merchant detail has no merchants");

const chunks = [...merchantRows(ROWS)];
const whole = new Uint8Array(chunks.reduce((size, chunk) => size + chunk.length, 0));
chunks.reduce((at, chunk) => {
  whole.set(chunk, at);
  return at + chunk.length;
}, 0);
const period = { from: "2021-08-26", to: "2021-09-25" };
const columns = Object.fromEntries(Object.keys(table.columns).map((name, index) => [name, index + 1]));

function ours(): number {
  const read = csvBatches(whole, { file: "商户明细.csv" });
  if ("refusal" in read || !table) throw new Error("refused");
  const { facts, noted } = readBulk("merchants", table, read.batches, {
    institution: "B01",
    cellContext: (column) => ({ period, codes: codesOf(column, plan) }),
    columns,
  });
  // The header row reads as wrong cells, one for each column but the name's.
  return facts.length - 1 + (noted.length > 20 ? Number.NaN : 0);
}

function zod(): number {
  const { rows, wrongRows } = checkObjects(merchantObjects(chunks), isRightByZod);
  return rows + (wrongRows > 0 ? Number.NaN : 0);
}

const best = { ours: Number.POSITIVE_INFINITY, zod: Number.POSITIVE_INFINITY };
for (let run = 0; run < RUNS; run += 1) {
  for (const [name, check] of [["ours", ours] as const, ["zod", zod] as const]) {
    const start = performance.now();
    const rows = check();
    if (rows !== ROWS) throw new Error(`${name} saw ${rows} rows`);
    best[name] = Math.min(best[name], performance.now() - start);
  }
}
const perSecond = (ms: number): string => Math.round((ROWS / ms) * 1_000).toLocaleString("en-US");
console.log(
  `商户明细 ${ROWS.toLocaleString("en-US")} 行，${(whole.length / 1e6).toFixed(1)} MB · rows checked per second`,
);
console.log(`  biaogan          ${perSecond(best.ours)} 行/s`);
console.log(`  zod, an object per row  ${perSecond(best.zod)} 行/s`);
console.log(`  biaogan 为 zod 的 ${(best.zod / best.ours).toFixed(1)} 倍 · times as fast`);
