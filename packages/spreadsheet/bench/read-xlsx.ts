// A 100,000-row xlsx beside SheetJS and exceljs in one run; and 1,000,000 rows in batches, each reader in a process of its own.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { largeBook } from "./books/large-book";

const RUNS = 3;
const here = fileURLToPath(new URL(".", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "biaogan-bench-"));

interface Measured {
  readonly ms: number;
  readonly megabytes: number;
  readonly cells: number;
}

/** One reader on one file in a fresh process: time without its start, and the most memory that the process took. */
function measure(reader: string, file: string): Measured {
  const words = execFileSync(process.execPath, ["--import", "tsx", join(here, "readers", "one.ts"), reader, file], {
    encoding: "utf8",
    cwd: here,
  });
  return JSON.parse(words.trim().split("\n").at(-1) ?? "{}") as Measured;
}

function bestOf(readers: readonly string[], file: string): ReadonlyMap<string, Measured> {
  const best = new Map<string, Measured>();
  for (let run = 0; run < RUNS; run += 1) {
    for (const reader of readers) {
      const one = measure(reader, file);
      const before = best.get(reader);
      if (!before || one.ms < before.ms) best.set(reader, one);
    }
  }
  return best;
}

const line = (reader: string, { ms, megabytes, cells }: Measured): string =>
  `  ${reader.padEnd(24)} ${(ms / 1_000).toFixed(2).padStart(7)} s  ${megabytes.toFixed(0).padStart(6)} MB  ${cells.toLocaleString("en-US")} cells`;

try {
  const hundred = join(folder, "100000.xlsx");
  writeFileSync(hundred, largeBook(100_000));
  console.log(`100,000 行 × 11 列 · rows, ${(readFileSync(hundred).length / 1e6).toFixed(1)} MB`);
  const best = bestOf(["readWorkbook", "xlsxBatches", "sheetjs", "exceljs"], hundred);
  for (const [reader, one] of best) console.log(line(reader, one));
  const ours = best.get("readWorkbook")?.ms ?? Number.NaN;
  for (const peer of ["sheetjs", "exceljs"])
    console.log(
      `  readWorkbook 为 ${peer} 的 ${((best.get(peer)?.ms ?? 0) / ours).toFixed(1)} 倍 · times as fast as ${peer}`,
    );
  const million = join(folder, "1000000.xlsx");
  writeFileSync(million, largeBook(1_000_000));
  console.log(`1,000,000 行 × 11 列 · rows, ${(readFileSync(million).length / 1e6).toFixed(1)} MB`);
  console.log(line("xlsxBatches", measure("xlsxBatches", million)));
} finally {
  rmSync(folder, { recursive: true });
}
