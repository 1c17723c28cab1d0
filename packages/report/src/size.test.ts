import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { loadPlan } from "@biaogan/plan";
import { workPlan2021 } from "@biaogan/plan/standard";
import { sampleCounty } from "@biaogan/testing";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";
import { pureSchemas } from "../../../tools/pure-schemas";
import { bareCalendar } from "../../core/tools/bare-calendar";
import { prepareCheck } from "./prepared-check";
import { benchmarkCounty2021 } from "./standard/index";

const source = (name: string): string => fileURLToPath(new URL(`../../${name}/src`, import.meta.url));

/** What a page loads to check a bank's report by what its county prepared, without the reader of workbooks. */
const PAGE = `export { checkPrepared, detailReader, say } from "@biaogan/report";`;

/** What a page loads that takes a county's declarations as they are written. */
const WHOLE_PAGE = `
export { checkSubmission, detailReader, say } from "@biaogan/report";
export { benchmarkCounty2021 } from "@biaogan/report/standard";
export { loadPlan } from "@biaogan/plan";
export { workPlan2021 } from "@biaogan/plan/standard";
`;

/** Kilobytes gzipped; docs/decisions/browser-size.md says what they consist of. */
const CEILING = 90;
const WHOLE_CEILING = 150;

describe("a page that checks a submission with the standard forms", () => {
  it(`loads at most ${CEILING} kB gzipped by what was prepared: code, and plan, forms and rules as JSON`, async () => {
    const loaded = loadPlan(workPlan2021, sampleCounty);
    if ("findings" in loaded) throw new Error("no plan");
    const code = await bundle(PAGE);
    const prepared = JSON.stringify(prepareCheck(benchmarkCounty2021, loaded.plan));
    console.log(`${kilobytes(code)} kB of code, ${kilobytes(prepared)} kB of plan, forms and rules`);
    expect(kilobytes(code) + kilobytes(prepared)).toBeLessThan(CEILING);
    // No schema, no parser.
    expect(code).not.toMatch(/safeParse|peg\$/);
  });
  it(`loads at most ${WHOLE_CEILING} kB gzipped by a county's declarations as written`, async () => {
    const code = await bundle(WHOLE_PAGE);
    console.log(`${kilobytes(code)} kB`);
    expect(kilobytes(code)).toBeLessThan(WHOLE_CEILING);
    // No eval: it runs under a page's content-security policy.
    expect(code).not.toMatch(/new Function\(|\beval\(/);
  });
});

async function bundle(contents: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: source("report") },
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    platform: "browser",
    target: "es2022",
    plugins: [pureSchemas(), bareCalendar()],
    alias: Object.fromEntries(
      ["core", "formula", "plan", "report"].flatMap((name) => [
        [`@biaogan/${name}/standard`, `${source(name)}/standard/index.ts`],
        [`@biaogan/${name}`, `${source(name)}/index.ts`],
      ]),
    ),
  });
  const [file] = outputFiles;
  if (!file) throw new Error("nothing was bundled");
  return file.text;
}

function kilobytes(text: string): number {
  return gzipSync(text, { level: 9 }).length / 1_000;
}
