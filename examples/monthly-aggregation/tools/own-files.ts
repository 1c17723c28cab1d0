import { assessment2021 } from "@biaogan/indicators/standard";
import { writeWorkbook } from "@biaogan/spreadsheet";
import { bookOf } from "./drawing/book";
import { historyJson, historyOf } from "./history";
import { drawInbox, registerOf } from "./inbox";
import { plantCells } from "./planted/cells";
import { manifestOf } from "./planted/manifest";
import { county } from "./sample-county";
import { samplePlan } from "./sample-plan";

/** Every file of the workspace that we write ourselves, by its path; the same each time. */
export async function ownFiles(): Promise<ReadonlyMap<string, Uint8Array>> {
  const plan = samplePlan();
  const drawn = plantCells(drawInbox(plan.county, plan.plan));
  const files = new Map<string, Uint8Array>();
  const words = (text: string): Uint8Array => new TextEncoder().encode(text);
  files.set("county.json", words(`${JSON.stringify(county, undefined, 2)}\n`));
  files.set("assessment.json", words(`${JSON.stringify(assessment2021, undefined, 2)}\n`));
  for (const month of await historyOf(plan)) files.set(`history/${month.month}.json`, words(historyJson(plan, month)));
  files.set("2021-09/收件登记.csv", words(`\ufeff${registerOf(drawn, plan.county)}`));
  for (const { file, program, sheets } of drawn) {
    if (program === "biaogan") files.set(`2021-09/收件/${file}`, await writeWorkbook(bookOf(sheets)));
  }
  files.set("manifest.json", words(`${JSON.stringify(manifestOf(drawn), undefined, 2)}\n`));
  return files;
}

/** What other programs write, for the script beside this one. */
export function otherDrawings(): string {
  const plan = samplePlan();
  return JSON.stringify(plantCells(drawInbox(plan.county, plan.plan)).filter(({ program }) => program !== "biaogan"));
}
