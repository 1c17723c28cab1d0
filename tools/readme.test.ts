import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import * as indicators from "@biaogan/indicators";
import * as indicatorsStandard from "@biaogan/indicators/standard";
import * as plan from "@biaogan/plan";
import * as planStandard from "@biaogan/plan/standard";
import * as report from "@biaogan/report";
import * as reportStandard from "@biaogan/report/standard";
import * as spreadsheet from "@biaogan/spreadsheet";
import { describe, expect, it } from "vitest";
import { readmeExamples } from "../packages/testing/src/readme-examples";

const root = new URL("..", import.meta.url);
const workspace = new URL("examples/monthly-aggregation/workspace/", root);
const text = (path: string): string => readFileSync(new URL(path, root), "utf8");
const json = (path: string): { readonly default: unknown } => ({
  default: JSON.parse(readFileSync(new URL(path, workspace), "utf8")),
});

/** The examples stand in the sample month's folder. */
const modules = {
  "node:fs/promises": {
    readFile: async (path: string) => readFileSync(fileURLToPath(new URL(encodeURI(`2021-09/${path}`), workspace))),
  },
  "@biaogan/indicators": indicators,
  "@biaogan/indicators/standard": indicatorsStandard,
  "@biaogan/plan": plan,
  "@biaogan/plan/standard": planStandard,
  "@biaogan/report": report,
  "@biaogan/report/standard": reportStandard,
  "@biaogan/spreadsheet": spreadsheet,
  "./county.json": json("county.json"),
  "./history/2021-07.json": json("history/2021-07.json"),
  "./history/2021-08.json": json("history/2021-08.json"),
};

describe("the README accepts", () => {
  it.each(readmeExamples(text("README.md"), modules).map(({ run }, index) => [index + 1, run] as const))(
    "example %i, with the results it states",
    async (_, run) => {
      const pairs = await run();
      expect(pairs.length).toBeGreaterThan(1);
      for (const [value, stated] of pairs) expect(value).toEqual(stated);
    },
  );
  it("two examples and, in both languages, the two commands first", () => {
    expect(readmeExamples(text("README.md"), modules)).toHaveLength(2);
    for (const file of ["README.md", "README.zh-CN.md"])
      expect(text(file)).toMatch(/^```sh\nnpm start {3}# .+\nnpm test {4}# .+\n```\n/);
  });
  it.each(["README.md", "README.zh-CN.md"])("only links that lead somewhere: %s", (file) => {
    const links = [...text(file).matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)].map(([, link = ""]) => link);
    expect(links.length).toBeGreaterThan(8);
    expect(links.filter((link) => !existsSync(new URL(link, root)))).toEqual([]);
  });
});
