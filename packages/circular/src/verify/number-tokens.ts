import { type FigureReference, type Inline, referenceKey } from "../document";

/** A number as a document prints it, bound to its figure where it is. */
export interface Token {
  readonly text: string;
  /** What is compared: no separators, half-width; of a date its digits, of a word the word. */
  readonly normal: string;
  readonly kind: "date" | "percent" | "number" | "word";
  readonly key?: string;
  readonly reference?: FigureReference;
  /** What stands before it in its sentence: the word that carries its sign. */
  readonly before: string;
  /** What the workbook behind a chart says, where the chart shows something else. */
  readonly behind?: string;
}

/** A piece of text, bound or not. */
export interface BoundPiece {
  readonly text: string;
  readonly key?: string;
  readonly reference?: FigureReference;
  readonly behind?: string;
}

const NUMBERS =
  /\d{4}年\d{1,2}月\d{1,2}日|\d{1,2}月\d{1,2}日|\d{4}年\d{1,2}月|\d{4}年|\d{1,2}月|[-−]?\d(?:[\d,]*\d)?(?:\.\d+)?[万亿]?[%‰]?/g;

/** The pieces of inlines. */
export function piecesOf(inlines: readonly Inline[]): readonly BoundPiece[] {
  return inlines.map((inline) =>
    "figure" in inline
      ? { text: inline.text, key: referenceKey(inline.figure), reference: inline.figure }
      : { text: inline.text },
  );
}

/** Every number of some text, in its order: a bound piece is one, however it reads. */
export function tokensOf(pieces: readonly BoundPiece[]): readonly Token[] {
  const tokens: Token[] = [];
  let text = "";
  for (const piece of pieces) {
    const { behind } = piece;
    if (piece.key === undefined && behind === undefined) {
      const plain = halfWidth(piece.text);
      for (const match of plain.matchAll(NUMBERS)) {
        tokens.push({ ...read(match[0]), before: clauseBefore(text + plain.slice(0, match.index)) });
      }
    } else if (piece.text.trim() !== "" || behind !== undefined) {
      const { key, reference } = piece;
      const read = readBound(piece.text.trim());
      tokens.push({
        ...read,
        ...(behind === undefined ? {} : { behind, text: `${read.text}（数据表中为${behind}）` }),
        ...(key === undefined ? {} : { key }),
        ...(reference === undefined ? {} : { reference }),
        before: clauseBefore(text),
      });
    }
    text += halfWidth(piece.text);
  }
  return tokens;
}

type Reading = Pick<Token, "text" | "normal" | "kind">;

function read(text: string): Reading {
  if (/[年月日]/.test(text)) return { text, normal: text, kind: "date" };
  const normal = text.replace(/,/g, "").replace("−", "-");
  return { text, normal, kind: /[%‰]$/.test(text) ? "percent" : "number" };
}

/** A bound piece: its one number, else its words. */
function readBound(text: string): Reading {
  const plain = halfWidth(text);
  const numbers = plain.match(NUMBERS) ?? [];
  const [only] = numbers;
  if (numbers.length === 1 && only !== undefined) {
    const one = read(only);
    // 万 of a measure (万元) stands outside the control.
    return { ...one, normal: one.kind === "number" ? one.normal.replace(/[万亿]$/, "") : one.normal, text };
  }
  return { text, normal: plain.replace(/[\s,]/g, ""), kind: "word" };
}

/** The words of the clause before a number. */
function clauseBefore(text: string): string {
  return /[^，；。：、（）,;]*$/.exec(text)?.[0] ?? "";
}

/** Full-width digits and signs as half-width ones: １２３，４５６ is left a list. */
function halfWidth(text: string): string {
  return text.replace(/[０-９％．－]/g, (character) => {
    return character === "－" ? "-" : String.fromCharCode(character.charCodeAt(0) - 0xfee0);
  });
}
