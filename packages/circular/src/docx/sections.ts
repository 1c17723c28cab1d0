import { formatOf, type OfficialDocument } from "../document";
import { officialLayout } from "../official-layout";
import type { Frame } from "./frames";
import { w } from "./markup";
import { spacer } from "./paragraphs";
import type { Stretch } from "./stretches";

const { page, margin, landscapeMargin, linePitch, letter } = officialLayout;

/** A frame with the relation by which sections name it. */
export interface NamedFrame extends Frame {
  readonly relation: string;
}

/** The body in sections: a new one where the sheet turns; the last one's properties end the body. */
export function sectionsMarkup(
  document: OfficialDocument,
  stretches: readonly Stretch[],
  frames: readonly NamedFrame[],
): string {
  return stretches
    .map(({ turned, markup }, index) => {
      const section = sectionProperties(document, turned, frames);
      return index === stretches.length - 1 ? markup + section : markup + spacer(20, { section });
    })
    .join("");
}

/** A4, 版心 156 × 225 mm, 22 lines, numbers outside (5.1, 5.2, 7.5); the turned sheet by clause 8. */
function sectionProperties(document: OfficialDocument, turned: boolean, frames: readonly NamedFrame[]): string {
  const isLetter = formatOf(document) === "letter";
  const sides = turned
    ? landscapeMargin
    : isLetter
      ? { ...margin, header: letter.header, footer: letter.footer }
      : margin;
  const size = turned ? { w: page.height, h: page.width, orient: "landscape" } : { w: page.width, h: page.height };
  const { top, right, bottom, left, header, footer } = sides;
  return w(
    "sectPr",
    {},
    ...frames
      .filter((frame) => frame.turned === turned)
      .map(({ kind, on, relation }) => `<w:${kind}Reference w:type="${on}" r:id="${relation}"/>`),
    w("pgSz", size),
    w("pgMar", { top, right, bottom, left, header, footer, gutter: 0 }),
    ...(isLetter && !turned ? [w("titlePg")] : []),
    w("docGrid", { type: "lines", linePitch }),
  );
}
