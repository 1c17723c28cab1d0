import type { Parts } from "./parts";
import { attributeOf, childrenOf, edited, innerEnd, rootOf } from "./spans";

const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const EMPTY = `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"></Relationships>`;
const CONTENT_TYPES = "[Content_Types].xml";

/** The relations part that belongs to a part. */
export function relationsPart(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** Adds a relation from one part to another and gives its id. */
export function addRelation(parts: Parts, from: string, type: string, to: string): string {
  const name = relationsPart(from);
  const text = opened(parts.text(name) ?? EMPTY);
  const root = rootOf(text);
  const children = childrenOf(text, root);
  const taken = new Set(children.map(({ tag }) => attributeOf(text, tag, "Id")));
  let next = children.length + 1;
  while (taken.has(`rId${next}`)) next += 1;
  const at = innerEnd(root, children);
  const id = `rId${next}`;
  const prefix = root.name.slice(0, root.name.indexOf(":") + 1);
  const relation = `<${prefix}Relationship Id="${id}" Type="${type}" Target="/${to}"/>`;
  parts.put(name, edited(text, [{ start: at, end: at, text: relation }]));
  return id;
}

/** Says of what type a new part is. */
export function addContentType(parts: Parts, part: string, type: string): void {
  addToTypes(parts, `Override PartName="/${part}" ContentType="${type}"`, ({ PartName }) => PartName === `/${part}`);
}

/** Says of what type all parts with an ending are. */
export function addDefaultType(parts: Parts, ending: string, type: string): void {
  addToTypes(
    parts,
    `Default Extension="${ending}" ContentType="${type}"`,
    ({ Extension }) => Extension?.toLowerCase() === ending,
  );
}

/** A name for a new part that none has yet: `xl/comments3.xml`. */
export function freePart(parts: Parts, start: string, ending: string): string {
  for (let number = 1; ; number += 1) {
    const name = `${start}${number}${ending}`;
    if (!parts.has(name)) return name;
  }
}

function addToTypes(
  parts: Parts,
  element: string,
  isThere: (attributes: { readonly PartName: string | undefined; readonly Extension: string | undefined }) => boolean,
): void {
  const text = opened(parts.text(CONTENT_TYPES) ?? `${HEAD}<Types xmlns="${PACKAGE}/content-types"></Types>`);
  const root = rootOf(text);
  const children = childrenOf(text, root);
  const found = children.some(({ tag }) =>
    isThere({ PartName: attributeOf(text, tag, "PartName"), Extension: attributeOf(text, tag, "Extension") }),
  );
  if (found) return;
  // Defaults stand before overrides.
  const at = element.startsWith("Default")
    ? (children.findLast(({ bare }) => bare === "Default")?.end ?? root.end)
    : innerEnd(root, children);
  const prefix = root.name.slice(0, root.name.indexOf(":") + 1);
  parts.put(CONTENT_TYPES, edited(text, [{ start: at, end: at, text: `<${prefix}${element}/>` }]));
}

/** A part whose root is written as one empty tag, with room for children. */
export function opened(text: string): string {
  const root = rootOf(text);
  if (root.form !== "empty") return text;
  const tag = text.slice(root.start, root.end).replace(/\s*\/>$/, ">");
  return edited(text, [{ start: root.start, end: root.end, text: `${tag}</${root.name}>` }]);
}
