// A province: the years of a hundred counties one after the other. Time and memory for each county have to stay flat.
import { benchCounty, benchMonths } from "./counties/county";
import { cpuOf, memoryInUse, yearOf } from "./counties/measured";

const COUNTIES = [1, 10, 25, 50, 100];
const plan = benchCounty();
yearOf(plan, benchMonths(plan, 0));

const empty = memoryInUse();
const scores: unknown[] = [];
let spent = 0;
console.log("一个省：各县一年的结果，留各项得分，不留算式 · counties' years, the scores kept, the traces not");
console.log("  counties   processor time    each county     memory   each county");
for (let county = 1; county <= Math.max(...COUNTIES); county += 1) {
  const months = benchMonths(plan, county);
  const [results, milliseconds] = cpuOf(() => yearOf(plan, months));
  spent += milliseconds;
  scores.push(results.map((result) => result.scores));
  if (!COUNTIES.includes(county)) continue;
  const memory = memoryInUse() - empty;
  const cells = [
    String(county).padStart(10),
    `${(spent / 1000).toFixed(1)} s`.padStart(17),
    `${(spent / county).toFixed(0)} ms`.padStart(15),
    `${memory.toFixed(0)} MB`.padStart(11),
    `${(memory / county).toFixed(2)} MB`.padStart(14),
  ];
  console.log(cells.join(""));
}
console.log(`  ${scores.length} counties kept`);
