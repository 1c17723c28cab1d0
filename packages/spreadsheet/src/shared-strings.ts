import { walkXml } from "./xml";

/** The shared strings: rich text in one piece, phonetic hints left out. */
export function readSharedStrings(bytes: Uint8Array | undefined): readonly string[] {
  const strings: string[] = [];
  if (!bytes) return strings;
  let current = "";
  let isText = false;
  let hints = 0;
  walkXml(bytes, "sharedStrings.xml", {
    open: (name) => {
      if (name === "si") current = "";
      else if (name === "rPh") hints += 1;
      else if (name === "t") isText = hints === 0;
    },
    text: (text) => {
      if (isText) current += text;
    },
    close: (name) => {
      if (name === "t") isText = false;
      else if (name === "rPh") hints -= 1;
      else if (name === "si") strings.push(plainText(current));
    },
  });
  return strings;
}

/** `_x000D_` and its like are characters that XML cannot hold (ECMA-376 22.9.2.19). */
export function plainText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
