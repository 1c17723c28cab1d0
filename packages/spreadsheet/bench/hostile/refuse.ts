// node --import tsx refuse.ts FILE: refuses a file, and prints the processor's time for it and the most memory of the process.
import { readFileSync } from "node:fs";
import { readWorkbook } from "../../src/read-workbook";

const file = process.argv[2] ?? "";
const bytes = new Uint8Array(readFileSync(file));
const start = process.cpuUsage();
const read = await readWorkbook(bytes, { file });
const { user, system } = process.cpuUsage(start);
console.log(
  JSON.stringify({
    code: "refusal" in read ? read.refusal.code : "read",
    ms: (user + system) / 1_000,
    megabytes: process.resourceUsage().maxRSS / 1_024,
  }),
);
