// npm test: installs, builds, checks types, lint and direction, and runs the tests; ends with `N passed, N failed`.
import { existsSync, readFileSync } from "node:fs";
import { installWhereNeeded, needNode20, root, run } from "./steps.mjs";

needNode20();
installWhereNeeded();
const report = `${root}.tmp/vitest.json`;
const steps = [
  ["编译", "build", ["run", "build", "--output-logs=errors-only"]],
  ["类型", "types", ["run", "typecheck", "--output-logs=errors-only"]],
  ["格式与写法", "lint", ["run", "//#lint", "--output-logs=errors-only"]],
  ["测试", "tests", ["run", "//#unit", "--output-logs=full", "--log-prefix=none"]],
];
let brokenSteps = 0;
for (const [zh, en, args] of steps) {
  console.log(`▸ ${zh} · ${en}`);
  const tests = en === "tests";
  const { ok, output } = run("npx", ["turbo", ...args], { show: tests });
  if (ok) continue;
  if (!tests) console.error(output.split("\n").slice(-80).join("\n"));
  console.error(`✗ ${zh} · ${en}`);
  if (!tests || !existsSync(report)) brokenSteps += 1;
  if (en === "build") break;
}
const counts = existsSync(report)
  ? JSON.parse(readFileSync(report, "utf8"))
  : { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, testResults: [] };
const files = counts.testResults.filter(
  (file) => file.status === "failed" && file.assertionResults.length === 0,
).length;
const failed = counts.numFailedTests + files + brokenSteps;
for (const file of counts.testResults) {
  for (const one of file.assertionResults.filter(({ status }) => status === "pending" || status === "skipped"))
    console.log(`跳过 · skipped: ${one.fullName}`);
}
console.log(
  `${counts.numPassedTests} passed, ${failed} failed${counts.numPendingTests > 0 ? `, ${counts.numPendingTests} skipped` : ""}`,
);
process.exit(failed === 0 ? 0 : 1);
