// npm start: from a fresh clone to the sample month's circular.
import { installWhereNeeded, must, needNode20, root, run } from "./steps.mjs";

needNode20();
installWhereNeeded();
must("编译", "building", "npx", ["turbo", "run", "build", "--filter=@biaogan/cli...", "--output-logs=errors-only"]);
console.log("▸ 运行示例县 2021 年 9 月的月度汇总 · running the sample month");
const month = [
  "aggregate",
  "--month",
  "2021-09",
  "--workspace",
  "examples/monthly-aggregation/workspace",
  "--out",
  "examples/monthly-aggregation/out/2021-09",
];
const { ok } = run(process.execPath, [`${root}packages/cli/bin/biaogan.js`, ...month], { show: true });
process.exit(ok ? 0 : 1);
