/** Attributes by name, the prefix taken off. */
export type Attributes = Readonly<Record<string, string | undefined>>;

const UNUSUAL = /[<&\t\n\r]/;
const NONE: Attributes = {};
const NAMED: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/** A start tag: its name as written, its attributes, and whether it is empty. */
export interface StartTag {
  readonly name: string;
  readonly attributes: Attributes;
  readonly isEmpty: boolean;
}

/** Reads what stands between < and >. @throws SyntaxError where it is no tag */
export function readStartTag(text: string, start: number, end: number): StartTag {
  const isEmpty = text.charCodeAt(end - 1) === 47;
  const to = isEmpty ? end - 1 : end;
  let at = start;
  while (at < to && !isSpace(text.charCodeAt(at))) at += 1;
  if (at === start) throw new SyntaxError("<");
  return { name: text.slice(start, at), attributes: readAttributes(text, at, to), isEmpty };
}

function readAttributes(text: string, start: number, end: number): Attributes {
  let at = skipSpace(text, start, end);
  if (at === end) return NONE;
  const attributes: Record<string, string> = {};
  while (at < end) {
    const equals = text.indexOf("=", at);
    if (equals < 0 || equals >= end) throw new SyntaxError(text.slice(at, end));
    const open = skipSpace(text, equals + 1, end);
    const quote = text.charAt(open);
    const close = quote === '"' || quote === "'" ? text.indexOf(quote, open + 1) : -1;
    if (close < 0 || close >= end) throw new SyntaxError(text.slice(at, end));
    // Most names are one letter, whose string is there already.
    const name = equals === at + 1 ? text.charAt(at) : text.slice(at, equals).trimEnd();
    // A namespace's declaration is no attribute: `xmlns:r` must not stand in for `r`.
    if (!name.startsWith("xmlns")) attributes[bareName(name)] = attributeValue(text.slice(open + 1, close));
    at = skipSpace(text, close + 1, end);
  }
  return attributes;
}

/** A name without its prefix. */
export function bareName(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}

/** Text with its entities and line ends as characters. @throws SyntaxError for an entity that XML does not know */
export function resolveText(text: string): string {
  const lines = text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
  if (!lines.includes("&")) return lines;
  return lines.replace(/&([^;]*;?)/g, (whole, named: string) => {
    const name = named.endsWith(";") ? named.slice(0, -1) : "";
    const numbered = /^#(?:x([0-9a-fA-F]{1,6})|(\d{1,7}))$/.exec(name);
    const code = numbered ? Number.parseInt(numbered[1] ?? numbered[2] ?? "", numbered[1] === undefined ? 10 : 16) : 0;
    const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
    const character = isCharacter ? String.fromCodePoint(code) : NAMED[name];
    if (character === undefined) throw new SyntaxError(whole.slice(0, 20));
    return character;
  });
}

function attributeValue(written: string): string {
  if (!UNUSUAL.test(written)) return written;
  if (written.includes("<")) throw new SyntaxError("<");
  return resolveText(written.replace(/\r\n|[\t\n\r]/g, " "));
}

function skipSpace(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isSpace(text.charCodeAt(at))) at += 1;
  return at;
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9;
}
