// Merchant details of 1,000,000 rows, checked on their bytes beside ajv, zod and DuckDB's SQL of the same rules: rows per
// second, ratios and memory in one run, clean and with one row in ten wrong. The peers take turns, a process for each, so that
// what else the machine does falls on all of them. `BENCH_ROWS=100000` makes it short.
import { execFileSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";
import type { Checked } from "./peers/merchant-objects";
import { gb18030Encoder } from "./rows/gb18030";
import { type MadeRows, merchantRows } from "./rows/merchant-rows";

const ROWS = Number.parseInt(process.env.BENCH_ROWS ?? "1000000", 10);
/** The goals are for so many. */
const GOAL_ROWS = 1_000_000;
/** So many turns for each: of the times the least counts, of memory the middle one. */
const ROUNDS = 3;
const PEERS = ["floor", "biaogan", "two threads", "ajv", "zod", "duckdb", "duckdb on two"] as const;
type Peer = (typeof PEERS)[number];
const root = new URL("../../../", import.meta.url);

interface Measured extends Checked {
  readonly ms: number;
  readonly rss: number;
}

const folder = mkdtempSync(join(tmpdir(), "biaogan-bench-"));
try {
  bench(folder);
} finally {
  rmSync(folder, { recursive: true });
}

function bench(folder: string): void {
  const files = {
    clean: writeRows(join(folder, "clean.csv"), 0),
    wrong: writeRows(join(folder, "wrong.csv"), 10),
    gb18030: writeRows(join(folder, "gb18030.csv"), 0, gb18030Encoder()),
  };
  // Built once: what turns TypeScript into JavaScript takes no time and no memory of the peers'.
  const script = fileURLToPath(new URL(".tmp/merchant-peers.mjs", root));
  buildSync({
    entryPoints: [fileURLToPath(new URL("peers/one.ts", import.meta.url))],
    bundle: true,
    external: ["ajv", "zod", "@duckdb/node-api", "@e965/xlsx"],
    tsconfig: fileURLToPath(new URL("tsconfig.base.json", root)),
    platform: "node",
    format: "esm",
    outfile: script,
  });
  const turns = [
    ...PEERS.map((name) => ({ key: `${name}, clean`, name, file: files.clean.file })),
    ...PEERS.map((name) => ({ key: `${name}, wrong`, name, file: files.wrong.file })),
    { key: "biaogan, gb18030", name: "biaogan", file: files.gb18030.file },
  ];
  const rounds = Array.from({ length: ROUNDS }, () => turns.map(({ name, file }) => measure(script, name, file)));
  const of = (name: Peer, rows: keyof typeof files): Measured => {
    const at = turns.findIndex(({ key }) => key === `${name}, ${rows}`);
    const own = rounds.flatMap((round) => round[at] ?? []).sort((a, b) => a.ms - b.ms);
    const [first] = own;
    if (!first) throw new Error(`${name} was not measured`);
    const memory = own.map(({ rss }) => rss).sort((a, b) => a - b);
    return { ...first, rss: memory[memory.length >> 1] ?? first.rss };
  };
  table("全部正确 · clean", "clean");
  table("每十行错一行 · one row in ten wrong", "wrong");
  const own = of("biaogan", "clean");
  const floor = of("floor", "clean");
  console.log("\n目标与实测 · goals and what was measured");
  const areGoals = ROWS >= GOAL_ROWS;
  if (!areGoals)
    console.log(
      `  目标按 ${GOAL_ROWS} 行计，行数少时主要是启动的时间 · goals are for ${GOAL_ROWS} rows: fewer measure the start`,
    );
  const ratios: readonly (readonly [what: string, ratio: number, goal: string, isMet: boolean])[] = [
    ratio("读取并解码的倍数 · times the floor", own.ms / floor.ms, "≤", 3),
    ratio("两个线程 · two threads, times the floor", of("two threads", "clean").ms / floor.ms, "≤", 1.5),
    ratio("ajv", of("ajv", "clean").ms / own.ms, "≥", 3),
    ratio("zod", of("zod", "clean").ms / own.ms, "≥", 4),
    ratio("DuckDB，各用一个线程 · on one thread each", of("duckdb", "clean").ms / own.ms, "≥", 2),
    ratio(
      "DuckDB，各用两个线程 · on two each",
      of("duckdb on two", "clean").ms / of("two threads", "clean").ms,
      "≥",
      2,
    ),
    ratio("DuckDB 用两个线程，本库一个 · on two, ours on one", of("duckdb on two", "clean").ms / own.ms, "≥", 2),
    ratio("每十行错一行 · one row in ten wrong", of("biaogan", "wrong").ms / own.ms, "≤", 1.5),
    ratio("GB18030", of("biaogan", "gb18030").ms / own.ms, "≤", 1.5),
    ratio("内存 · memory, MB", own.rss, "≤", 300),
  ];
  for (const [what, measured, goal, isMet] of ratios)
    console.log(
      `  ${areGoals ? (isMet ? "✓" : "✗") : "·"} ${measured.toFixed(2).padStart(7)}  ${goal.padEnd(6)}  ${what}`,
    );

  function ratio(what: string, measured: number, than: "≤" | "≥", goal: number) {
    return [what, measured, `${than} ${goal}`, than === "≤" ? measured <= goal : measured >= goal] as const;
  }

  /** Prints what every peer measured over the same rows; what counts otherwise is no peer. */
  function table(title: string, which: "clean" | "wrong"): void {
    const { file, made } = files[which];
    const megabytes = (statSync(file).size / 1e6).toFixed(0);
    console.log(`\n商户明细 ${ROWS.toLocaleString("en-US")} 行，${megabytes} MB · ${title}`);
    for (const name of PEERS) {
      const { wrongRows, twice, cents, ms, rss } = of(name, which);
      const counted = name === "floor" ? "读取并解码 · read and decode" : `错 ${wrongRows} 行，重复 ${twice}`;
      console.log(
        `  ${name.padEnd(13)} ${(ms / 1_000).toFixed(2).padStart(6)} s  ${Math.round((ROWS / ms) * 1_000)
          .toLocaleString("en-US")
          .padStart(10)} 行/s  ` +
          `${(ms / of("biaogan", which).ms).toFixed(2).padStart(5)} × biaogan  ${rss.toFixed(0).padStart(4)} MB  ${counted}`,
      );
      const isRight = name === "floor" || which === "wrong" || (wrongRows === 0 && cents === made.cents);
      if (!isRight) throw new Error(`${name} counted otherwise: ${wrongRows} wrong, ${cents}, ${made.cents}`);
    }
  }
}

function measure(script: string, name: string, file: string): Measured {
  const told = execFileSync(process.execPath, ["--expose-gc", script, name, file], { encoding: "utf8" });
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
