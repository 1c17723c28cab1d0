import { readFileSync } from "node:fs";
import * as plan from "@biaogan/plan";
import * as planStandard from "@biaogan/plan/standard";
import * as report from "@biaogan/report";
import * as reportStandard from "@biaogan/report/standard";
import { readmeExamples, sampleCounty } from "@biaogan/testing";
import { describe, expect, it } from "vitest";
import { acceptedMonths, type SmallMonths } from "./example/small-months";
import { samplePlan } from "./fixtures/sample-plan";
import * as indicators from "./index";
import * as standard from "./standard/index";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");

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
const [example] = readmeExamples(readme, {
  "@biaogan/indicators": indicators,
  "@biaogan/indicators/standard": standard,
  "@biaogan/plan": plan,
  "@biaogan/plan/standard": planStandard,
  "@biaogan/report": report,
  "@biaogan/report/standard": reportStandard,
  "./county.json": { default: sampleCounty },
  ...files,
});

describe("the README accepts", () => {
  it("its example, with the results it states", async () => {
    const pairs = (await example?.run()) ?? [];
    expect(pairs).toHaveLength(8);
    for (const [value, stated] of pairs) expect(value).toEqual(stated);
  });

  it("a row for each kind of target", () => {
    for (const kind of [...Object.keys(indicators.progressRules), "milestone"])
      expect(readme).toContain(`| \`${kind}\``);
  });
});
