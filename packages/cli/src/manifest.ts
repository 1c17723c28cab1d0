import { monthSchema } from "@biaogan/core";
import * as z from "zod";
import type { AggregatedMonth } from "./aggregate-workspace";
import { type HashedFile, inputFiles, sha256 } from "./hashed-files";
import type { Templates } from "./templates";

const hashedFile = z.object({ file: z.string(), sha256: z.string() }).readonly();
const declared = z.object({ id: z.string(), version: z.string(), sha256: z.string() }).readonly();

/** What a month's outputs were made from, and what they are: written beside them as `manifest.json`. */
export const manifestSchema = z
  .object({
    schema: z.literal("biaogan/manifest@1"),
    month: monthSchema,
    library: z.string(),
    plan: declared,
    forms: z.array(declared).readonly(),
    /** The rules of all forms, as one. */
    rules: declared,
    indicators: z.array(declared).readonly(),
    templates: z.array(declared).readonly(),
    inputs: z.array(hashedFile).readonly(),
    outputs: z.array(hashedFile).readonly(),
  })
  .readonly();
export type Manifest = z.infer<typeof manifestSchema>;

/** The manifest of a month: inputs and declarations with their hashes, and the outputs that they gave. */
export async function manifestOf(
  { workspace, result }: AggregatedMonth,
  templates: Templates,
  outputs: readonly HashedFile[],
  library: string,
): Promise<Manifest> {
  const { forms, id, version, rules } = workspace.declared.pack;
  return {
    schema: "biaogan/manifest@1",
    month: result.month,
    library,
    plan: declaration(workspace.plan.plan),
    forms: forms.map(declaration),
    rules: { id, version, sha256: sha256(JSON.stringify(rules)) },
    indicators: workspace.declared.indicators.map(declaration),
    templates: Object.values(templates).map(declaration),
    inputs: await inputFiles(workspace, result.month),
    outputs,
  };
}

function declaration(one: { readonly id: string; readonly version: string }): Manifest["plan"] {
  return { id: one.id, version: one.version, sha256: sha256(JSON.stringify(one)) };
}
