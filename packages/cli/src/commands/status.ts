import { resolve } from "node:path";
import { sayLife } from "@biaogan/report";
import { Command } from "commander";
import { checkWorkspace } from "../aggregate-workspace";
import { asDay, chosenMonth } from "../chosen-month";
import { type CommandContext, layOut } from "../console";
import type { ExitCode } from "../misuse";
import { ratesLine } from "../rates-line";
import { words } from "../wording";

interface StatusOptions {
  readonly month?: string;
  readonly asOf?: string;
  readonly workspace: string;
}

/** `biaogan status --month 2021-09`: who reported on time, late, not at all, and what became of it. */
export function statusCommand(context: CommandContext, finish: (code: ExitCode) => void): Command {
  const told = words[context.language].status;
  return new Command("status")
    .description(told.about)
    .option("-m, --month <month>", told.month)
    .option("--as-of <day>", told.asOf)
    .option("-w, --workspace <folder>", told.workspace, ".")
    .action(async (options: StatusOptions) => {
      const folder = resolve(context.folder, options.workspace);
      const day = asDay(options.asOf);
      const month = await chosenMonth(options.month, folder);
      const { checked, workspace } = await checkWorkspace(folder, month, context, {
        ...(day === undefined ? {} : { asOf: day }),
        showsCirculation: true,
      });
      const name = (code: string): string =>
        workspace.plan.county.institutions.find((one) => one.code === code)?.shortName ?? code;
      const { language } = context;
      const rows = checked.reports.map((report) => [
        report.institution,
        name(report.institution),
        told.states[report.state] + (report.reason ? ` ${report.reason[language]}` : ""),
        report.receivedAt?.replace("T", " ").slice(0, 16) ?? "—",
        report.revision === undefined ? "—" : String(report.revision),
        report.files.length === 0 ? "—" : report.accepted ? told.accepted : told.refused,
        `${report.errors} / ${report.warnings} (${report.explained}) / ${report.hints}`,
      ]);
      context.console.out(`${workspace.plan.county.name} ${month}`);
      for (const line of layOut([told.header, ...rows])) context.console.out(line);
      context.console.out(ratesLine(checked.reports, language));
      for (const { institution, life = [] } of checked.reports)
        if (life.length > 0) context.console.out(`${institution} ${name(institution)}  ${sayLife(life, language)}`);
      finish(0);
    });
}
