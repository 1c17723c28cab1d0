import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { text } from "@biaogan/core";
import { Command } from "commander";
import { aggregateWorkspace } from "../aggregate-workspace";
import { callErrors } from "../call-errors";
import { chosenMonth } from "../chosen-month";
import { changedFiles, compareManifests } from "../compare-manifests";
import type { CommandContext } from "../console";
import { documentWords } from "../document-wording";
import { hashed } from "../hashed-files";
import { type Manifest, manifestSchema } from "../manifest";
import type { ExitCode } from "../misuse";
import { readTemplates } from "../templates";
import { writeOutputs } from "../write-outputs";

interface ReproduceOptions {
  readonly month?: string;
  readonly workspace: string;
  readonly out?: string;
}

/** `biaogan reproduce`: runs a month again and holds inputs, declarations and every output byte against its manifest. */
export function reproduceCommand(context: CommandContext, finish: (code: ExitCode) => void): Command {
  const told = documentWords[context.language].reproduce;
  return new Command("reproduce")
    .description(told.about)
    .option("-m, --month <month>", told.month)
    .option("-w, --workspace <folder>", told.workspace, ".")
    .option("-o, --out <folder>", told.out)
    .action(async (options: ReproduceOptions) => {
      finish(await reproduce(options, context));
    });
}

async function reproduce(options: ReproduceOptions, context: CommandContext): Promise<ExitCode> {
  const { console, language } = context;
  const told = documentWords[language].reproduce;
  const folder = resolve(context.folder, options.workspace);
  const month = await chosenMonth(options.month, folder);
  const out = options.out === undefined ? join(folder, month, "out") : resolve(context.folder, options.out);
  // 1. What was written then
  const then = await readManifest(join(out, "manifest.json"));
  // 2. The same month again, elsewhere
  const again = await mkdtemp(join(tmpdir(), "biaogan-again-"));
  try {
    const aggregated = await aggregateWorkspace(folder, then.month, context);
    await writeOutputs(aggregated, await readTemplates(aggregated.workspace), again, context.version);
    const now = await readManifest(join(again, "manifest.json"));
    // 3. What differs: in what it is made from, in what comes out, and in the folder since
    const lying = await hashed(
      out,
      then.outputs.map(({ file }) => file),
    );
    const differences = [
      ...compareManifests(then, now),
      ...changedFiles(then.outputs, lying, text("输出文件夹中的文件", "file in the output folder")),
    ];
    for (const one of differences) console.out(one[language]);
    console.out(
      differences.length === 0 ? told.same(then.inputs.length, then.outputs.length) : told.differs(differences.length),
    );
    return differences.length === 0 ? 0 : 1;
  } finally {
    await rm(again, { recursive: true, force: true });
  }
}

async function readManifest(path: string): Promise<Manifest> {
  const source = await readFile(path, "utf8").catch(() => "null");
  try {
    return manifestSchema.parse(JSON.parse(source));
  } catch {
    throw callErrors.noManifest(path);
  }
}
