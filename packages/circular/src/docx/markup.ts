/** Escapes text for XML; characters that XML cannot hold are dropped. */
export function escapeXml(text: string): string {
  return SPECIAL.test(text)
    ? text.replace(UNSAYABLE, "").replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character)
    : text;
}

const UNSAYABLE = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
/** Text without any of these, the most of it, goes through as it is. */
const SPECIAL = /[&<>"]|[^\t\n\r\u0020-\ud7ff\ue000-\ufffd]/;
const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

export type Attributes = Readonly<Record<string, string | number>>;

/** An element of the w: namespace with its attributes in that namespace. */
export function w(name: string, attributes: Attributes = {}, ...children: readonly string[]): string {
  let written = "";
  for (const key in attributes) written += ` w:${key}="${escapeXml(String(attributes[key]))}"`;
  return children.length === 0 ? `<w:${name}${written}/>` : `<w:${name}${written}>${children.join("")}</w:${name}>`;
}

/** An element of another namespace, its attributes without a prefix. */
export function element(name: string, attributes: Attributes = {}, ...children: readonly string[]): string {
  let written = "";
  for (const key in attributes) written += ` ${key}="${escapeXml(String(attributes[key]))}"`;
  return children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join("")}</${name}>`;
}

/** What an XML part begins with. */
export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
