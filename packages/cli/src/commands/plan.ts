import { resolve } from "node:path";
import { show } from "@biaogan/core";
import { decimalsOf, milestoneWords, standingWords, targetPhrase } from "@biaogan/indicators";
import { Command } from "commander";
import { aggregateWorkspace } from "../aggregate-workspace";
import { chosenMonth } from "../chosen-month";
import { type CommandContext, layOut } from "../console";
import { declarationLines } from "../faulty-declarations";
import type { ExitCode } from "../misuse";
import { words } from "../wording";

interface PlanOptions {
  readonly month?: string;
  readonly workspace: string;
}

/** `biaogan plan`: the targets and how they stand. */
export function planCommand(context: CommandContext, finish: (code: ExitCode) => void): Command {
  const told = words[context.language].plan;
  return new Command("plan")
    .description(told.about)
    .option("-m, --month <month>", told.month)
    .option("-w, --workspace <folder>", told.workspace, ".")
    .action(async (options: PlanOptions) => {
      const { language, console } = context;
      const folder = resolve(context.folder, options.workspace);
      const month = await chosenMonth(options.month, folder);
      const { result, workspace } = await aggregateWorkspace(folder, month, context);
      for (const line of declarationLines(workspace.warnings, language)) console.err(line);
      const rows = result.scores.map((score) => {
        const { value, completion, lead } = score.aspects;
        const decimals = decimalsOf(score, "value");
        const state =
          "known" in value && value.measure === "state"
            ? milestoneWords(value.known, language)
            : show(value, language, decimals === undefined ? {} : { decimals });
        return [
          score.indicator,
          score.title[language],
          targetPhrase(score, language),
          state,
          show(completion, language),
          show(lead, language),
          standingWords(score.standing, language),
        ];
      });
      console.out(
        `${result.plan.title[language]}   ${result.county}   ${result.month}   ${told.elapsed} ${show(result.elapsed)}`,
      );
      for (const line of layOut([told.header, ...rows])) console.out(line);
      finish(0);
    });
}
