import { isDateFormat } from "./date-serial";
import type { Package } from "./inflate";
import { walkXml } from "./xml";

/** A sheet as workbook.xml lists it. */
export interface ListedSheet {
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "very-hidden";
  readonly part: string;
}

export interface WorkbookParts {
  readonly sheets: readonly ListedSheet[];
  readonly system1904: boolean;
}

/** workbook.xml with its relations. */
export function readWorkbookParts(pack: Package, path: string, bytes: Uint8Array): WorkbookParts {
  const targets = readRelations(pack, path);
  const sheets: ListedSheet[] = [];
  let system1904 = false;
  walkXml(bytes, path, {
    open: ({ name, attributes }) => {
      if (name === "workbookPr") system1904 = attributes.date1904 === "1" || attributes.date1904 === "true";
      if (name !== "sheet") return;
      const state = attributes.state;
      sheets.push({
        name: attributes.name ?? "",
        visibility: state === "veryHidden" ? "very-hidden" : state === "hidden" ? "hidden" : "visible",
        part: targets.get(attributes.id ?? "")?.target ?? "",
      });
    },
  });
  return { sheets, system1904 };
}

/** A part's relations by id; targets are absolute inside the package. */
export function readRelations(
  pack: Package,
  path: string,
): ReadonlyMap<string, { readonly target: string; readonly type: string }> {
  const slash = path.lastIndexOf("/") + 1;
  const part = `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
  const bytes = pack.part(part);
  const relations = new Map<string, { target: string; type: string }>();
  if (!bytes) return relations;
  walkXml(bytes, part, {
    open: ({ name, attributes }) => {
      if (name !== "Relationship" || attributes.TargetMode === "External") return;
      relations.set(attributes.Id ?? "", {
        target: absolute(path.slice(0, slash), attributes.Target ?? ""),
        type: (attributes.Type ?? "").split("/").at(-1) ?? "",
      });
    },
  });
  return relations;
}

function absolute(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const parts: string[] = [];
  for (const piece of `${folder}${target}`.split("/")) {
    if (piece === "..") parts.pop();
    else if (piece !== "." && piece !== "") parts.push(piece);
  }
  return parts.join("/");
}

/** The shared strings: rich text in one piece, phonetic hints left out. */
export function readSharedStrings(bytes: Uint8Array | undefined): readonly string[] {
  const strings: string[] = [];
  if (!bytes) return strings;
  let current = "";
  let inText = false;
  let phonetic = 0;
  walkXml(bytes, "sharedStrings.xml", {
    open: ({ name }) => {
      if (name === "si") current = "";
      else if (name === "rPh") phonetic += 1;
      else if (name === "t") inText = phonetic === 0;
    },
    text: (text) => {
      if (inText) current += text;
    },
    close: (name) => {
      if (name === "t") inText = false;
      else if (name === "rPh") phonetic -= 1;
      else if (name === "si") strings.push(unescapeText(current));
    },
  });
  return strings;
}

/** `_x000D_` and its like are escaped characters (ECMA-376 22.9.2.19). */
export function unescapeText(text: string): string {
  return text.includes("_x")
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
}

/** The number format of each cell style: whether it shows a date, and its code. */
export function readFormats(
  bytes: Uint8Array | undefined,
): readonly { readonly date: boolean; readonly code: string | undefined }[] {
  const codes = new Map<number, string>();
  const formats: { date: boolean; code: string | undefined }[] = [];
  let inCells = false;
  if (!bytes) return formats;
  walkXml(bytes, "styles.xml", {
    open: ({ name, attributes }) => {
      if (name === "numFmt") codes.set(Number(attributes.numFmtId), attributes.formatCode ?? "");
      if (name === "cellXfs") inCells = true;
      if (name === "xf" && inCells) {
        const id = Number(attributes.numFmtId ?? 0);
        formats.push({ date: isDateFormat(id, codes.get(id)), code: codes.get(id) });
      }
    },
    close: (name) => {
      if (name === "cellXfs") inCells = false;
    },
  });
  return formats;
}
