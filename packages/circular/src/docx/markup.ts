/** Escapes text for XML; characters that XML cannot hold are dropped. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
    .replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);
}

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

type Attributes = Readonly<Record<string, string | number>>;

/** An element of the w: namespace with its attributes in that namespace. */
export function w(name: string, attributes: Attributes = {}, ...children: readonly string[]): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => ` w:${key}="${escapeXml(String(value))}"`)
    .join("");
  return children.length === 0 ? `<w:${name}${written}/>` : `<w:${name}${written}>${children.join("")}</w:${name}>`;
}
