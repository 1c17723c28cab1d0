import { resolve } from "node:path";
import { MisuseError } from "@biaogan/core";
import { type Aspect, aspectSchema, explainForPage, printExplanation } from "@biaogan/indicators";
import { findInstitution } from "@biaogan/plan";
import { Command, Option } from "commander";
import { aggregateWorkspace } from "../aggregate-workspace";
import { callErrors } from "../call-errors";
import { asDay, chosenMonth } from "../chosen-month";
import type { CommandContext } from "../console";
import type { ExitCode } from "../misuse";
import { words } from "../wording";

interface ExplainOptions {
  readonly institution?: string;
  readonly month?: string;
  readonly workspace: string;
  readonly json?: boolean;
  readonly aspect: Aspect;
  readonly asOf?: string;
}

/** `biaogan explain K05 --institution B02`: the trace of a figure in words and figures, down to the cells. */
export function explainCommand(context: CommandContext, finish: (code: ExitCode) => void): Command {
  const told = words[context.language].explain;
  return new Command("explain")
    .description(told.about)
    .argument("<indicator>", told.indicator)
    .option("-i, --institution <name>", told.institution)
    .option("-m, --month <month>", told.month)
    .option("-w, --workspace <folder>", told.workspace, ".")
    .addOption(new Option("-a, --aspect <aspect>", told.aspect).choices(aspectSchema.options).default("value"))
    .option("--as-of <day>", told.asOf)
    .option("--json", told.json)
    .action(async (indicator: string, options: ExplainOptions) => {
      finish(await run(indicator.toUpperCase(), options, context));
    });
}

async function run(indicator: string, options: ExplainOptions, context: CommandContext): Promise<ExitCode> {
  const folder = resolve(context.folder, options.workspace);
  const month = await chosenMonth(options.month, folder);
  const { result, workspace } = await aggregateWorkspace(folder, month, context, asDay(options.asOf));
  const institution =
    options.institution === undefined ? undefined : findInstitution(workspace.plan, options.institution)?.code;
  if (options.institution !== undefined && institution === undefined)
    throw callErrors.unknownInstitution(options.institution);
  const { aspect } = options;
  const request = institution === undefined ? { aspect } : { institution, aspect };
  try {
    context.console.out(
      options.json
        ? JSON.stringify(explainForPage(result, indicator, request, context.language), undefined, 2)
        : printExplanation(result, indicator, request, context.language),
    );
  } catch (error) {
    if (error instanceof MisuseError) throw callErrors.nothingToExplain(indicator, options.institution);
    throw error;
  }
  return 0;
}
