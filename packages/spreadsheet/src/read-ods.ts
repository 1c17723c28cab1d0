import type { ReadingNote, Sheet } from "@biaogan/core";
import type { Package } from "./inflate";
import type { ReadLimits } from "./limits";
import { readOdsTables } from "./ods-tables";
import { Refused } from "./refusal";
import { walkXml } from "./xml";

/** Reads an OpenDocument spreadsheet: every table with what it hides, dates and figures as the file writes them. */
export function readOds(
  pack: Package,
  file: string,
  limits: ReadLimits,
): { readonly sheets: readonly Sheet[]; readonly notes: readonly ReadingNote[] } {
  if (isEncrypted(pack)) throw new Refused("F-PASSWORD");
  const content = pack.part("content.xml");
  if (!content) throw new Refused("F-NOT-A-WORKBOOK", "zip");
  const notes: ReadingNote[] = [];
  if (pack.names.some((name) => name.startsWith("basic/"))) notes.push({ code: "macros-ignored", place: { file } });
  return { sheets: readOdsTables(content, limits), notes };
}

function isEncrypted(pack: Package): boolean {
  const manifest = pack.part("META-INF/manifest.xml");
  let encrypted = false;
  if (manifest) {
    walkXml(manifest, "manifest.xml", {
      open: (name) => {
        encrypted ||= name === "encryption-data";
      },
    });
  }
  return encrypted;
}
