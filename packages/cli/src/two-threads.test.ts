import { createHash } from "node:crypto";
import { mkdtemp, readFile, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { detailReader } from "@biaogan/report";
import { splitPieces } from "@biaogan/spreadsheet";
import { build } from "esbuild";
import { beforeAll, describe, expect, it } from "vitest";
import { rangePieces } from "./file-range";
import { readOnTwo } from "./two-threads";
import { openWorkspace } from "./workspace";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const standing = { institution: "B01", month: "2021-09" } as const;
const HEADER =
  "商户编号,商户名称,统一社会信用代码,MCC,商户类别,区域标识,开通日期,关闭日期,支持统一标准,本月交易笔数,本月交易金额\n";
let folder = "";
let worker = new URL("file:///");
let given: Awaited<ReturnType<typeof openWorkspace>>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "biaogan-"));
  const outfile = join(folder, "detail-worker.mjs");
  const entry = join(root, "packages/cli/src/detail-worker.ts");
  const tsconfig = join(root, "tsconfig.base.json");
  await build({ entryPoints: [entry], bundle: true, platform: "node", format: "esm", outfile, tsconfig });
  worker = pathToFileURL(outfile);
  given = await openWorkspace(join(root, "examples/monthly-aggregation/workspace"));
}, 60_000);

/** Cells that hold nothing and are not blank, in some rows. */
const said = (serial: number, every: number): string =>
  serial % every === 0 ? "—" : serial % every === 1 ? "不适用" : serial % every === 2 ? "乱写" : "";

const rowOf = (serial: number, name: string): string =>
  `10299015411${serial.toString(36).toUpperCase().padStart(4, "0")},${name},91350100M000100Y43,5411,${serial % 9 === 0 ? "大商户" : "小微商户"},无,2021-03-05,${said(serial, 5)},是,${said(serial, 7) || 3},30.00\n`;

async function readBoth(rows: readonly string[]) {
  const path = join(folder, `${rows.length}.csv`);
  await writeFile(path, HEADER + rows.join(""));
  const { size } = await stat(path);
  const { plan, declared } = given;
  const half = { path, file: "工行.csv", size, pack: declared.pack, plan, standing, isHashed: true };
  const two = await readOnTwo(half, worker);
  const reader = detailReader(declared.pack, plan, standing);
  splitPieces(rangePieces(path, 0, size), { file: "工行.csv", take: reader.take });
  const hash = createHash("sha256")
    .update(await readFile(path))
    .digest("hex");
  return { one: reader.finish(), two: two?.reader.finish(), rows: two?.read.rows, same: (await two?.hash) === hash };
}

describe("two threads", () => {
  it("read the facts and the findings that one reads, and take the file's hash", async () => {
    const lines = Array.from({ length: 12_000 }, (_, serial) => rowOf(serial % 11_000, "示范街百货商店"));
    const { one, two, rows, same } = await readBoth(lines);
    expect([rows, same]).toEqual([12_001, true]);
    expect(two?.facts).toEqual(one?.facts);
    expect(two?.rows?.map(({ length }) => length)).toEqual(one?.rows?.map(({ length }) => length));
    expect(two?.rows?.at(-1)?.noted(999)).toEqual(one?.rows?.at(-1)?.noted(999));
  });
  it("leave a file to one thread whose middle lies between quotes", async () => {
    const name = `"${"示范街\n".repeat(60_000)}"`;
    const few = Array.from({ length: 1_500 }, (_, serial) => rowOf(serial, "甲"));
    expect((await readBoth([...few, rowOf(1_500, name), rowOf(1_501, "乙")])).two).toBeUndefined();
  });
});
