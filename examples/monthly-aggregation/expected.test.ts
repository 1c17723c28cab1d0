import { composeCircular, renderMarkdown } from "@biaogan/circular";
import { circularTemplate2021 } from "@biaogan/circular/standard";
import { type Figure, show } from "@biaogan/core";
import { aggregateMonth, decimalsOf, type MonthResult, type Score, standingWords } from "@biaogan/indicators";
import { assessment2021, standardIndicators } from "@biaogan/indicators/standard";
import { type AcceptedMonth, checkMonth, type MonthCheck, say } from "@biaogan/report";
import { benchmarkCounty2021 } from "@biaogan/report/standard";
import { beforeAll, describe, expect, it } from "vitest";
import { samplePlan } from "./tools/sample-plan";
import { committedHistory, committedReceipts } from "./tools/workspace";

/**
 * What the sample month means, as text: whoever changes it sees it in the diff of `expected/`.
 * After a change that is meant: npx vitest run examples/monthly-aggregation/expected.test.ts -u
 */
let checked: MonthCheck;
let result: MonthResult;

beforeAll(async () => {
  const history = committedHistory();
  checked = checkMonth(benchmarkCounty2021, samplePlan(), await committedReceipts(), { month: "2021-09", history });
  const declared = { pack: benchmarkCounty2021, indicators: standardIndicators, assessment: assessment2021 };
  result = aggregateMonth(samplePlan(), declared, [...history, checked.accepted], "2021-09");
});

describe("the sample month's meaning, as text", () => {
  it("what is accepted, table by table", async () => {
    await expect(acceptedText(checked.accepted)).toMatchFileSnapshot("expected/accepted.txt");
  });
  it("what is wrong, as a clerk reads it", async () => {
    const names = Object.fromEntries(result.institutions.map(({ code, shortName }) => [code, shortName]));
    const text = checked.findings.map((finding) => say(finding, "zh", names)).join("\n\n");
    await expect(`${text}\n`).toMatchFileSnapshot("expected/findings.txt");
  });
  it("what it amounts to, figure by figure", async () => {
    await expect(result.scores.map(scoreText).join("\n")).toMatchFileSnapshot("expected/figures.txt");
  });
  it("what is circulated", async () => {
    const circular = composeCircular(result, samplePlan(), circularTemplate2021);
    await expect(renderMarkdown(circular)).toMatchFileSnapshot("expected/circular.md");
  });
});

/** Keyed tables cell by cell; of bulk tables the number of rows. */
function acceptedText({ submissions, reports }: AcceptedMonth): string {
  const states = reports.map(
    ({ institution, state, accepted }) => `${institution} ${state}${accepted ? " accepted" : ""}`,
  );
  const tables = submissions.flatMap(({ institution, revision, tables }) =>
    Object.entries(tables).flatMap(([table, facts]) => {
      const head = `${institution} 更正${revision} ${table}`;
      if ("bulk" in facts) return [`${head}: ${facts.bulk.length} rows`];
      if ("kept" in facts) return [`${head}: ${Object.keys(facts.kept.counts).length} counts`];
      return facts.rows.map(({ key, cells }) => {
        const written = Object.entries(cells).map(([column, { figure }]) => `${column}=${bare(figure)}`);
        return `${head}${key === undefined ? "" : ` ${key}`}: ${written.join(" ")}`;
      });
    }),
  );
  return `${[...states, "", ...tables].join("\n")}\n`;
}

function bare(figure: Figure): string {
  if ("known" in figure) return figure.known;
  return "missing" in figure ? `<${figure.missing}>` : "<n/a>";
}

function scoreText(score: Score): string {
  const decimals = decimalsOf(score, "value");
  const shown = (figure: Figure): string => show(figure, "zh", decimals === undefined ? {} : { decimals });
  const aspects = Object.entries(score.aspects).map(([aspect, figure]) => `  ${aspect} ${show(figure)}`);
  const ranking = score.ranking.map(
    ({ institution, rank, value, missing }) =>
      `  ${rank ?? "—"} ${institution} ${shown(value)}${missing.length > 0 ? ` 缺 ${missing.join("、")}` : ""}`,
  );
  const named = [
    ...score.below.map(({ label }) => `  未达标 ${label}`),
    ...score.excluded.map(({ label }) => `  未计 ${label}`),
  ];
  const { have, due } = score.completeness;
  const head = `${score.indicator} ${score.title.zh}  ${standingWords(score.standing, "zh")}  ${have}/${due}`;
  return `${[head, ...aspects, ...ranking, ...named].join("\n")}\n`;
}
