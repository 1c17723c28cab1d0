import { join } from "node:path";
import { checkTemplate, type DocumentTemplate, type TemplateKind } from "@biaogan/circular";
import { templates2021 } from "@biaogan/circular/standard";
import { callErrors } from "./call-errors";
import { faultyDeclarations } from "./faulty-declarations";
import { readJson } from "./read-json";
import type { Workspace } from "./workspace";

const FOLDER = "templates";

/** The templates a county writes its documents with. */
export type Templates = Readonly<Record<TemplateKind, DocumentTemplate>>;

/** Where a county's own template of a kind lies: `templates/circular.json`. */
export function templatePath(workspace: Pick<Workspace, "folder">, kind: TemplateKind): string {
  return join(workspace.folder, FOLDER, `${kind}.json`);
}

/**
 * The templates of a workspace: the county's own, whole or as what it adds to the standard one, else the standard ones.
 * @throws CallError where a template does not read: every fault with the sentence it stands in.
 */
export async function readTemplates(workspace: Workspace): Promise<Templates> {
  const indicators = workspace.plan.targets.map(({ target }) => target.indicator);
  const read = async (kind: TemplateKind): Promise<DocumentTemplate> => {
    const path = templatePath(workspace, kind);
    const own = await readJson(path);
    if (own === undefined) return templates2021[kind];
    const file = `${FOLDER}/${kind}.json`;
    const checked = checkTemplate(own, indicators, { file, base: templates2021[kind] });
    if ("findings" in checked) throw faultyDeclarations(checked.findings);
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
