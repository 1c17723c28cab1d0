import { mkdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { DocumentTemplate } from "@biaogan/circular";
import { templates2021 } from "@biaogan/circular/standard";
import { type Month, shiftMonth } from "@biaogan/core";
import { findInstitution, type Institution } from "@biaogan/plan";
import { type Form, formsOwed, handbookOf } from "@biaogan/report";
import { templateBook, writeWorkbook } from "@biaogan/spreadsheet";
import { Command } from "commander";
import { callErrors } from "../call-errors";
import { asMonth } from "../chosen-month";
import { type CommandContext, layOut } from "../console";
import { fileName } from "../file-names";
import { readHistory } from "../history";
import type { ExitCode } from "../misuse";
import { words } from "../wording";
import { openWorkspace, type Workspace } from "../workspace";

interface TemplateOptions {
  readonly out: string;
  readonly month?: string;
  readonly institution?: string;
  readonly lastMonth?: boolean;
  readonly workspace: string;
}

/**
 * `biaogan template monthly-progress`: an empty form to fill in, with its own checks inside; `all`: every form that is owed.
 * `biaogan template circular`: a document's template to rewrite. Without a form: what there is, the county's own too.
 */
export function templateCommand(context: CommandContext, finish: (code: ExitCode) => void): Command {
  const told = words[context.language].template;
  return new Command("template")
    .description(told.about)
    .argument("[form]", told.form)
    .option("-o, --out <folder>", told.out, ".")
    .option("-m, --month <month>", told.month)
    .option("-i, --institution <name>", told.institution)
    .option("--last-month", told.lastMonth)
    .option("-w, --workspace <folder>", told.workspace, ".")
    .action(async (wanted: string | undefined, options: TemplateOptions) => {
      if (wanted === undefined) return finish(await listForms(options, context));
      const document = documents.find(({ id, title }) => id === wanted || title.zh === wanted);
      if (!document) return finish(await writeForms(wanted, options, context));
      context.console.out(await writeDocumentTemplate(document.template, resolve(context.folder, options.out)));
      finish(0);
    });
}

/** The forms of the workspace and the documents, by the names that this command takes. */
async function listForms(options: TemplateOptions, { console, language, folder }: CommandContext): Promise<ExitCode> {
  const { declared, plan } = await openWorkspace(resolve(folder, options.workspace));
  const rows = [
    words[language].template.header,
    ...handbookOf(declared.pack, plan).forms.map(({ form, reportedBy }) => [
      form.id,
      form.title[language],
      reportedBy[language],
    ]),
    ...documents.map(({ id, title }) => [id, title[language], "—"]),
  ];
  for (const line of layOut(rows)) console.out(line);
  return 0;
}

async function writeForms(wanted: string, options: TemplateOptions, context: CommandContext): Promise<ExitCode> {
  const workspace = await openWorkspace(resolve(context.folder, options.workspace));
  const { plan } = workspace;
  const institution = options.institution === undefined ? undefined : findInstitution(plan, options.institution);
  if (options.institution !== undefined && !institution) throw callErrors.unknownInstitution(options.institution);
  const month = options.month === undefined ? undefined : asMonth(options.month);
  const lastMonth = options.lastMonth ? await monthBefore(workspace, month, institution) : undefined;
  const out = resolve(context.folder, options.out);
  await mkdir(out, { recursive: true });
  for (const form of formsWanted(wanted, workspace, institution, month)) {
    const book = templateBook(form, plan, {
      ...(institution ? { institution } : {}),
      ...(month === undefined ? {} : { month }),
      ...(lastMonth ? { lastMonth } : {}),
    });
    const name = [form.title.zh, institution?.shortName, month].filter((part) => part !== undefined).join("_");
    const path = join(out, fileName(`${name}.xlsx`));
    await writeFile(path, await writeWorkbook(book));
    context.console.out(path);
  }
  return 0;
}

/** The forms by id or title; `all` are those that the institution owes, or every one. */
function formsWanted(
  wanted: string,
  { plan, declared: { pack } }: Workspace,
  institution: Institution | undefined,
  month: Month | undefined,
): readonly Form[] {
  const { forms } = pack;
  if (wanted === "all" || wanted === "全部")
    return institution && month !== undefined ? formsOwed(pack, plan, institution.code, month) : forms;
  const form = forms.find(({ id, title }) => id === wanted || title.zh === wanted);
  if (!form) throw callErrors.unknownForm(wanted, [...[...forms, ...documents].map(({ id }) => id), "all"]);
  return [form];
}

/** @throws CallError where it cannot be told whose last month is meant, or the history does not hold it */
async function monthBefore(workspace: Workspace, month: Month | undefined, institution: Institution | undefined) {
  if (month === undefined || !institution) throw callErrors.lastMonthOfWhom();
  const before = shiftMonth(month, -1);
  const found = (await readHistory(workspace, month)).find((one) => one.month === before);
  if (!found) throw callErrors.noHistory(before);
  return found;
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
