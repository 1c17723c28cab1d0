import { resolve } from "node:path";
import { Command } from "commander";
import { aggregateWorkspace } from "../aggregate-workspace";
import { asDay, asMonth } from "../chosen-month";
import { readCirculatedDay } from "../circulated";
import type { CommandContext } from "../console";
import { declarationLines } from "../faulty-declarations";
import { keepAccepted, uncirculatedBefore } from "../history";
import type { ExitCode } from "../misuse";
import { summaryLines } from "../summary";
import { readTemplates } from "../templates";
import { words } from "../wording";
import { writeOutputs } from "../write-outputs";

interface AggregateOptions {
  readonly month: string;
  readonly workspace: string;
  readonly out?: string;
  readonly asOf?: string;
}

/** `biaogan aggregate --month 2021-09`: files in, checked, added up; circular, workbook and findings out. */
export function aggregateCommand(context: CommandContext, finish: (code: ExitCode) => void): Command {
  const told = words[context.language].aggregate;
  return new Command("aggregate")
    .description(told.about)
    .requiredOption("-m, --month <month>", told.month)
    .option("-w, --workspace <folder>", told.workspace, ".")
    .option("-o, --out <folder>", told.out)
    .option("--as-of <day>", told.asOf)
    .action(async (options: AggregateOptions) => {
      finish(await aggregate(options, context));
    });
}

async function aggregate(options: AggregateOptions, context: CommandContext): Promise<ExitCode> {
  const { console, language, folder } = context;
  const told = words[language].aggregate;
  const workspace = resolve(folder, options.workspace);
  const out = resolve(folder, options.out ?? `${options.workspace}/${options.month}/out`);
  const month = await aggregateWorkspace(workspace, asMonth(options.month), context, asDay(options.asOf));
  for (const line of declarationLines(month.workspace.warnings, language)) console.err(line);
  const templates = await readTemplates(month.workspace);
  console.progress(told.writing);
  const written = await writeOutputs(month, templates, out, context.version);
  console.out(told.written);
  for (const { path, what } of written) console.out(`  ${what[language]}  ${path}`);
  for (const line of summaryLines(month, language)) console.out(line);
  // A circulated month that was corrected since is held against as corrected.
  if (options.asOf === undefined && (await readCirculatedDay(month.workspace, month.result.month)) !== undefined) {
    const { path, isNew } = await keepAccepted(month.workspace, month.checked.accepted);
    if (isNew) console.out(told.corrected(path));
  }
  const before = await uncirculatedBefore(month.workspace, month.result.month, month.history);
  if (before !== undefined) console.out(told.notCirculated(before));
  return 0;
}
