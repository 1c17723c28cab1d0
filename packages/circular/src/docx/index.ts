import { strToU8, zipSync } from "fflate";
import type { OfficialDocument } from "../document";
import { blocksMarkup } from "./blocks";
import { annexesMarkup, annexListMarkup, imprintMarkup, noteMarkup, signatureMarkup } from "./ending";
import { headMarkup } from "./head";
import { escapeXml } from "./markup";
import { documentPart, fontTablePart, footerPart, packageParts, settingsPart, stylesPart } from "./parts";
import { countIds } from "./runs";

/**
 * Renders an official document as a Word file on a GB/T 9704-2012 page: 22 lines of 28 characters, every number in a
 * content control that names its figure. The same document gives the same bytes.
 * @returns the bytes of a .docx that Word, WPS and LibreOffice open.
 */
export function renderDocx(document: OfficialDocument): Uint8Array {
  const ids = countIds();
  const body = [
    headMarkup(document),
    blocksMarkup(document.body, ids, { keepLast: true }),
    annexListMarkup(document),
    signatureMarkup(document),
    noteMarkup(document),
    annexesMarkup(document, ids),
    imprintMarkup(document),
  ].join("");
  const parts = {
    ...packageParts(escapeXml(document.title.join("")), document.signature.day),
    "word/document.xml": documentPart(body),
    "word/styles.xml": stylesPart(),
    "word/settings.xml": settingsPart(),
    "word/fontTable.xml": fontTablePart(),
    "word/footer1.xml": footerPart("odd"),
    "word/footer2.xml": footerPart("even"),
  };
  const files = Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, strToU8(part)]));
  return zipSync(files, { mtime: new Date(1980, 0, 1), level: 6 });
}
