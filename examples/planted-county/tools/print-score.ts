import { checkBooks, cleanYear, scoreYear } from "./check-year";
import { plantErrors } from "./plant";

const clean = cleanYear();
const history = checkBooks(clean, undefined);
const year = plantErrors(clean, 1000);
const { scores, unexpected, missed, met } = scoreYear(year, checkBooks(year.books, history.accepted).findings);
const sum = (of: (one: (typeof scores)[number]) => number): number => scores.reduce((total, one) => total + of(one), 0);
const line = (name: string, ...counts: readonly number[]): string =>
  `${name.padEnd(14, "　")}${counts.map((count) => String(count).padStart(8)).join("")}`;

console.log(`无差错的一年：${history.findings.length} 处问题`);
console.log("差错类别　　　　　　　　　　　预设    找到  可推断  推断对");
for (const one of scores) console.log(line(one.kind, one.planted, one.found, one.guessable, one.guessed));
console.log(
  line(
    "合计",
    sum((one) => one.planted),
    sum((one) => one.found),
    sum((one) => one.guessable),
    sum((one) => one.guessed),
  ),
);
console.log(`预设以外的问题：${unexpected.length} 处`);
if (process.argv.includes("--all")) {
  for (const { code, place, message } of unexpected)
    console.log(`  多 ${code} ${place.file} ${place.sheet ?? ""} ${place.cell ?? ""} ${message.zh}`);
  for (const { kind, code, places } of missed)
    console.log(`  漏 ${kind} ${code} ${places[0]?.file ?? ""} ${places.map(({ cell }) => cell).join(",")}`);
  for (const { one, cause } of met)
    if (cause && one.slip && cause.hypotheses?.[0]?.slip !== one.slip)
      console.log(
        `  猜 ${one.kind} ${places(one)} ${cause.hypotheses?.map(({ words }) => words.zh).join(" | ") ?? "—"}`,
      );
}

function places(one: (typeof met)[number]["one"]): string {
  return `${one.places[0]?.file ?? ""} ${one.places.map(({ cell }) => cell).join(",")}`;
}
