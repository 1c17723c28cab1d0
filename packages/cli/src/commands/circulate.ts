import { basename, resolve } from "node:path";
import { composeCircular, verifyCircular } from "@biaogan/circular";
import { daySchema } from "@biaogan/core";
import { circularDue } from "@biaogan/plan";
import { say } from "@biaogan/report";
import { Command } from "commander";
import { aggregateWorkspace } from "../aggregate-workspace";
import { callErrors } from "../call-errors";
import { chosenMonth } from "../chosen-month";
import { keepCirculated } from "../circulated";
import type { CommandContext } from "../console";
import { documentWords } from "../document-wording";
import { keepAccepted } from "../history";
import type { ExitCode } from "../misuse";
import { readTemplates } from "../templates";
import { readDocument } from "./verify";

interface CirculateOptions {
  readonly month?: string;
  readonly on?: string;
  readonly serial?: string;
  readonly workspace: string;
}

/**
 * `biaogan circulate FILE`: keeps a month's circular as it goes out, and records the month in the history, where the
 * next one finds it. What is wrong with its numbers refuses it: 1. From then on a change of a circulated figure gives a
 * corrigendum.
 */
export function circulateCommand(context: CommandContext, finish: (code: ExitCode) => void): Command {
  const told = documentWords[context.language].circulate;
  return new Command("circulate")
    .description(told.about)
    .argument("<file>", told.file)
    .option("-m, --month <month>", told.month)
    .option("--on <day>", told.on)
    .option("--serial <number>", told.serial)
    .option("-w, --workspace <folder>", told.workspace, ".")
    .action(async (file: string, options: CirculateOptions) => {
      finish(await circulate(file, options, context));
    });
}

async function circulate(file: string, options: CirculateOptions, context: CommandContext): Promise<ExitCode> {
  const { console, language } = context;
  const told = documentWords[language].circulate;
  const folder = resolve(context.folder, options.workspace);
  const month = await chosenMonth(options.month, folder);
  if (options.on !== undefined && !daySchema.safeParse(options.on).success) throw callErrors.badDay(options.on);
  if (options.serial !== undefined && !/^[1-9]\d{0,5}$/.test(options.serial))
    throw callErrors.badSerial(options.serial);
  const path = resolve(context.folder, file);
  const bytes = await readDocument(path);
  const aggregated = await aggregateWorkspace(folder, month, context);
  const { workspace, checked, result, previous } = aggregated;
  const templates = await readTemplates(workspace);
  const on = options.on ?? circularDue(workspace.plan, month);
  if (on === undefined) throw callErrors.badDay("");
  const serial = options.serial === undefined ? Number(month.slice(5)) : Number(options.serial);
  const composed = { serial, signedOn: on, ...(previous === undefined ? {} : { previous }) };
  const document = composeCircular(result, workspace.plan, templates.circular, composed);
  const { findings } = verifyCircular(bytes, result, { document, file: basename(path) });
  const errors = findings.filter(({ severity }) => severity === "error");
  for (const finding of findings) console.out(`${say(finding, language)}\n`);
  if (errors.length > 0) {
    console.out(told.refused(errors.length));
    return 1;
  }
  const { path: record } = await keepAccepted(workspace, checked.accepted);
  console.out(told.kept(await keepCirculated(path, aggregated, { on, serial }), record));
  return 0;
}
