import { type FigureReference, type Inline, referenceKey } from "../document";
import { faces, officialLayout } from "../official-layout";
import { bookmarkName, referenceLabel } from "../wording/reference-words";
import { escapeXml, w } from "./markup";

export type Face = keyof typeof faces;

export interface RunStyle {
  readonly face?: Face;
  /** Half-points. */
  readonly size?: number;
  readonly colour?: string;
  /** Character spacing in twips; 3号 of the body is drawn in. */
  readonly spacing?: number;
  /** Width of the characters in %. */
  readonly scale?: number;
  /** A character style. */
  readonly style?: string;
}

/** The body's run: 3号 仿宋, drawn in so that 28 characters fill the line (5.2.3). */
export const bodyRun = {
  face: "body",
  size: officialLayout.size.three,
  spacing: officialLayout.characterSpacing,
} as const satisfies RunStyle;

/** The properties of a run; what it does not say comes from its paragraph's style. */
export function runProperties({ face, size, colour, spacing, scale, style }: RunStyle): string {
  return w(
    "rPr",
    {},
    ...(style === undefined ? [] : [w("rStyle", { val: style })]),
    face === undefined ? HINT : w("rFonts", { ...slots(face), hint: "eastAsia" }),
    ...(colour === undefined ? [] : [w("color", { val: colour })]),
    ...(spacing === undefined ? [] : [w("spacing", { val: spacing })]),
    ...(scale === undefined ? [] : [w("w", { val: scale })]),
    ...(size === undefined ? [] : [w("sz", { val: size }), w("szCs", { val: size })]),
  );
}

/** Quotes, dashes and dots are of both scripts: the hint gives them to the Chinese face. */
const HINT = w("rFonts", { hint: "eastAsia" });

/** The four slots of a face: digits and Latin letters in Times New Roman, but for the page number's 半角宋体 (7.5). */
export function slots(face: Face): Readonly<Record<"ascii" | "hAnsi" | "eastAsia" | "cs", string>> {
  const latin = face === "number" ? faces.number.name : faces.digits.name;
  return { ascii: latin, hAnsi: latin, eastAsia: faces[face].name, cs: latin };
}

const PLAIN = `<w:r>${w("rPr", {}, HINT)}<w:t xml:space="preserve">`;

/**
 * A run of text. Chinese punctuation that Unicode shares with Latin (“ ” ‘ ’ — … ·) is a run of its own with the Chinese
 * face in every slot, since not every program heeds the hint.
 * @param face the Chinese face of the place, for that punctuation.
 */
export function run(text: string, style: RunStyle = {}, face: Face = style.face ?? "body"): string {
  if (text === "") return "";
  const lines = text.split("\n");
  if (lines.length > 1) return lines.map((line) => run(line, style, face)).join(NEW_LINE);
  if (!SHARED.test(text)) return plainRun(text, style);
  return text
    .split(/([“”‘’—…·]+)/)
    .map((piece, index) => (index % 2 === 0 ? plainRun(piece, style) : sharedRun(piece, style, face)))
    .join("");
}

const NEW_LINE = w("r", {}, w("br", {}));

const SHARED = /[“”‘’—…·]/;

function plainRun(text: string, style: RunStyle): string {
  if (text === "") return "";
  if (Object.keys(style).length === 0) return `${PLAIN}${escapeXml(text)}</w:t></w:r>`;
  return w("r", {}, runProperties(style), `<w:t xml:space="preserve">${escapeXml(text)}</w:t>`);
}

function sharedRun(text: string, style: RunStyle, face: Face): string {
  const { name } = faces[face];
  const fonts = w("rFonts", { ascii: name, hAnsi: name, eastAsia: name, cs: name, hint: "eastAsia" });
  const properties = runProperties(style).replace(/<w:rFonts[^>]*\/>/, fonts);
  return w("r", {}, properties, `<w:t xml:space="preserve">${escapeXml(text)}</w:t>`);
}

/**
 * A line of inlines: each bound number stands in a content control whose tag and title name its figure, so that it is
 * found again after the office has edited the words around it. The measure word stands outside, and a state in words in a
 * bookmark: LibreOffice 7 writes 汉字 in a control several times over.
 */
export function inlineRuns(
  inlines: readonly Inline[],
  ids: IdSource,
  { face = "body", runs = {} }: { readonly face?: Face; readonly runs?: RunStyle } = {},
): string {
  const style = { face, runs };
  return inlines
    .map((inline) => {
      if (!("figure" in inline)) return run(inline.text, runs, face);
      const pieces = numberPieces(inline.text);
      if (!pieces.some(({ isNumber }) => isNumber)) return bookmark(inline.text, inline.figure, ids, style);
      return pieces
        .map(({ text, isNumber }) => (isNumber ? control(text, inline.figure, ids, style) : run(text, runs, face)))
        .join("");
    })
    .join("");
}

interface ControlStyle {
  readonly face: Face;
  readonly runs: RunStyle;
}

function control(text: string, figure: FigureReference, ids: IdSource, { face, runs }: ControlStyle): string {
  return w(
    "sdt",
    {},
    w(
      "sdtPr",
      {},
      runProperties(runs),
      w("alias", { val: referenceLabel(figure) }),
      w("tag", { val: referenceKey(figure) }),
      w("id", { val: ids.next() }),
      w("text"),
    ),
    w("sdtContent", {}, run(text, runs, face)),
  );
}

/** A state in words, in a bookmark that names its figure. */
function bookmark(text: string, figure: FigureReference, ids: IdSource, { face, runs }: ControlStyle): string {
  const id = ids.next();
  return w("bookmarkStart", { id, name: bookmarkName(figure, id) }) + run(text, runs, face) + w("bookmarkEnd", { id });
}

/** A bound text as its numbers and what stands around them. */
function numberPieces(text: string): readonly { readonly text: string; readonly isNumber: boolean }[] {
  return text
    .split(/(-?\d(?:[\d,]*\d)?(?:\.\d+)?%?)/)
    .map((piece, index) => ({ text: piece, isNumber: index % 2 === 1 }))
    .filter((piece) => piece.text !== "");
}

/** Numbers the content controls and drawings of one document, from one: same document, same ids. */
export interface IdSource {
  readonly next: () => number;
}

export function countIds(): IdSource {
  let last = 0;
  return {
    next: () => {
      last += 1;
      return last;
    },
  };
}
