// npm run bench: each package's benchmarks, one after the other in fresh processes.
import { existsSync, readdirSync } from "node:fs";
import { installWhereNeeded, must, needNode20, root, run } from "./steps.mjs";

needNode20();
installWhereNeeded();
must("编译", "building", "npx", ["turbo", "run", "build", "--output-logs=errors-only"]);
const wanted = process.argv[2];
for (const name of readdirSync(`${root}packages`)) {
  const folder = `${root}packages/${name}/bench`;
  for (const file of existsSync(folder) ? readdirSync(folder).filter((one) => one.endsWith(".ts")) : []) {
    if (wanted !== undefined && !`${name}/${file}`.includes(wanted)) continue;
    console.log(`\n${name}/bench/${file}`);
    if (!run("npx", ["tsx", "--expose-gc", `packages/${name}/bench/${file}`], { show: true }).ok) process.exitCode = 1;
  }
}
