// Four of the plan's formulas on a county's nine months, beside publicodes on the same formulas and figures.
import { showNumber } from "@biaogan/core";
import { checkFormula, evaluateFormula, parseFormula } from "@biaogan/formula";
import { factsOf, vocabularyOf } from "@biaogan/report";
import { benchmarkCounty2021 } from "@biaogan/report/standard";
import { benchCounty, benchMonths } from "./counties/county";
import { cpuOf, median } from "./counties/measured";
import { publicodesCounty, situationOf } from "./peers/publicodes-county";

const RUNS = 25;
const month = "2021-09";
const plan = benchCounty();
const vocabulary = vocabularyOf(benchmarkCounty2021, plan);
const formulas = [
  "yearToDate(sum(progress.newlyBoundUsers over institutions))",
  "ratio(sum(progress.terminalsUnified over institutions), sum(progress.terminals over institutions))",
  "growth(dailyAverage(sum(platformBus.transactions), year to date), base.busTransactions / base.busDays)",
  "min(mean(rooms.transactions over second half) over rooms)",
];

/** Reads and checks the formulas once; then any county's months give their figures. */
function ours() {
  const read = formulas.map((formula) => {
    const parsed = parseFormula(formula);
    if ("fault" in parsed) throw new Error(parsed.fault.message.en);
    const checked = checkFormula(parsed.expression, vocabulary, { expect: "figure" });
    if ("faults" in checked) throw new Error(checked.faults[0]?.message.en);
    return parsed.expression;
  });
  return (months: ReturnType<typeof benchMonths>) => {
    const facts = factsOf(plan, benchmarkCounty2021, months);
    return read.map((expression) => evaluateFormula(expression, { vocabulary, facts }, { month }).outcome);
  };
}

const counties = Array.from({ length: RUNS }, (_, seed) => benchMonths(plan, seed));
const days = evaluated("days(year to date)");
const base = evaluated("base.busTransactions / base.busDays");
const [first = []] = counties;
const [us, readingOurs] = cpuOf(ours);
const [them, readingTheirs] = cpuOf(() => publicodesCounty(first, days, decimal(base)));
const [mine, theirs]: [number[], number[]] = [[], []];
for (const months of counties) {
  const situation = situationOf(months);
  const [figures, time] = cpuOf(() => us(months));
  const [values, timeOfTheirs] = cpuOf(() => them(situation));
  mine.push(time);
  theirs.push(timeOfTheirs);
  const said = figures.map((figure) => ("known" in figure ? decimal(figure.known) : "—"));
  const saidByThem = values.map((value) => (typeof value === "number" ? value.toFixed(6) : "—"));
  if (said.join() !== saidByThem.join()) throw new Error(`${said.join()} is not ${saidByThem.join()}`);
}

console.log(
  `四个公式，九个月，${RUNS} 个县，两边的数逐个相同（六位小数） · four formulas, ${RUNS} counties, all figures the same to 6 decimals`,
);
console.log(`  processor time      reading the formulas      a county's figures (median)`);
for (const [name, reading, times] of [
  ["biaogan", readingOurs, mine],
  ["publicodes 1.10", readingTheirs, theirs],
] as const)
  console.log(
    `  ${name.padEnd(16)}${`${reading.toFixed(1)} ms`.padStart(22)}${`${median(times).toFixed(2)} ms`.padStart(29)}`,
  );
console.log(
  `  publicodes ÷ biaogan: ${(readingTheirs / readingOurs).toFixed(1)} reading, ${(median(theirs) / median(mine)).toFixed(1)} evaluating`,
);

function evaluated(formula: string): string {
  const parsed = parseFormula(formula);
  if ("fault" in parsed) throw new Error(parsed.fault.message.en);
  const facts = factsOf(plan, benchmarkCounty2021, []);
  const { outcome } = evaluateFormula(parsed.expression, { vocabulary, facts }, { month });
  return "known" in outcome ? outcome.known : "";
}

/** Six decimals, as a program on binary floats can print them too. */
function decimal(value: string): string {
  return showNumber(value, 6, { grouped: false });
}
