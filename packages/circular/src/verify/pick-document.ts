import type { OfficialDocument } from "../document";
import { plainText } from "../document-text";
import { readDocx } from "./read-docx";

/**
 * Which of several composed documents a file is: the one with the most paragraphs word for word. Undefined where it has
 * a paragraph of none, or is no Word file.
 * @example pickDocument(bytes, [circular, brief]) === brief // true
 */
export function pickDocument(docx: Uint8Array, documents: readonly OfficialDocument[]): OfficialDocument | undefined {
  const texts = new Set(
    (readDocx(docx) ?? []).flatMap((block) => {
      if (block.block === "chart") return [];
      const cells = block.block === "paragraph" ? [block.pieces] : block.rows.flat();
      return cells.map((pieces) =>
        pieces
          .map(({ text }) => text)
          .join("")
          .trim(),
      );
    }),
  );
  let [best, most]: [OfficialDocument | undefined, number] = [undefined, 0];
  for (const document of documents) {
    const count = [...plainText(document), ...document.title].filter((text) => texts.has(text)).length;
    if (count > most) [best, most] = [document, count];
  }
  return best;
}
