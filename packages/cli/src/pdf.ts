import { spawn } from "node:child_process";
import { copyFile, mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, extname, join } from "node:path";
import { pathToFileURL } from "node:url";

/** How a PDF came, or did not. */
export type PdfOutcome = "written" | "no-program" | "failed";

/** LibreOffice under the names that it is installed by. */
const PROGRAMS = [
  "soffice",
  "libreoffice",
  "/Applications/LibreOffice.app/Contents/MacOS/soffice",
  "C:\\Program Files\\LibreOffice\\program\\soffice.exe",
] as const;

/**
 * Makes a PDF of a Word file with the LibreOffice of this machine: the same file, laid out, with its faces embedded. It
 * runs with a profile of its own, so that one that is open does not hinder it.
 */
export async function writePdf(docx: string, pdf: string): Promise<PdfOutcome> {
  const folder = await mkdtemp(join(tmpdir(), "biaogan-pdf-"));
  try {
    const args = [
      "--headless",
      `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`,
      "--convert-to",
      "pdf:writer_pdf_Export",
      "--outdir",
      folder,
      docx,
    ];
    if (!(await runFirst(PROGRAMS, args))) return "no-program";
    const made = join(folder, `${basename(docx, extname(docx))}.pdf`);
    if (!(await isFile(made))) return "failed";
    await copyFile(made, pdf);
    return "written";
  } finally {
    // LibreOffice may still be writing its profile when it answers.
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** Runs the first program that there is; false where there is none. */
async function runFirst(programs: readonly string[], args: readonly string[]): Promise<boolean> {
  for (const program of programs) {
    if (await started(program, args)) return true;
  }
  return false;
}

function started(program: string, args: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const process = spawn(program, args, { stdio: "ignore", windowsHide: true });
    process.once("error", () => resolve(false));
    process.once("close", () => resolve(true));
  });
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}
