import { mkdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { handbookHtml, handbookOf } from "@biaogan/report";
import { writeWorkbook } from "@biaogan/spreadsheet";
import { Command } from "commander";
import type { CommandContext } from "../console";
import { handbookBook } from "../handbook-book";
import type { ExitCode } from "../misuse";
import { words } from "../wording";
import { openWorkspace } from "../workspace";

/** `biaogan handbook`: 填报说明 and 校验规则 of the county's forms, as a page and as a workbook. */
export function handbookCommand(context: CommandContext, finish: (code: ExitCode) => void): Command {
  const told = words[context.language].handbook;
  return new Command("handbook")
    .description(told.about)
    .option("-o, --out <folder>", told.out, ".")
    .option("-w, --workspace <folder>", told.workspace, ".")
    .action(async (options: { readonly out: string; readonly workspace: string }) => {
      const { language, folder } = context;
      const { declared, plan } = await openWorkspace(resolve(folder, options.workspace));
      const handbook = handbookOf(declared.pack, plan);
      const out = resolve(folder, options.out);
      await mkdir(out, { recursive: true });
      const [page, book] = [join(out, `${told.file}.html`), join(out, `${told.file}.xlsx`)];
      await writeFile(page, handbookHtml(handbook, language));
      await writeFile(book, await writeWorkbook(handbookBook(handbook, language)));
      for (const path of [page, book]) context.console.out(path);
      finish(0);
    });
}
