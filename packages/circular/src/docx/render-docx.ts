import { strToU8, zipSync } from "fflate";
import type { FigureBlock, OfficialDocument } from "../document";
import { numberDocument } from "../numbering";
import { annexesMarkup } from "./annexes";
import { blocksMarkup, type DocxParts } from "./blocks";
import { chartPart } from "./chart-part";
import { chartWorkbook } from "./chart-workbook";
import { framePart, framesOf } from "./frames";
import { type HeadOptions, headMarkup } from "./head";
import { imprintMarkup } from "./imprint";
import { xmlHead } from "./markup";
import { chartRelation, fontTablePart, packageParts, partName, settingsPart } from "./package-parts";
import { epoch } from "./package-time";
import { countIds } from "./runs";
import { sectionsMarkup } from "./sections";
import { annexListMarkup, attendanceMarkup, noteMarkup, signatureMarkup } from "./signature";
import { joinStretches, upright } from "./stretches";
import { stylesPart } from "./styles-part";
import { wordNamespaces } from "./word-namespaces";

export interface DocxOptions extends HeadOptions {}

/**
 * Renders an official document as a Word file on a GB/T 9704-2012 page: 22 lines of 28 characters, every number in a
 * content control that names its figure, charts of Word's own. The same document gives the same bytes.
 * @returns the bytes of a .docx that Word, WPS and LibreOffice open.
 * @example await writeFile("circular.docx", renderDocx(composeCircular(result, plan, circularTemplate2021)));
 */
export function renderDocx(document: OfficialDocument, options: DocxOptions = {}): Uint8Array {
  // 1. The body, in pieces of one orientation
  const charts: FigureBlock[] = [];
  const parts: DocxParts = {
    ids: countIds(),
    chart: (figure) => {
      charts.push(figure);
      return chartRelation(charts.length - 1);
    },
  };
  const { body, annexes } = numberDocument(document);
  const stretches = joinStretches([
    upright(headMarkup(document, options)),
    ...blocksMarkup(body, parts, { keepLast: true }),
    upright(attendanceMarkup(document) + annexListMarkup(document) + signatureMarkup(document) + noteMarkup(document)),
    ...annexesMarkup(document, annexes, parts),
    // 2. The imprint hangs on the last page, which is upright
    upright(imprintMarkup(document)),
  ]);
  // 3. Headers and footers, and the sections that name them
  const frames = framesOf(
    document,
    stretches.some(({ turned }) => turned),
  ).map((frame, index) => ({
    ...frame,
    relation: `rIdFrame${index + 1}`,
  }));
  const sections = sectionsMarkup(document, stretches, frames);
  // 4. The package
  const written = {
    ...packageParts({ title: document.title.join(""), day: document.signature.day, frames, charts: charts.length }),
    "word/document.xml": `${xmlHead}<w:document ${wordNamespaces}><w:body>${sections}</w:body></w:document>`,
    "word/styles.xml": stylesPart(),
    "word/settings.xml": settingsPart(),
    "word/fontTable.xml": fontTablePart(),
    ...Object.fromEntries(frames.map((frame, index) => [`word/${partName.frame(frame, index)}`, framePart(frame)])),
    ...Object.fromEntries(charts.map(({ chart }, index) => [`word/${partName.chart(index)}`, chartPart(chart)])),
  };
  return zipSync(
    {
      ...Object.fromEntries(Object.entries(written).map(([name, part]) => [name, strToU8(part)])),
      ...Object.fromEntries(
        charts.map(({ chart }, index) => [`word/${partName.workbook(index)}`, chartWorkbook(chart)]),
      ),
    },
    { mtime: epoch, level: 6 },
  );
}
