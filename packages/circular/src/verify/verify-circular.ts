import { absolute, type Finding, isKnown, round } from "@biaogan/core";
import type { MonthResult } from "@biaogan/indicators";
import type { FigureReference, OfficialDocument } from "../document";
import { figureOf } from "../figure-lookup";
import { figureReferences } from "../figure-references";
import { type DocumentFault, documentFinding, type Occurrence } from "../wording/document-findings";
import { comparePassages, type Placed } from "./compare-passages";
import { docxPassages } from "./docx-passages";
import type { Token } from "./number-tokens";
import { type Passages, passagesOf } from "./passages";
import { readDocx } from "./read-docx";
import { contradictsSign } from "./signs";

export interface VerifyOptions {
  /** The document as it was composed: against it, deleted and added numbers are found too. */
  readonly document?: OfficialDocument;
  /** The file's name, as findings name it. */
  readonly file?: string;
}

/** What reading a document back gives. */
export interface Verification {
  readonly findings: readonly Finding[];
  /** Bound numbers found in the file, and how many of them say what the result says. */
  readonly bound: number;
  readonly agreeing: number;
}

/**
 * Reads a document back after the office has edited it and holds its numbers against the month's result: words may
 * change; a changed, deleted or added number is a finding with its paragraph or cell, and with the other places that
 * print the same figure otherwise. Bound numbers are known by their content controls; where a program has dropped them,
 * by their place.
 * @example verifyCircular(bytes, result, { document: composeCircular(result, plan, template), file: "circular.docx" }).findings
 */
export function verifyCircular(docx: Uint8Array, result: MonthResult, options: VerifyOptions = {}): Verification {
  const { document, file = "circular.docx" } = options;
  // 1. Read
  const blocks = readDocx(docx);
  if (!blocks) return { findings: [documentFinding("V-0201", { file }, {}, result)], bound: 0, agreeing: 0 };
  const read = docxPassages(blocks, document === undefined ? [] : figureReferences(document));
  const printed = placedTokens(read).filter(({ token }) => token.reference !== undefined);
  // 2. Of another month altogether?
  const months = new Set(printed.flatMap(({ token }) => token.reference?.month ?? []));
  if (printed.length > 0 && !months.has(result.month)) {
    const detail = { found: [...months].join("、") };
    return { findings: [documentFinding("V-0202", { file }, detail, result)], bound: printed.length, agreeing: 0 };
  }
  // 3. Hold against the composed document, or against the result alone
  const faults = document === undefined ? againstResult(printed, result) : againstDocument(document, read);
  // 4. Hold the words that carry a sign against the figure's
  const signs = printed
    .filter(({ token }) => contradictsSign(token, result))
    .map((is): DocumentFault => ({ code: "V-0104", is, reference: is.token.reference }));
  // 5. Say, with the other places that print the same figure otherwise
  const all = [...faults, ...signs].map((fault) => ({ ...fault, elsewhere: elsewhere(fault, printed, result) }));
  const wrong = all.filter(({ code }) => code === "V-0101").length;
  return {
    findings: all.map((fault) =>
      documentFinding(fault.code, { file, sheet: placeOf(fault)?.section, cell: placeOf(fault)?.at }, fault, result),
    ),
    bound: printed.length,
    agreeing: printed.length - wrong,
  };
}

function placedTokens({ prose, tables }: Passages): readonly Placed[] {
  const cells = tables.flatMap(({ rows }) => rows).flatMap((row) => row.cells);
  return [...prose, ...cells].flatMap(({ tokens, place }) => tokens.map((token) => ({ token, place })));
}

function againstDocument(document: OfficialDocument, read: Passages): readonly DocumentFault[] {
  const before = passagesOf(document);
  const expected = new Map(placedTokens(before).map(({ token }) => [token.key, token]));
  const { changed, deleted, added, gone } = comparePassages(before, read);
  return [
    ...changed.map(({ was, is }): DocumentFault => {
      const { reference } = was;
      return { code: reference === undefined ? "V-0106" : "V-0101", is, expected: was.text, reference };
    }),
    ...deleted
      .filter(({ token }) => token.reference !== undefined)
      .map(({ token, place }): DocumentFault => {
        return { code: "V-0102", place, expected: token.text, reference: token.reference };
      }),
    ...gone.map(
      ({ what, name, numbers }): DocumentFault => ({
        code: "V-0105",
        what,
        name,
        numbers,
        place: numbers[0]?.place,
      }),
    ),
    ...added.flatMap((is): readonly DocumentFault[] => {
      // A bound number that stands once more and says the same is no addition.
      const { key, reference } = is.token;
      const first = key === undefined ? undefined : expected.get(key);
      if (first?.normal === is.token.normal) return [];
      return [
        first === undefined
          ? { code: "V-0103", is, reference }
          : { code: "V-0101", is, expected: first.text, reference },
      ];
    }),
  ];
}

/** Without the composed document each bound number is held against its figure, rounded as it is printed. */
function againstResult(printed: readonly Placed[], result: MonthResult): readonly DocumentFault[] {
  return printed.flatMap((is): readonly DocumentFault[] => {
    const { reference } = is.token;
    if (reference === undefined || reference.month !== result.month) return [];
    const expected = expectedText(is.token, reference, result);
    const agrees = expected === is.token.normal.replace(/[-%‰]/g, "") && is.token.behind === undefined;
    return expected === undefined || agrees ? [] : [{ code: "V-0101", is, expected, reference }];
  });
}

/** The figure's number with as many decimals as are printed, without its sign: the word carries that. */
function expectedText(token: Token, reference: FigureReference, result: MonthResult): string | undefined {
  const figure = figureOf(result, reference);
  if (!figure || !isKnown(figure) || token.kind === "date" || token.kind === "word") return undefined;
  if (figure.measure === "state" || figure.measure === "date" || figure.measure === "text") return undefined;
  const decimals = /\.(\d+)/.exec(token.normal)?.[1]?.length ?? 0;
  return round(absolute(figure.known), decimals);
}

/** Where else the same figure is printed, and otherwise: under its own name, or under another that means the same. */
function elsewhere(
  { code, is, reference }: DocumentFault,
  printed: readonly Placed[],
  result: MonthResult,
): readonly Occurrence[] {
  if (code !== "V-0101" || reference === undefined || is === undefined) return [];
  return printed
    .filter(({ token, place }) => {
      const here = place.section === is.place.section && place.at === is.place.at;
      return !here && bare(token) !== bare(is.token) && isSameFigure(token.reference, reference, result);
    })
    .map(({ token, place }) => ({ text: token.text, place }));
}

/** A chart prints no measure and no zeros behind. */
function bare({ normal }: Token): string {
  const number = normal.replace(/[%‰]$/, "");
  return number.includes(".") ? number.replace(/\.?0+$/, "") : number;
}

function isSameFigure(one: FigureReference | undefined, other: FigureReference, result: MonthResult): boolean {
  if (one === undefined || one.indicator !== other.indicator || one.institution !== other.institution) return false;
  if (one.measure !== other.measure) return false;
  if (one.aspect === other.aspect && one.month === other.month) return true;
  const [a, b] = [figureOf(result, one), figureOf(result, other)];
  return (
    a !== undefined && b !== undefined && isKnown(a) && isKnown(b) && a.known === b.known && a.measure === b.measure
  );
}

function placeOf({ is, place }: DocumentFault) {
  return is?.place ?? place;
}
