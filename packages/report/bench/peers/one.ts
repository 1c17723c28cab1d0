// One peer's turn in a process of its own, so that its memory is its own: `node one.mjs biaogan merchants.csv`.
import { statSync } from "node:fs";
import type { FactColumn } from "@biaogan/formula";
import { loadPlan } from "@biaogan/plan";
import { workPlan2021 } from "@biaogan/plan/standard";
import { splitPieces } from "@biaogan/spreadsheet";
import { sampleCounty } from "@biaogan/testing";
import { rangePieces } from "../../../cli/src/file-range";
import { readOnTwo } from "../../../cli/src/two-threads";
import { checkSubmission, countFindings, detailReader, type ReadDetail } from "../../src/index";
import { benchmarkCounty2021 } from "../../src/standard/index";
import { isRightByAjv } from "./ajv-rows";
import { checkByDuckDb } from "./duckdb-rows";
import { type Checked, checkObjects, merchantObjects } from "./merchant-objects";
import { isRightByZod } from "./zod-rows";

/** Runs in one turn: the least counts. */
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

const standing = { institution: "B01", month: "2021-09" } as const;
const FILE = "工行商户明细.csv";
// Built into .tmp at the project's root.
const worker = new URL("../packages/cli/dist/detail-worker.cjs", import.meta.url);

const piecesOf = (path: string) => rangePieces(path, 0, statSync(path).size);

const peers = {
  floor: (path: string): Checked => {
    const decoder = new TextDecoder();
    let length = 0;
    for (const piece of piecesOf(path)) length += decoder.decode(piece, { stream: true }).length;
    return { rows: -1, wrongRows: -1, twice: -1, cents: BigInt(length > 0 ? 0 : 1) };
  },
  biaogan: (path: string): Checked => {
    const reader = detailReader(pack, plan, { ...standing, bytes: statSync(path).size });
    const read = splitPieces(piecesOf(path), { file: FILE, take: reader.take });
    if ("refusal" in read) throw new Error("the detail was not read");
    return checkedOf(reader.finish());
  },
  "two threads": async (path: string): Promise<Checked> => {
    const half = { path, file: FILE, size: statSync(path).size, pack, plan, standing };
    const two = await readOnTwo(half, worker);
    if (!two) throw new Error("the detail was not read on two threads");
    return checkedOf(two.reader.finish());
  },
  ajv: (path: string): Checked => checkObjects(merchantObjects(piecesOf(path)), isRightByAjv),
  zod: (path: string): Checked => checkObjects(merchantObjects(piecesOf(path)), isRightByZod),
  duckdb: (path: string) => checkByDuckDb(path, 1),
  "duckdb on two": (path: string) => checkByDuckDb(path, 2),
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

const isPeer = (name: string): name is keyof typeof peers => name in peers;
const [, , asked = "", path = ""] = process.argv;
if (!isPeer(asked)) throw new Error(`${asked} is no peer`);
const times: number[] = [];
let checked: Checked | undefined;
for (let run = 0; run < RUNS; run += 1) {
  checked = undefined;
  globalThis.gc?.();
  const start = performance.now();
  checked = await peers[asked](path);
  times.push(performance.now() - start);
}
const rss = process.resourceUsage().maxRSS / 1_024;
console.log(JSON.stringify({ ...checked, cents: String(checked?.cents), ms: Math.min(...times), rss }));
