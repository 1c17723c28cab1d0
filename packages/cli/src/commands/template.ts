import { mkdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { findInstitution } from "@biaogan/plan";
import { benchmarkCounty2021 } from "@biaogan/report/standard";
import { templateBook, writeWorkbook } from "@biaogan/spreadsheet";
import { Command } from "commander";
import { callErrors } from "../call-errors";
import { asMonth } from "../chosen-month";
import type { CommandContext } from "../console";
import type { ExitCode } from "../misuse";
import { words } from "../wording";
import { openWorkspace } from "../workspace";

interface TemplateOptions {
  readonly out: string;
  readonly month?: string;
  readonly institution?: string;
  readonly workspace: string;
}

/** `biaogan template monthly-progress`: an empty form to fill in, with its own checks inside. */
export function templateCommand(context: CommandContext, finish: (code: ExitCode) => void): Command {
  const told = words[context.language].template;
  return new Command("template")
    .description(told.about)
    .argument(
      "<form>",
      `${told.form}${benchmarkCounty2021.forms.map(({ id, title }) => `${id} ${title[context.language]}`).join("，")}`,
    )
    .option("-o, --out <folder>", told.out, ".")
    .option("-m, --month <month>", told.month)
    .option("-i, --institution <name>", told.institution)
    .option("-w, --workspace <folder>", told.workspace, ".")
    .action(async (wanted: string, options: TemplateOptions) => {
      const form = benchmarkCounty2021.forms.find(({ id, title }) => id === wanted || title.zh === wanted);
      if (!form)
        throw callErrors.unknownForm(
          wanted,
          benchmarkCounty2021.forms.map(({ id }) => id),
        );
      const { plan } = await openWorkspace(resolve(context.folder, options.workspace));
      const institution = options.institution === undefined ? undefined : findInstitution(plan, options.institution);
      if (options.institution !== undefined && !institution) throw callErrors.unknownInstitution(options.institution);
      const book = templateBook(form, plan, {
        ...(institution ? { institution } : {}),
        ...(options.month ? { month: asMonth(options.month) } : {}),
      });
      const out = resolve(context.folder, options.out);
      await mkdir(out, { recursive: true });
      const path = join(
        out,
        `${[form.title.zh, institution?.shortName, options.month].filter(Boolean).join("_")}.xlsx`,
      );
      await writeFile(path, await writeWorkbook(book));
      context.console.out(path);
      finish(0);
    });
}
