import { resolve } from "node:path";
import { show } from "@biaogan/core";
import { printAssessment } from "@biaogan/indicators";
import { findInstitution } from "@biaogan/plan";
import { Command } from "commander";
import { aggregateWorkspace } from "../aggregate-workspace";
import { callErrors } from "../call-errors";
import { asDay, chosenMonth } from "../chosen-month";
import { type CommandContext, layOut } from "../console";
import type { ExitCode } from "../misuse";
import { words } from "../wording";

interface AssessOptions {
  readonly institution?: string;
  readonly month?: string;
  readonly workspace: string;
  readonly asOf?: string;
  readonly json?: boolean;
}

/** `biaogan assess`: the institutions' scores; with an institution, its sum explained down to the cells. */
export function assessCommand(context: CommandContext, finish: (code: ExitCode) => void): Command {
  const told = words[context.language].assess;
  return new Command("assess")
    .description(told.about)
    .option("-i, --institution <name>", told.institution)
    .option("-m, --month <month>", told.month)
    .option("-w, --workspace <folder>", told.workspace, ".")
    .option("--as-of <day>", told.asOf)
    .option("--json", told.json)
    .action(async (options: AssessOptions) => {
      finish(await run(options, context));
    });
}

async function run(options: AssessOptions, context: CommandContext): Promise<ExitCode> {
  const { console, language } = context;
  const folder = resolve(context.folder, options.workspace);
  const month = await chosenMonth(options.month, folder);
  const { result, workspace } = await aggregateWorkspace(folder, month, context, asDay(options.asOf));
  const { assessment } = result;
  if (!assessment) throw callErrors.notAssessed(undefined);
  const asked = options.institution === undefined ? undefined : findInstitution(workspace.plan, options.institution);
  if (options.institution !== undefined && !asked) throw callErrors.unknownInstitution(options.institution);
  const own = assessment.institutions.filter(({ institution }) => asked === undefined || institution === asked.code);
  if (own.length === 0) throw callErrors.notAssessed(asked?.shortName);
  if (options.json) console.out(JSON.stringify(asked ? own[0] : assessment, undefined, 2));
  else if (asked) console.out(printAssessment(result, asked.code, language));
  else {
    const names = new Map(result.institutions.map(({ code, shortName }) => [code, shortName]));
    const [first] = own;
    const header = [...words[language].assess.header, ...(first?.items ?? []).map(({ title }) => title[language])];
    const rows = own.map(({ institution, total, rank, grade, items, adjustments, vetoes }) => [
      String(rank),
      names.get(institution) ?? institution,
      show(total, language),
      grade?.[language] ?? "—",
      adjustments.map(({ points }) => show(points, language, { measure: false })).join(" ") || "—",
      vetoes.map(({ title }) => title[language]).join(" ") || "—",
      ...items.map(({ points }) => show(points, language, { measure: false })),
    ]);
    console.out(`${assessment.title[language]}   ${result.county}   ${result.month}`);
    for (const line of layOut([header, ...rows])) console.out(line);
  }
  return 0;
}
