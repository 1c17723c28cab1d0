import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { MisuseError } from "@biaogan/core";
import { assessmentSchema, type Declared, type Indicator, indicatorSchema } from "@biaogan/indicators";
import { standardIndicators } from "@biaogan/indicators/standard";
import { extendPlan, type WorkPlan } from "@biaogan/plan";
import { workPlan2021 } from "@biaogan/plan/standard";
import { extendPack } from "@biaogan/report";
import { benchmarkCounty2021 } from "@biaogan/report/standard";
import * as z from "zod";
import { callErrors } from "./call-errors";

/** What a workspace declares: its plan, forms, rules, indicators and assessment. */
export interface Declarations extends Declared {
  readonly workPlan: WorkPlan;
}

/**
 * Reads a county's own declarations beside its `county.json`: `plan.json` and `forms.json` extend the
 * standard ones, `indicators.json` lists the county's own, `assessment.json` is its 考核办法. What is not there is as
 * standard.
 * @throws CallError where a file is no JSON or no such declaration, in one line that says where.
 */
export async function readDeclarations(folder: string): Promise<Declarations> {
  const workPlan = await declared(folder, "plan.json", (json) => extendPlan(workPlan2021, json), workPlan2021);
  const pack = await declared(
    folder,
    "forms.json",
    (json) => extendPack(benchmarkCounty2021, json),
    benchmarkCounty2021,
  );
  const own = await declared(folder, "indicators.json", (json) => z.array(indicatorSchema).parse(json), []);
  const assessment = await declared(folder, "assessment.json", (json) => assessmentSchema.parse(json), undefined);
  return {
    workPlan,
    pack,
    indicators: laidOver(own),
    ...(assessment === undefined ? {} : { assessment }),
  };
}

function laidOver(own: readonly Indicator[]): readonly Indicator[] {
  const ids = new Set(own.map(({ id }) => id));
  return [...standardIndicators.filter(({ id }) => !ids.has(id)), ...own];
}

async function declared<T, F>(folder: string, file: string, read: (json: unknown) => T, standard: F): Promise<T | F> {
  const source = await readFile(join(folder, file), "utf8").catch(() => undefined);
  if (source === undefined) return standard;
  try {
    return read(JSON.parse(source));
  } catch (error) {
    if (error instanceof z.ZodError) {
      const [issue] = error.issues;
      throw callErrors.notDeclared(file, `${issue?.path.join(".") ?? ""}: ${issue?.message ?? ""}`);
    }
    if (error instanceof SyntaxError) throw callErrors.notJson(join(folder, file));
    if (error instanceof MisuseError) throw callErrors.notDeclared(file, error.message);
    throw error;
  }
}
