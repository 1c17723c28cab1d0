import { readFileSync } from "node:fs";
import * as plan from "@biaogan/plan";
import * as planStandard from "@biaogan/plan/standard";
import * as report from "@biaogan/report";
import * as reportStandard from "@biaogan/report/standard";
import { sampleCounty } from "@biaogan/testing";
import { describe, expect, it } from "vitest";
import { samplePlan } from "./fixtures/sample-plan";
import { acceptedMonths, type SmallMonths } from "./fixtures/small-months";
import * as indicators from "./index";
import * as standard from "./standard/index";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
const [example = ""] = [...readme.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code = ""]) => code);

const rooms = (east: string): SmallMonths[string] => ({
  Y01: {
    rooms: [
      { room: "07", state: "operating", transactions: east },
      { room: "08", state: "operating", transactions: "9" },
    ],
  },
});
const months = acceptedMonths(samplePlan(), reportStandard.benchmarkCounty2021, {
  "2021-07": rooms("3"),
  "2021-08": rooms("5"),
  "2021-09": rooms("6"),
});
const files = Object.fromEntries(
  months.map((month) => [`./${month.month}.json`, { default: report.acceptedMonthToJson(month) }]),
);
const modules = {
  "@biaogan/indicators": indicators,
  "@biaogan/indicators/standard": standard,
  "@biaogan/plan": plan,
  "@biaogan/plan/standard": planStandard,
  "@biaogan/report": report,
  "@biaogan/report/standard": reportStandard,
  "./county.json": { default: sampleCounty },
  ...files,
};

/** The example as a program: its imports are taken from here, and each `value; // result` becomes a pair to compare. */
function runExample(code: string): readonly (readonly [value: unknown, stated: unknown])[] {
  const body = code
    .replace(/^import (\{.*\}) from (".*");$/gm, "const $1 = modules[$2];")
    .replace(/^import (\w+) from (".*");$/gm, "const $1 = modules[$2].default;")
    .replace(/^(?!const )(.+); \/\/ (.+)$/gm, "pairs.push([$1, $2]);");
  return new Function("modules", `const pairs = [];\n${body}\nreturn pairs;`)(modules);
}

describe("the README accepts", () => {
  it("its example, with the results it states", () => {
    const pairs = runExample(example);
    expect(pairs).toHaveLength(8);
    for (const [value, stated] of pairs) expect(value).toEqual(stated);
  });

  it("a row for each kind of target", () => {
    for (const kind of [...Object.keys(indicators.progressRules), "milestone"])
      expect(readme).toContain(`| \`${kind}\``);
  });
});
