// Checks each public package as it would be packed: publint and are-the-types-wrong.
import { readdirSync, readFileSync } from "node:fs";
import { root, run } from "./steps.mjs";

let broken = 0;
for (const name of readdirSync(`${root}packages`)) {
  const folder = `packages/${name}`;
  if (JSON.parse(readFileSync(`${root}${folder}/package.json`, "utf8")).private) continue;
  for (const [tool, args] of [
    ["publint", [folder, "--strict"]],
    // Node 10 knows no "exports": subpaths as /standard cannot resolve there, and engines ask for Node 20.
    ["attw", ["--pack", folder, "--profile", "node16", "--format", "ascii", "--no-emoji"]],
  ]) {
    const { ok, output } = run("npx", [tool, ...args]);
    console.log(`${ok ? "✓" : "✗"} ${tool} ${folder}`);
    if (!ok) console.log(output);
    if (!ok) broken += 1;
  }
}
process.exit(broken === 0 ? 0 : 1);
