import { readFile } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { type OfficialDocument, pickDocument, type Verification, verifyCircular } from "@biaogan/circular";
import type { Month } from "@biaogan/core";
import type { MonthResult } from "@biaogan/indicators";
import { say } from "@biaogan/report";
import { Command } from "commander";
import { aggregateWorkspace } from "../aggregate-workspace";
import { callErrors } from "../call-errors";
import { chosenMonth } from "../chosen-month";
import { isCirculated, readCirculated } from "../circulated";
import type { CommandContext } from "../console";
import { documentWords } from "../document-wording";
import type { ExitCode } from "../misuse";
import { monthDocuments } from "../month-documents";
import { readTemplates } from "../templates";

interface VerifyOptions {
  readonly month?: string;
  readonly workspace: string;
  readonly json?: boolean;
}

/** `biaogan verify FILE`: a document that the office has edited held against the month's result. 0 sound · 1 not. */
export function verifyCommand(context: CommandContext, finish: (code: ExitCode) => void): Command {
  const told = documentWords[context.language].verify;
  return new Command("verify")
    .description(told.about)
    .argument("<file>", told.file)
    .option("-m, --month <month>", told.month)
    .option("-w, --workspace <folder>", told.workspace, ".")
    .option("--json", told.json)
    .action(async (file: string, options: VerifyOptions) => {
      finish(await verify(file, options, context));
    });
}

async function verify(file: string, options: VerifyOptions, context: CommandContext): Promise<ExitCode> {
  const { console, language } = context;
  const told = documentWords[language].verify;
  const folder = resolve(context.folder, options.workspace);
  const month = await chosenMonth(options.month, folder);
  const path = resolve(context.folder, file);
  const { findings, bound, agreeing } = await verifyFile(path, folder, month, context);
  if (options.json) console.out(JSON.stringify({ file, month, bound, agreeing, findings }, undefined, 2));
  else {
    for (const finding of findings) console.out(`${say(finding, language)}\n`);
    console.out(told.counted(bound, findings.length));
    console.out(findings.length === 0 ? told.sound : told.unsound);
  }
  return findings.length === 0 ? 0 : 1;
}

/** Verifies a file: one among those circulated against what was circulated, any other against today's result. */
async function verifyFile(path: string, folder: string, month: Month, context: CommandContext): Promise<Verification> {
  const bytes = await readDocument(path);
  const aggregated = await aggregateWorkspace(folder, month, context);
  const templates = await readTemplates(aggregated.workspace);
  const circulated = isCirculated(path, { folder }, month)
    ? await readCirculated(aggregated.workspace, month, templates)
    : undefined;
  if (circulated) return held(bytes, path, circulated.result, [circulated.document]);
  const documents = await monthDocuments(aggregated, templates);
  return held(
    bytes,
    path,
    aggregated.result,
    documents.map(({ document }) => document),
  );
}

function held(
  bytes: Uint8Array,
  path: string,
  result: MonthResult,
  documents: readonly OfficialDocument[],
): Verification {
  const document = pickDocument(bytes, documents);
  return verifyCircular(bytes, result, { file: basename(path), ...(document === undefined ? {} : { document }) });
}

/** @throws CallError where there is no such file */
export async function readDocument(path: string): Promise<Uint8Array> {
  return readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw error.code === "EISDIR" ? callErrors.notAFile(path) : callErrors.noFile(path);
  });
}
