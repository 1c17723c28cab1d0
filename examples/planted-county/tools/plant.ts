import type { Place } from "@biaogan/core";
import { type Chance, chance } from "@biaogan/testing";
import { type Book, cellAt } from "./book";
import { type ErrorKind, errorKinds, type Planted } from "./errors";
import type { ErrorDeclaration } from "./slips";

/** A year of books with errors in them, and the list of what was planted. */
export interface PlantedYear {
  readonly books: readonly Book[];
  readonly planted: readonly Planted[];
}

/** Names of the kinds, in the order they are planted in turn. */
export const KINDS = Object.keys(errorKinds) as readonly ErrorKind[];

/**
 * Plants so many errors into clean books, the kinds in turn, at most one in each part of a report (its counts, amounts,
 * users, …): where two errors lie in one sum no clerk could tell them apart either.
 */
export function plantErrors(clean: readonly Book[], count: number, name = "plant"): PlantedYear {
  const books = new Map(clean.map((book) => [book.file, book]));
  const taken = new Set<string>();
  const planted: Planted[] = [];
  const draw = chance(name);
  for (let turn = 0; planted.length < count; turn += 1) {
    if (turn > count * 40) throw new RangeError(`only ${planted.length} errors find a place`);
    const kind = KINDS[turn % KINDS.length];
    const clear = draw.pick(clean);
    const book = books.get(clear.file);
    if (!kind || !book) continue;
    const done = plantOne(kind, book, clean, draw, taken);
    if (!done) continue;
    books.set(book.file, done.book);
    planted.push(done.planted);
  }
  return { books: clean.map((book) => books.get(book.file) ?? book), planted };
}

function plantOne(kind: ErrorKind, book: Book, clean: readonly Book[], draw: Chance, taken: Set<string>) {
  const declared: ErrorDeclaration = errorKinds[kind];
  const part = `${book.file} ${declared.part}`;
  if (taken.has(part) || (kind === "误报上月报表" && taken.has(`${book.file} amounts`))) return undefined;
  const before = clean.find(
    ({ institution, month }) => institution === book.institution && nextMonth(month) === book.month,
  );
  const others = clean.filter(({ month, institution }) => month === book.month && institution !== book.institution);
  const done = declared.plant({ book, before, others, draw });
  if (!done) return undefined;
  taken.add(part);
  if (kind === "误报上月报表") taken.add(`${book.file} amounts`);
  const places = done.items.flatMap((item): readonly Place[] => {
    const place = cellAt(done.book, item)?.place;
    return place ? [place] : [];
  });
  const planted: Planted = {
    kind,
    institution: book.institution,
    month: book.month,
    places: done.place ? [done.place] : places,
    code: declared.code,
    ...(declared.also ? { also: declared.also } : {}),
    ...(declared.slip ? { slip: declared.slip } : {}),
  };
  return { book: done.book, planted };
}

function nextMonth(month: string): string {
  const [year = "", number = ""] = month.split("-");
  return `${year}-${String(Number(number) + 1).padStart(2, "0")}`;
}
