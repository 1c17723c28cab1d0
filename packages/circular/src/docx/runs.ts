import { type Inline, referenceKey } from "../document";
import { faces, officialLayout } from "../official-layout";
import { escapeXml, w } from "./markup";

export type Face = keyof typeof faces;

export interface RunStyle {
  readonly face: Face;
  /** Half-points. */
  readonly size: number;
  readonly colour?: string;
  readonly bold?: boolean;
  /** Character spacing in twips; 3号 of the body is drawn in. */
  readonly spacing?: number;
  /** Width of the characters in %. */
  readonly scale?: number;
}

/** The body's run: 3号 仿宋, drawn in so that 28 characters fill the line (5.2.3). */
export const bodyRun: RunStyle = {
  face: "body",
  size: officialLayout.size.three,
  spacing: officialLayout.characterSpacing,
};

export function runProperties({ face, size, colour, bold, spacing, scale }: RunStyle): string {
  const { name } = faces[face];
  const digits = face === "number" ? faces.number.name : faces.digits.name;
  return w(
    "rPr",
    {},
    w("rFonts", { ascii: digits, hAnsi: digits, eastAsia: name, cs: digits, hint: "eastAsia" }),
    ...(bold ? [w("b")] : []),
    ...(colour === undefined ? [] : [w("color", { val: colour })]),
    ...(spacing === undefined ? [] : [w("spacing", { val: spacing })]),
    ...(scale === undefined ? [] : [w("w", { val: scale })]),
    w("sz", { val: size }),
    w("szCs", { val: size }),
    w("lang", { val: "en-US", eastAsia: "zh-CN" }),
  );
}

/** A run of text. */
export function run(text: string, style: RunStyle): string {
  return text === "" ? "" : w("r", {}, runProperties(style), `<w:t xml:space="preserve">${escapeXml(text)}</w:t>`);
}

/**
 * A line of inlines: each bound number stands in a content control whose tag names its figure, so that it is found again
 * after the office has edited the words around it.
 */
export function inlineRuns(inlines: readonly Inline[], style: RunStyle, ids: IdSource): string {
  return inlines
    .map((inline) =>
      "figure" in inline
        ? w(
            "sdt",
            {},
            w(
              "sdtPr",
              {},
              runProperties(style),
              w("alias", { val: inline.figure.indicator }),
              w("tag", { val: referenceKey(inline.figure) }),
              w("id", { val: ids.next() }),
              w("text"),
            ),
            w("sdtContent", {}, run(inline.text, style)),
          )
        : run(inline.text, style),
    )
    .join("");
}

/** Numbers the content controls of one document, from one: same document, same ids. */
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
