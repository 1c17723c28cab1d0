import { writeFileSync } from "node:fs";
import { benchmarkCounty2021 } from "@biaogan/report/standard";
import { it } from "vitest";
import { aggregateWorkspace } from "../../cli/src/aggregate-workspace";
import { aggregateMonth, monthResultFromJson, monthResultToJson, printExplanation } from "./index";
import { standardIndicators } from "./standard/index";

it("sample", async () => {
  const context = { console: { progress: () => {} } } as never;
  const t = performance.now();
  const { result, history, checked, workspace } = await aggregateWorkspace(
    "examples/monthly-aggregation/workspace",
    "2021-09",
    context,
  );
  const t1 = performance.now();
  aggregateMonth(
    workspace.plan,
    { pack: benchmarkCounty2021, indicators: standardIndicators },
    [...history, checked.accepted],
    "2021-09",
  );
  console.log("all", t1 - t, "aggregate alone", performance.now() - t1);
  const json = JSON.stringify(monthResultToJson(result));
  monthResultFromJson(JSON.parse(json));
  console.log("json", json.length);
  for (const s of result.scores)
    console.log(
      s.indicator,
      s.standing,
      JSON.stringify(s.aspects),
      JSON.stringify(s.completeness),
      JSON.stringify(s.comparedWithout),
      JSON.stringify(s.below),
      JSON.stringify(s.excluded),
    );
  console.log(JSON.stringify(result.scores[0]?.ranking), JSON.stringify(result.scores[0]?.contributions));
  console.log(JSON.stringify(result.reports.map((r) => [r.institution, r.state, r.accepted])));
  const all = result.scores.flatMap((s) =>
    Object.keys(s.aspects).map((a) => printExplanation(result, s.indicator, { aspect: a as never })),
  );
  writeFileSync("/tmp/explanations.txt", all.join("\n\n"));
}, 120000);
