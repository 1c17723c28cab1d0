import { readFileSync } from "node:fs";
import { type CountyPlan, loadPlan } from "@biaogan/plan";
import { workPlan2021 } from "@biaogan/plan/standard";
import { loadPack, type ReportPack } from "@biaogan/report";
import { benchmarkCounty2021 } from "@biaogan/report/standard";

const workspace = new URL("../workspace/", import.meta.url);

/** A file of the workspace. */
export function committed(path: string): Buffer {
  return readFileSync(new URL(encodeURI(path), workspace));
}

/** What the workspace declares, as a program reads it: the same calls as the command's. */
export function ownCounty(): { readonly plan: CountyPlan; readonly pack: ReportPack } {
  const json = (path: string): unknown => JSON.parse(committed(path).toString("utf8"));
  const loaded = loadPlan(json("plan.json"), json("county.json"), { base: workPlan2021 });
  if ("findings" in loaded) throw new Error(loaded.findings.map(({ message }) => message.zh).join("\n"));
  const { plan } = loaded;
  const read = loadPack(json("forms.json"), plan, { base: benchmarkCounty2021 });
  if (!("pack" in read)) throw new Error(read.findings.map(({ message }) => message.zh).join("\n"));
  return { plan, pack: read.pack };
}
