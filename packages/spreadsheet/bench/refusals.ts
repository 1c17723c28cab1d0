// Every hostile file in a process of its own: the processor's time for its refusal, and the most memory of the process.
import { hostileFiles } from "./hostile/files";
import { measureRefusing } from "./hostile/measure";

console.log("| 文件 · file | bytes | 代码 · code | ms | MB |\n| --- | --- | --- | --- | --- |");
for (const [name, { make }] of Object.entries(hostileFiles)) {
  const bytes = make();
  const { code, ms, megabytes } = measureRefusing(bytes);
  console.log(
    `| ${name} | ${bytes.length.toLocaleString("en-US")} | ${code} | ${ms.toFixed(0)} | ${megabytes.toFixed(0)} |`,
  );
}
