import type { Package } from "./inflate";
import { plainText } from "./shared-strings";
import { readRelations, relationOf } from "./xlsx-parts";
import { walkXml } from "./xml";

/** A sheet's comments by A1 address. */
export function readComments(pack: Package, sheetPart: string): ReadonlyMap<string, string> {
  const comments = new Map<string, string>();
  const target = relationOf(readRelations(pack, sheetPart), "comments");
  const bytes = target === undefined ? undefined : pack.part(target);
  if (!bytes) return comments;
  let address = "";
  let words = "";
  let isText = false;
  let hints = 0;
  walkXml(bytes, "comments.xml", {
    open: (name, attributes) => {
      if (name === "comment") {
        address = attributes.ref ?? "";
        words = "";
      } else if (name === "rPh") hints += 1;
      else if (name === "t") isText = hints === 0;
    },
    text: (text) => {
      if (isText) words += text;
    },
    close: (name) => {
      if (name === "t") isText = false;
      else if (name === "rPh") hints -= 1;
      else if (name === "comment") comments.set(address, plainText(words));
    },
  });
  return comments;
}
