import { Refused } from "./refusal";
import { type Attributes, bareName, readStartTag, resolveText } from "./xml-tag";

export type { Attributes } from "./xml-tag";

/** What a reader wants of a part: names come without their prefix. */
export interface XmlReader {
  readonly open?: (name: string, attributes: Attributes) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

const STEP = 1 << 20;
/** No office part is nested deeper, and no text or tag of one is longer: both would grow with the file. */
const DEEPEST = 200;
const LONGEST = 1 << 24;

interface Walk {
  readonly reader: XmlReader;
  /** The names of the open elements, as written. */
  readonly stack: string[];
  hasRoot: boolean;
}

/**
 * Walks a part once, in pieces. Strict where meaning is at stake: tags match, entities are the five of XML or numbers,
 * and a document type is refused, so that no entity of a file's own is ever expanded.
 */
export function walkXml(bytes: Uint8Array, part: string, reader: XmlReader): void {
  const walk: Walk = { reader, stack: [], hasRoot: false };
  try {
    let rest = "";
    for (const piece of decoded(bytes)) {
      const text = rest + piece;
      rest = text.slice(walkPiece(walk, text));
      if (rest.length > LONGEST) throw new SyntaxError("too long");
    }
    if (rest.trim() !== "" || walk.stack.length > 0 || !walk.hasRoot) throw new SyntaxError("cut off");
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused("F-BROKEN", `${part}: ${error instanceof Error ? error.message.slice(0, 80) : ""}`);
  }
}

/** Walks as far as whole tags reach; gives where the rest begins. */
function walkPiece(walk: Walk, text: string): number {
  let at = 0;
  for (;;) {
    const start = text.indexOf("<", at);
    if (start < 0) return at;
    const end = tagEnd(text, start);
    if (end < 0) return at;
    if (start > at) takeText(walk, text.slice(at, start));
    switch (text.charCodeAt(start + 1)) {
      case 47: // </
        closeElement(walk, text.slice(start + 2, end).trimEnd());
        break;
      case 63: // <?
        break;
      case 33: // <!
        if (text.startsWith("<![CDATA[", start)) takeCharacters(walk, text.slice(start + 9, end - 2));
        break;
      default:
        openElement(walk, text, start + 1, end);
    }
    at = end + 1;
  }
}

/** Where the > stands that ends what begins at `start`, or −1 where it is still to come. */
export function tagEnd(text: string, start: number): number {
  const next = text.charCodeAt(start + 1);
  if (next === 63) return ending(text, "?>", start);
  if (next === 33) {
    if (text.startsWith("<!--", start)) return ending(text, "-->", start + 4);
    if (text.startsWith("<![CDATA[", start)) return ending(text, "]]>", start);
    if (text.length - start < 9) return -1;
    throw new SyntaxError("DOCTYPE");
  }
  let end = text.indexOf(">", start);
  if (next === 47) return end;
  // An attribute's value may hold a > too.
  for (let from = start; end >= 0; ) {
    const quote = firstQuote(text, from, end);
    if (quote < 0) return end;
    const closing = text.indexOf(text.charAt(quote), quote + 1);
    if (closing < 0) return -1;
    from = closing + 1;
    if (closing > end) end = text.indexOf(">", from);
  }
  return -1;
}

function ending(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? -1 : at + mark.length - 1;
}

function firstQuote(text: string, from: number, to: number): number {
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 34 || code === 39) return at;
  }
  return -1;
}

function openElement(walk: Walk, text: string, start: number, end: number): void {
  const { reader, stack } = walk;
  const { name, attributes, isEmpty } = readStartTag(text, start, end);
  if (stack.length === 0 && walk.hasRoot) throw new SyntaxError("two roots");
  if (stack.length >= DEEPEST) throw new SyntaxError("too deep");
  walk.hasRoot = true;
  const bare = bareName(name);
  reader.open?.(bare, attributes);
  if (isEmpty) reader.close?.(bare);
  else stack.push(name);
}

function closeElement({ reader, stack }: Walk, name: string): void {
  if (stack.pop() !== name) throw new SyntaxError(`</${name.slice(0, 40)}>`);
  reader.close?.(bareName(name));
}

function takeText(walk: Walk, text: string): void {
  takeCharacters(walk, walk.reader.text || walk.stack.length === 0 ? resolveText(text) : "");
}

function takeCharacters({ reader, stack }: Walk, text: string): void {
  if (stack.length === 0) {
    if (text.trim() !== "") throw new SyntaxError("text outside");
  } else if (text !== "") reader.text?.(text);
}

function* decoded(bytes: Uint8Array): Generator<string> {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe ? "utf-16be" : "utf-8";
  const decoder = new TextDecoder(encoding, { fatal: true });
  for (let at = 0; at < bytes.length; at += STEP) {
    yield decoder.decode(bytes.subarray(at, at + STEP), { stream: at + STEP < bytes.length });
  }
}
