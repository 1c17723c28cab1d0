import type { Language } from "@biaogan/core";
import { Command, CommanderError, Option } from "commander";
import { aggregateCommand } from "./commands/aggregate";
import { assessCommand } from "./commands/assess";
import { checkCommand } from "./commands/check";
import { circulateCommand } from "./commands/circulate";
import { explainCommand } from "./commands/explain";
import { handbookCommand } from "./commands/handbook";
import { pdfCommand } from "./commands/pdf";
import { planCommand } from "./commands/plan";
import { prepareCommand } from "./commands/prepare";
import { reproduceCommand } from "./commands/reproduce";
import { statusCommand } from "./commands/status";
import { templateCommand } from "./commands/template";
import { verifyCommand } from "./commands/verify";
import type { Console } from "./console";
import { CallError, type ExitCode } from "./misuse";
import { words } from "./wording";

export interface RunOptions {
  readonly console: Console;
  readonly folder: string;
  readonly version: string;
}

/**
 * Runs `biaogan` with its arguments and says how it ended: 0 accepted or done, 1 refused, 2 misuse. Never throws and
 * never prints a stack trace: what is wrong with the call is one clear line.
 * @example await run(["check", "农行_2021-09.xlsx"], options) // 0
 */
export async function run(args: readonly string[], options: RunOptions): Promise<ExitCode> {
  const language = args.includes("--lang=en") || args[args.indexOf("--lang") + 1] === "en" ? "en" : "zh";
  const say = words[language];
  let code: ExitCode = 0;
  const context = { console: options.console, language, folder: options.folder, version: options.version } as const;
  const program = new Command("biaogan")
    .description(say.about)
    .version(options.version, "-V, --version", say.version)
    .helpOption("-h, --help", say.help)
    .helpCommand("help [command]", say.help)
    .addOption(new Option("--lang <language>", say.lang).choices(["zh", "en"]).default("zh"))
    .configureOutput({
      writeOut: (text) => options.console.out(text.trimEnd()),
      writeErr: (text) => options.console.err(text.trimEnd()),
      outputError: () => {},
    })
    .configureHelp({ styleTitle: (title) => say.helpTitles[title] ?? title })
    .exitOverride();
  const finish = (ended: ExitCode): void => {
    code = ended;
  };
  for (const add of commands) {
    const command = add(context, finish);
    program.addCommand(
      command
        .copyInheritedSettings(program)
        .exitOverride()
        .helpOption("-h, --help", say.help)
        .configureHelp({ styleTitle: (title) => say.helpTitles[title] ?? title })
        .addOption(new Option("--lang <language>", say.lang).choices(["zh", "en"])),
    );
  }
  try {
    if (args.length === 0) {
      program.outputHelp();
      return 0;
    }
    await program.parseAsync([...args], { from: "user" });
    return code;
  } catch (error) {
    return tell(error, options.console, language);
  }
}

const commands = [
  checkCommand,
  aggregateCommand,
  verifyCommand,
  circulateCommand,
  reproduceCommand,
  explainCommand,
  templateCommand,
  handbookCommand,
  prepareCommand,
  statusCommand,
  planCommand,
  pdfCommand,
  assessCommand,
] as const;

function tell(error: unknown, console: Console, language: Language): ExitCode {
  const say = words[language];
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0;
    console.err(say.misuse(error.code, error.message));
    return 2;
  }
  if (error instanceof CallError) {
    console.err(error.told[language]);
    return 2;
  }
  console.err(say.unexpected(error instanceof Error ? error.message : String(error)));
  return 2;
}
