import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";

const source = (name: string): string => fileURLToPath(new URL(`../../${name}/src`, import.meta.url));

/** What a page loads to check a bank's report, without the reader of workbooks. */
const PAGE = `
export { checkSubmission, detailReader, say } from "@biaogan/report";
export { benchmarkCounty2021 } from "@biaogan/report/standard";
export { loadPlan } from "@biaogan/plan";
export { workPlan2021 } from "@biaogan/plan/standard";
`;

/** Kilobytes gzipped; the aim is 90. docs/decisions/browser-size.md says what it consists of. */
const CEILING = 147;

describe("laws", () => {
  it(`the check of a submission with the standard forms is at most ${CEILING} kB gzipped in a page`, async () => {
    const { outputFiles } = await build({
      stdin: { contents: PAGE, resolveDir: source("report") },
      bundle: true,
      minify: true,
      write: false,
      format: "esm",
      platform: "browser",
      target: "es2022",
      alias: Object.fromEntries(
        ["core", "formula", "plan", "report"].flatMap((name) => [
          [`@biaogan/${name}/standard`, `${source(name)}/standard/index.ts`],
          [`@biaogan/${name}`, `${source(name)}/index.ts`],
        ]),
      ),
    });
    const [bundle] = outputFiles;
    if (!bundle) throw new Error("nothing was bundled");
    const kilobytes = gzipSync(bundle.contents, { level: 9 }).length / 1_000;
    expect(kilobytes).toBeLessThan(CEILING);
    // No eval: it runs under a page's content-security policy.
    expect(bundle.text).not.toMatch(/new Function\(|\beval\(/);
  });
});
