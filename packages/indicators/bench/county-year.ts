// A county's year: 12 months × 20 institutions × 16 indicators with everything beside them, each figure with its trace.
import { benchCounty, benchMonths, MONTHS } from "./counties/county";
import { cpuOf, median, memoryInUse, yearOf } from "./counties/measured";

const RUNS = 7;
const plan = benchCounty();
const months = benchMonths(plan, 1);
const times = Array.from({ length: RUNS }, () => cpuOf(() => yearOf(plan, months))[1]);
const [first = Number.NaN, ...warm] = times;

const empty = memoryInUse();
let kept = yearOf(plan, months);
const withTraces = memoryInUse() - empty;
const figures = kept.reduce((sum, { figures: all }) => {
  const one = Object.values(all).map(
    ({ institutions, aspects }) => 1 + [institutions, aspects].flatMap(Object.keys).length,
  );
  return sum + one.reduce((many, each) => many + each, 0);
}, 0);
kept = kept.map((result) => ({ ...result, figures: {} }));
const scoresAlone = memoryInUse() - empty;

console.log(
  `一个县一年：${MONTHS.length} 个月 × ${plan.county.institutions.length} 家 × ${plan.targets.length} 项，${figures.toLocaleString("en-US")} 个带算式的数 · figures with traces`,
);
console.log(
  `  处理器时间 · processor time: first ${first.toFixed(0)} ms, warm median ${median(warm).toFixed(0)} ms of ${warm.length}`,
);
console.log(`  每个数 · each figure: ${((median(warm) * 1000) / figures).toFixed(1)} µs`);
console.log(
  `  内存 · memory kept: with traces ${withTraces.toFixed(1)} MB, without ${scoresAlone.toFixed(1)} MB (${kept.length} months)`,
);
