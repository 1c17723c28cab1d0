import type { Package } from "./inflate";
import { Refused } from "./refusal";
import { walkXml } from "./xml";

/** A sheet as workbook.xml lists it. */
export interface ListedSheet {
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "very-hidden";
  readonly part: string;
}

/** What one part points to; the target is absolute inside the package. */
export interface Relation {
  readonly target: string;
  readonly type: string;
}

/** Where the workbook itself stands, or undefined where the package holds none. */
export function workbookPath(pack: Package): string | undefined {
  return relationOf(readRelations(pack, ""), "officeDocument");
}

/** The target of the first relation of a type. */
export function relationOf(relations: ReadonlyMap<string, Relation>, type: string): string | undefined {
  return [...relations.values()].find((relation) => relation.type === type)?.target;
}

/** The sheets and the date system of workbook.xml. A document of another kind has another root and is refused. */
export function readWorkbookPart(
  bytes: Uint8Array,
  relations: ReadonlyMap<string, Relation>,
): { readonly sheets: readonly ListedSheet[]; readonly system1904: boolean } {
  const sheets: ListedSheet[] = [];
  let system1904 = false;
  let root: string | undefined;
  walkXml(bytes, "workbook.xml", {
    open: (name, attributes) => {
      root ??= name;
      if (root !== "workbook") throw new Refused("F-NOT-A-WORKBOOK", root);
      if (name === "workbookPr") system1904 = isOn(attributes.date1904);
      if (name !== "sheet") return;
      const { state, name: title = "", id = "" } = attributes;
      sheets.push({
        name: title,
        visibility: state === "veryHidden" ? "very-hidden" : state === "hidden" ? "hidden" : "visible",
        part: relations.get(id)?.target ?? "",
      });
    },
  });
  return { sheets, system1904 };
}

/** A part's relations by id. */
export function readRelations(pack: Package, path: string): ReadonlyMap<string, Relation> {
  const slash = path.lastIndexOf("/") + 1;
  const part = `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
  const bytes = pack.part(part);
  const relations = new Map<string, Relation>();
  if (!bytes) return relations;
  walkXml(bytes, part, {
    open: (name, { Id = "", Target = "", Type = "", TargetMode }) => {
      if (name !== "Relationship" || TargetMode === "External") return;
      relations.set(Id, {
        target: absolute(path.slice(0, slash), Target),
        type: Type.slice(Type.lastIndexOf("/") + 1),
      });
    },
  });
  return relations;
}

/** Whether an XML truth value is on. */
export function isOn(value: string | undefined): boolean {
  return value === "1" || value === "true";
}

function absolute(folder: string, target: string): string {
  const parts: string[] = [];
  for (const piece of (target.startsWith("/") ? target : `${folder}${target}`).split("/")) {
    if (piece === "..") parts.pop();
    else if (piece !== "." && piece !== "") parts.push(piece);
  }
  return parts.join("/");
}
