import type { Finding, Place } from "@biaogan/core";
import type { CountyPlan } from "@biaogan/plan";
import { type AcceptedMonth, checkMonth, type ReportPack } from "@biaogan/report";
import { benchmarkCounty2021 } from "@biaogan/report/standard";
import { type Book, bookOf, workbookOf } from "./book";
import { MONTHS, plantedCounty } from "./county";
import type { ErrorKind, Planted } from "./errors";
import { figuresOf } from "./figures";
import { KINDS, type PlantedYear } from "./plant";

const pack: ReportPack = benchmarkCounty2021;

/** Every institution's clean book of every month. */
export function cleanYear(plan: CountyPlan = plantedCounty()): readonly Book[] {
  return MONTHS.flatMap((month) =>
    plan.county.institutions.map(({ code }) => bookOf(pack, plan, code, month, figuresOf(plan, code, month))),
  );
}

/** The findings of a year's books, month by month; the months before are as they are in the accepted history. */
export function checkBooks(
  books: readonly Book[],
  history: readonly AcceptedMonth[] | undefined,
  plan: CountyPlan = plantedCounty(),
): { readonly findings: readonly Finding[]; readonly accepted: readonly AcceptedMonth[] } {
  const accepted: AcceptedMonth[] = [];
  const findings = MONTHS.flatMap((month) => {
    const receipts = books
      .filter((book) => book.month === month)
      .map((book) => ({
        file: book.file,
        institution: book.institution,
        receivedAt: `${month}-27T09:00:00`,
        workbook: workbookOf(book),
      }));
    const before = (history ?? accepted).filter((one) => one.month < month);
    const checked = checkMonth(pack, plan, receipts, { month, history: before });
    accepted.push(checked.accepted);
    return checked.findings;
  });
  return { findings, accepted };
}

/** How one kind of error fared. */
export interface Score {
  readonly kind: ErrorKind;
  readonly planted: number;
  /** At its cell, under its code. */
  readonly found: number;
  /** Of those whose cause is a figure: the first hypothesis is the slip that was planted, at its cell. */
  readonly guessed: number;
  readonly guessable: number;
}

/** The findings that name a cause, held against what was planted; `unexpected` are those that nobody planted. */
export function scoreYear({ planted }: PlantedYear, findings: readonly Finding[]) {
  const causes = findings.filter(({ consequenceOf }) => consequenceOf === undefined);
  const open = new Set(causes);
  const met = planted.map((one) => {
    const cause = [...open].find((finding) => isAt(finding, one));
    if (cause) open.delete(cause);
    return { one, cause };
  });
  for (const { also = [], institution, month } of planted)
    for (const finding of open)
      if (also.includes(finding.code) && finding.institution === institution && finding.month === month)
        open.delete(finding);
  const scores = KINDS.map((kind): Score => {
    const own = met.filter(({ one }) => one.kind === kind);
    const guessable = own.filter(({ one }) => one.slip !== undefined);
    return {
      kind,
      planted: own.length,
      found: own.filter(({ cause }) => cause !== undefined).length,
      guessable: guessable.length,
      guessed: guessable.filter(({ one, cause }) => cause && isGuessed(cause, one)).length,
    };
  });
  return { scores, unexpected: [...open], missed: met.filter(({ cause }) => !cause).map(({ one }) => one), met };
}

/** A finding that names the planted error: its code, and its cell among the operands or in the first hypothesis. */
function isAt(finding: Finding, { code, places, institution, month }: Planted): boolean {
  if (finding.code !== code || finding.institution !== institution || finding.month !== month) return false;
  const named = [finding.place, ...finding.operands.flatMap(({ place }) => place ?? [])].map(keyOf);
  return places.some((place) => named.includes(keyOf(place)));
}

function isGuessed({ hypotheses }: Finding, { slip, places }: Planted): boolean {
  const [first] = hypotheses ?? [];
  if (!first || first.slip !== slip) return false;
  const planted = new Set(places.map(keyOf));
  return first.changes.every(({ place }) => planted.has(keyOf(place)));
}

function keyOf({ file, sheet, cell }: Place): string {
  return `${file} › ${sheet ?? ""} › ${cell ?? ""}`;
}
