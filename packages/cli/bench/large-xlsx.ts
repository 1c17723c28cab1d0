// `biaogan check` of a merchant detail in an xlsx, 200,000 and 1,000,000 rows, clean and with one row in a hundred wrong:
// time and the most memory that the process took. `BENCH_ROWS=50000` takes one size alone; `BIAOGAN=…` another command.
import { spawnSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { merchantBook } from "./books/merchant-book";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const command = process.env.BIAOGAN ?? join(root, "packages/cli/dist/biaogan.js");
const workspace = join(root, "examples/monthly-aggregation/workspace");
const sizes = process.env.BENCH_ROWS ? [Number.parseInt(process.env.BENCH_ROWS, 10)] : [200_000, 1_000_000];
const folder = mkdtempSync(join(tmpdir(), "biaogan-bench-"));

/** Runs the command in a process of its own, which says at its end what it took. */
function measured(file: string): string {
  const said = "process.on('exit', () => process.stderr.write('\\nrss ' + process.resourceUsage().maxRSS + '\\n'))";
  const args = ["--import", `data:text/javascript,${encodeURIComponent(said)}`, command, "check", file];
  const given = ["-m", "2021-09", "-i", "B01", "-w", workspace, "--json"];
  const start = performance.now();
  const { stderr, status } = spawnSync(process.execPath, [...args, ...given], {
    encoding: "utf8",
    stdio: ["ignore", "ignore", "pipe"],
  });
  const seconds = (performance.now() - start) / 1_000;
  const rss = Number(/rss (\d+)/.exec(stderr)?.[1] ?? Number.NaN) / 1_024;
  return `${seconds.toFixed(1).padStart(7)} s ${rss.toFixed(0).padStart(6)} MB  ${status === 0 || status === 1 ? "" : stderr.slice(-300)}`;
}

try {
  for (const rows of sizes)
    for (const wrongEvery of [0, 100]) {
      const file = join(folder, `工行商户明细${rows}.xlsx`);
      const out = openSync(file, "w");
      merchantBook(rows, wrongEvery, (piece) => writeSync(out, piece));
      closeSync(out);
      const size = `${(statSync(file).size / 1e6).toFixed(1)} MB`;
      const wrong =
        wrongEvery === 0 ? "全部正确 · clean" : `每 ${wrongEvery} 行错一行 · one row in ${wrongEvery} wrong`;
      console.log(`${rows.toLocaleString("en-US")} 行 · rows, ${size}, ${wrong}: ${measured(file)}`);
    }
} finally {
  rmSync(folder, { recursive: true });
}
