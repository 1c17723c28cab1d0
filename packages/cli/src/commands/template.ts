import { mkdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { DocumentTemplate } from "@biaogan/circular";
import { templates2021 } from "@biaogan/circular/standard";
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

/**
 * `biaogan template monthly-progress`: an empty form to fill in, with its own checks inside. `biaogan template circular`: a
 * document's template to rewrite.
 */
export function templateCommand(context: CommandContext, finish: (code: ExitCode) => void): Command {
  const told = words[context.language].template;
  return new Command("template")
    .description(told.about)
    .argument(
      "<form>",
      `${told.form}${[...benchmarkCounty2021.forms, ...documents].map(({ id, title }) => `${id} ${title[context.language]}`).join("，")}`,
    )
    .option("-o, --out <folder>", told.out, ".")
    .option("-m, --month <month>", told.month)
    .option("-i, --institution <name>", told.institution)
    .option("-w, --workspace <folder>", told.workspace, ".")
    .action(async (wanted: string, options: TemplateOptions) => {
      const out = resolve(context.folder, options.out);
      const document = documents.find(({ id, title }) => id === wanted || title.zh === wanted);
      if (document) {
        context.console.out(await writeDocumentTemplate(document.template, out));
        return finish(0);
      }
      const form = benchmarkCounty2021.forms.find(({ id, title }) => id === wanted || title.zh === wanted);
      if (!form)
        throw callErrors.unknownForm(
          wanted,
          [...benchmarkCounty2021.forms, ...documents].map(({ id }) => id),
        );
      const { plan } = await openWorkspace(resolve(context.folder, options.workspace));
      const institution = options.institution === undefined ? undefined : findInstitution(plan, options.institution);
      if (options.institution !== undefined && !institution) throw callErrors.unknownInstitution(options.institution);
      const book = templateBook(form, plan, {
        ...(institution ? { institution } : {}),
        ...(options.month ? { month: asMonth(options.month) } : {}),
      });
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

/** The month's documents, whose templates a county may rewrite: `circular`, `brief`, … */
const documents = Object.values(templates2021).map((template) => ({
  id: template.kind,
  title: template.title,
  template,
}));

/** Writes a document's template as JSON, to be rewritten and put into the workspace's `templates/`. */
async function writeDocumentTemplate(template: DocumentTemplate, out: string): Promise<string> {
  await mkdir(out, { recursive: true });
  const path = join(out, `${template.kind}.json`);
  await writeFile(path, `${JSON.stringify(template, undefined, 2)}\n`);
  return path;
}
