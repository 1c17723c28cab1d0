import { tagEnd } from "../xml";
import { bareName, readStartTag } from "../xml-tag";

/** A tag by its place in a part's text; `end` stands behind its >. */
export interface Tag {
  /** As written, with its prefix. */
  readonly name: string;
  readonly bare: string;
  readonly form: "open" | "close" | "empty";
  readonly start: number;
  readonly end: number;
}

/** An element that stands directly in another. */
export interface Child {
  readonly bare: string;
  readonly start: number;
  readonly end: number;
  /** Its first tag. */
  readonly tag: Tag;
}

/** One change of a text: what stands from `start` to `end` gives way to `text`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The tags of a part in their order; comments, character data and instructions are passed over. */
export function* tagsOf(text: string, from = 0, to = text.length): Generator<Tag> {
  for (let start = text.indexOf("<", from); start >= 0 && start < to; ) {
    const tag = tagAt(text, start);
    if (!tag) return;
    if (tag !== "aside") yield tag;
    const last = tag === "aside" ? tagEnd(text, start) + 1 : tag.end;
    start = text.indexOf("<", last);
  }
}

/** The tag that begins at a place. */
export function tagAt(text: string, start: number): Tag | "aside" | undefined {
  const last = tagEnd(text, start);
  if (last < 0) return undefined;
  const second = text.charCodeAt(start + 1);
  if (second === 33 || second === 63) return "aside";
  const isClose = second === 47;
  const name = /^[^\s/>]+/.exec(text.slice(start + (isClose ? 2 : 1), Math.min(last + 1, start + 130)))?.[0] ?? "";
  const form = isClose ? "close" : text.charCodeAt(last - 1) === 47 ? "empty" : "open";
  return { name, bare: bareName(name), form, start, end: last + 1 };
}

/** The elements directly inside the one that opens with a tag. */
export function childrenOf(text: string, parent: Tag): readonly Child[] {
  if (parent.form !== "open") return [];
  const children: Child[] = [];
  let depth = 0;
  let first: Tag | undefined;
  for (const tag of tagsOf(text, parent.end)) {
    if (tag.form === "close") {
      if (depth === 0) break;
      depth -= 1;
    } else if (depth === 0) first = tag;
    if (tag.form === "open") depth += 1;
    if (depth === 0 && first) {
      children.push({ bare: first.bare, start: first.start, end: tag.end, tag: first });
      first = undefined;
    }
  }
  return children;
}

/** The root element's tag. @throws SyntaxError where there is none */
export function rootOf(text: string): Tag {
  const [root] = tagsOf(text);
  if (!root) throw new SyntaxError("no element");
  return root;
}

/** Where the closing tag of an element that has these children stands. */
export function innerEnd(parent: Tag, children: readonly Child[]): number {
  return children.at(-1)?.end ?? parent.end;
}

/** An attribute of a tag by its bare name, resolved; undefined where it has none. */
export function attributeOf(text: string, tag: Tag, name: string): string | undefined {
  return readStartTag(text, tag.start + 1, tag.end - 1).attributes[name];
}

/** A tag's text with an attribute set, in its place where the tag had it. */
export function withAttribute(written: string, name: string, value: string): string {
  const pattern = new RegExp(`(\\s${name}\\s*=\\s*)("[^"]*"|'[^']*')`);
  if (pattern.test(written)) return written.replace(pattern, `$1"${value}"`);
  return written.replace(/\s*(\/?>)$/, ` ${name}="${value}"$1`);
}

/** The prefix of a name with its colon: `x:` of `x:row`, nothing of `row`. */
export function prefixOf(name: string): string {
  return name.slice(0, name.indexOf(":") + 1);
}

/** A text with its changes; they do not overlap, and those at one place keep their order. */
export function edited(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, text: put } of [...edits].sort((a, b) => a.start - b.start)) {
    pieces.push(text.slice(at, start), put);
    at = end;
  }
  return pieces.length === 0 ? text : pieces.join("") + text.slice(at);
}

/**
 * Where a new child of the root has to stand by the schema's order: behind the last child that may come before it.
 * What the order does not know (extensions, alternatives) stays behind it.
 */
export function placeOf(text: string, root: Tag, order: readonly string[], name: string): number {
  const before = new Set(order.slice(0, order.indexOf(name)));
  return childrenOf(text, root).findLast(({ bare }) => before.has(bare))?.end ?? root.end;
}

/** What spreadsheets read as a character's number (`_x000D_`), where somebody means the letters. */
const ESCAPE = /_x(?=[0-9A-Fa-f]{4}_)/g;

/** Text as it stands in an element or an attribute; what XML cannot hold is left out. */
export function escaped(text: string): string {
  return text
    .replace(ESCAPE, "_x005F_x")
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\n", "&#10;");
}
