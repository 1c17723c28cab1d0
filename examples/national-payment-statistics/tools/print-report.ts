import { writeFileSync } from "node:fs";
import { printReport, stateReport } from "../report";

const report = printReport(await stateReport());
writeFileSync(new URL("../expected/report.md", import.meta.url), report);
console.log(report);
