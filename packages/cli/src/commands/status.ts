import { resolve } from "node:path";
import { Command } from "commander";
import { checkWorkspace } from "../aggregate-workspace";
import { chosenMonth } from "../chosen-month";
import { type CommandContext, layOut } from "../console";
import type { ExitCode } from "../misuse";
import { words } from "../wording";

interface StatusOptions {
  readonly month?: string;
  readonly workspace: string;
}

/** `biaogan status --month 2021-09`: who reported on time, late, not at all, and what became of it. */
export function statusCommand(context: CommandContext, finish: (code: ExitCode) => void): Command {
  const told = words[context.language].status;
  return new Command("status")
    .description(told.about)
    .option("-m, --month <month>", told.month)
    .option("-w, --workspace <folder>", told.workspace, ".")
    .action(async (options: StatusOptions) => {
      const folder = resolve(context.folder, options.workspace);
      const month = await chosenMonth(options.month, folder);
      const { checked, workspace } = await checkWorkspace(folder, month, context);
      const name = (code: string): string =>
        workspace.plan.county.institutions.find((one) => one.code === code)?.shortName ?? code;
      const rows = checked.accepted.reports.map((report) => [
        report.institution,
        name(report.institution),
        told.states[report.state],
        report.receivedAt?.replace("T", " ").slice(0, 16) ?? "—",
        report.revision === undefined ? "—" : String(report.revision),
        report.files.length === 0 ? "—" : report.accepted ? told.accepted : told.refused,
        `${report.errors} / ${report.warnings} (${report.explained}) / ${report.hints}`,
      ]);
      context.console.out(`${workspace.plan.county.name} ${month}`);
      for (const line of layOut([told.header, ...rows])) context.console.out(line);
      finish(0);
    });
}
