import { stat } from "node:fs/promises";
import { basename, dirname, extname, join, resolve } from "node:path";
import { Command } from "commander";
import { callErrors } from "../call-errors";
import type { CommandContext } from "../console";
import type { ExitCode } from "../misuse";
import { writePdf } from "../pdf";
import { words } from "../wording";

/** `biaogan pdf circular.docx`: the PDF of a document, as the office edited it. */
export function pdfCommand(context: CommandContext, finish: (code: ExitCode) => void): Command {
  const told = words[context.language].pdf;
  return new Command("pdf")
    .description(told.about)
    .argument("<file>", told.file)
    .option("-o, --out <file>", told.out)
    .action(async (file: string, options: { readonly out?: string }) => {
      const docx = resolve(context.folder, file);
      const beside = join(dirname(docx), `${basename(docx, extname(docx))}.pdf`);
      const pdf = options.out === undefined ? beside : resolve(context.folder, options.out);
      const found = await stat(docx).catch(() => undefined);
      if (!found) throw callErrors.noFile(docx);
      if (!found.isFile()) throw callErrors.notAFile(docx);
      const outcome = await writePdf(docx, pdf);
      if (outcome === "no-program") throw callErrors.noLibreOffice();
      if (outcome === "failed") throw callErrors.noPdf(docx);
      context.console.out(pdf);
      finish(0);
    });
}
