import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type Circulated, composeCircular } from "@biaogan/circular";
import { type Day, daySchema, type Month } from "@biaogan/core";
import { type MonthResult, monthResultFromJson, monthResultToJson } from "@biaogan/indicators";
import * as z from "zod";
import { callErrors } from "./call-errors";
import { sha256 } from "./hashed-files";
import type { Templates } from "./templates";
import type { Workspace } from "./workspace";

const FOLDER = "印发";

/** When and under which number a circular went out. */
const recordSchema = z
  .object({
    schema: z.literal("biaogan/circulated@1"),
    file: z.string(),
    sha256: z.string(),
    on: daySchema,
    serial: z.number().int().positive(),
  })
  .readonly();

/** Where a month's circulated files are kept. */
export function circulatedFolder({ folder }: Pick<Workspace, "folder">, month: Month): string {
  return join(folder, month, FOLDER);
}

/** Whether a file lies among a month's circulated ones. */
export function isCirculated(path: string, workspace: Pick<Workspace, "folder">, month: Month): boolean {
  return dirname(path) === circulatedFolder(workspace, month);
}

/** Keeps what was circulated: the file as the office edited it, the result it rests on, its number and day. */
export async function keepCirculated(
  path: string,
  { workspace, result }: { readonly workspace: Workspace; readonly result: MonthResult },
  { on, serial }: { readonly on: Day; readonly serial: number },
): Promise<string> {
  const folder = circulatedFolder(workspace, result.month);
  await mkdir(folder, { recursive: true });
  const kept = join(folder, "通报.docx");
  if (path !== kept) await copyFile(path, kept);
  const record = {
    schema: "biaogan/circulated@1",
    file: "通报.docx",
    sha256: sha256(await readFile(kept)),
    on,
    serial,
  };
  await writeFile(join(folder, "month-result.json"), `${JSON.stringify(monthResultToJson(result), undefined, 1)}\n`);
  await writeFile(join(folder, "circulated.json"), `${JSON.stringify(record, undefined, 1)}\n`);
  return folder;
}

/**
 * What was circulated for a month, composed again from the result it rested on; undefined where nothing was.
 * @throws CallError where the kept files do not read.
 */
export async function readCirculated(
  workspace: Workspace,
  month: Month,
  templates: Templates,
): Promise<Circulated | undefined> {
  const folder = circulatedFolder(workspace, month);
  const source = await readFile(join(folder, "circulated.json"), "utf8").catch(() => undefined);
  if (source === undefined) return undefined;
  const record = recordSchema.safeParse(parsed(source));
  const result = await readResult(join(folder, "month-result.json"));
  if (!record.success || !result) throw callErrors.notCirculated(folder);
  const { serial, on } = record.data;
  return { document: composeCircular(result, workspace.plan, templates.circular, { serial, signedOn: on }), result };
}

/** The day a month's circular went out; undefined where none did. */
export async function readCirculatedDay(workspace: Workspace, month: Month): Promise<Day | undefined> {
  const source = await readFile(join(circulatedFolder(workspace, month), "circulated.json"), "utf8").catch(() => "");
  return recordSchema.safeParse(parsed(source)).data?.on;
}

async function readResult(path: string): Promise<MonthResult | undefined> {
  const source = await readFile(path, "utf8").catch(() => "");
  try {
    return monthResultFromJson(JSON.parse(source));
  } catch {
    return undefined;
  }
}

function parsed(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return undefined;
  }
}
