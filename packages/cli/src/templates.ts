import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { checkTemplate, type DocumentTemplate, type TemplateKind } from "@biaogan/circular";
import { templates2021 } from "@biaogan/circular/standard";
import type { Finding } from "@biaogan/core";
import { callErrors } from "./call-errors";
import { CallError } from "./misuse";
import type { Workspace } from "./workspace";

const FOLDER = "templates";

/** The templates a county writes its documents with. */
export type Templates = Readonly<Record<TemplateKind, DocumentTemplate>>;

/** Where a county's own template of a kind lies: `templates/circular.json`. */
export function templatePath(workspace: Pick<Workspace, "folder">, kind: TemplateKind): string {
  return join(workspace.folder, FOLDER, `${kind}.json`);
}

/**
 * The templates of a workspace: the county's own where it has any, else the standard ones.
 * @throws CallError where a template does not read: every fault with the sentence it stands in.
 */
export async function readTemplates(workspace: Workspace): Promise<Templates> {
  const indicators = workspace.plan.targets.map(({ target }) => target.indicator);
  const read = async (kind: TemplateKind): Promise<DocumentTemplate> => {
    const path = templatePath(workspace, kind);
    const source = await readFile(path, "utf8").catch(() => undefined);
    if (source === undefined) return templates2021[kind];
    const checked = checkTemplate(parse(source, path), indicators, { file: `${FOLDER}/${kind}.json` });
    if ("findings" in checked) throw faulty(checked.findings);
    if (checked.template.kind !== kind) throw callErrors.otherTemplate(path, checked.template.kind);
    return checked.template;
  };
  return {
    circular: await read("circular"),
    brief: await read("brief"),
    notice: await read("notice"),
    reminder: await read("reminder"),
    corrigendum: await read("corrigendum"),
  };
}

function faulty(findings: readonly Finding[]): CallError {
  const line = ({ code, place, message, mend }: Finding, language: "zh" | "en"): string =>
    `✗ ${code}  ${place.file}  ${message[language]}；${mend[language]}`;
  return new CallError({
    zh: findings.map((finding) => line(finding, "zh")).join("\n"),
    en: findings.map((finding) => line(finding, "en")).join("\n"),
  });
}

function parse(source: string, path: string): unknown {
  try {
    return JSON.parse(source.replace(/^\uFEFF/, ""));
  } catch {
    throw callErrors.notJson(path);
  }
}
