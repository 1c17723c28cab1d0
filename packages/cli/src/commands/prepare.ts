import { mkdir, writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { prepareCheck } from "@biaogan/report";
import { Command } from "commander";
import type { CommandContext } from "../console";
import type { ExitCode } from "../misuse";
import { words } from "../wording";
import { openWorkspace } from "../workspace";

/** `biaogan prepare`: what a bank's page or system checks by, as one JSON file for `checkPrepared`. */
export function prepareCommand(context: CommandContext, finish: (code: ExitCode) => void): Command {
  const told = words[context.language].prepare;
  return new Command("prepare")
    .description(told.about)
    .option("-o, --out <file>", told.out, told.file)
    .option("-w, --workspace <folder>", told.workspace, ".")
    .action(async (options: { readonly out: string; readonly workspace: string }) => {
      const { folder } = context;
      const { declared, plan } = await openWorkspace(resolve(folder, options.workspace));
      const out = resolve(folder, options.out);
      await mkdir(dirname(out), { recursive: true });
      await writeFile(out, JSON.stringify(prepareCheck(declared.pack, plan)));
      context.console.out(out);
      finish(0);
    });
}
