import type { Inline, Table } from "./document";
import { inlineText } from "./inline";
import { officialLayout } from "./official-layout";

/** How a table stands on the page. */
export interface TableFit {
  /** Half-points: 五号, or 小五 where a table is crowded. */
  readonly size: number;
  /** Widths of its columns in twips. */
  readonly widths: readonly number[];
  /** On a sheet turned by 90° (8). */
  readonly turned: boolean;
}

const { size } = officialLayout;
/** 版心 of the upright and of the turned sheet, less the outer rules. */
const UPRIGHT = officialLayout.typeWidth - 10;
const TURNED = officialLayout.landscapeWidth - 10;
/** Left and right of a cell's text, with its rule. */
const PADDING = 100;

/**
 * The width of a table: at 五号 on the upright sheet by its weights, no column narrower than its least; at 小五 where
 * that is too wide; on a turned sheet where that is too wide still. Upright comes first (8).
 */
export function fitTable(table: Table): TableFit {
  const least = leastCharacters(table);
  for (const { room, half, turned } of TRIALS) {
    const needed = least.map((characters) => Math.ceil(characters * half * 10) + PADDING);
    if (sum(needed) <= room) return { size: half, widths: share(table, needed, room), turned };
  }
  const needed = least.map((characters) => characters + 1);
  const widths = needed.map((one) => Math.floor((one * TURNED) / sum(needed)));
  return { size: size.smallFive, widths, turned: true };
}

const TRIALS = [
  { room: UPRIGHT, half: size.five, turned: false },
  { room: UPRIGHT, half: size.smallFive, turned: false },
  { room: TURNED, half: size.five, turned: true },
  { room: TURNED, half: size.smallFive, turned: true },
] as const;

/**
 * A table that is too wide even for the turned sheet, in parts that are not: its key columns stand again on each part.
 * A table without key columns stays one.
 */
export function splitTable(table: Table): readonly Table[] {
  const { keys } = table;
  if (keys === undefined || keys >= table.columns.length || fits(table)) return [table];
  const groups: (readonly number[])[] = [];
  for (let at = keys; at < table.columns.length; at += groups.at(-1)?.length ?? 1) groups.push(groupAt(table, at));
  const fewest = pack(table, groups, groups.length).length;
  const parts = pack(table, groups, Math.ceil(groups.length / fewest));
  return parts.map((columns, index) => ({
    ...columnsOf(table, [...firsts(keys), ...columns]),
    ...(table.title === undefined || index === 0 ? {} : { title: `${table.title}（续）` }),
    notes: index === parts.length - 1 ? table.notes : [],
  }));
}

/** Groups of columns in parts that fit, of no more than so many groups. */
function pack(table: Table, groups: readonly (readonly number[])[], most: number): readonly (readonly number[])[] {
  const keys = firsts(table.keys ?? 0);
  const parts: { readonly columns: number[]; groups: number }[] = [];
  for (const group of groups) {
    const last = parts.at(-1);
    if (last && last.groups < most && fits(columnsOf(table, [...keys, ...last.columns, ...group]))) {
      last.columns.push(...group);
      last.groups += 1;
    } else parts.push({ columns: [...group], groups: 1 });
  }
  return parts.map(({ columns }) => columns);
}

function fits(table: Table): boolean {
  const needed = leastCharacters(table).map((characters) => Math.ceil(characters * size.smallFive * 10) + PADDING);
  return sum(needed) <= TURNED;
}

function firsts(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index);
}

/** The columns under one head stay together. */
function groupAt(table: Table, at: number): readonly number[] {
  const group = table.columns[at]?.group;
  let end = at + 1;
  while (group !== undefined && table.columns[end]?.group === group) end += 1;
  return Array.from({ length: end - at }, (_, index) => at + index);
}

function columnsOf(table: Table, chosen: readonly number[]): Table {
  const { merges, ...rest } = table;
  const kept = (merges ?? []).flatMap((merge) => {
    const column = chosen.indexOf(merge.column);
    return column < 0 ? [] : [{ ...merge, column, across: Math.min(merge.across, chosen.length - column) }];
  });
  return {
    ...rest,
    columns: chosen.flatMap((index) => table.columns[index] ?? []),
    rows: table.rows.map((row) => chosen.map((index): readonly Inline[] => row[index] ?? [])),
    ...(merges === undefined ? {} : { merges: kept }),
  };
}

/** What each column needs at the least: a number stays in one line, words and heads may turn over. */
function leastCharacters(table: Table): readonly number[] {
  return table.columns.map(({ header }, index) => {
    const cells = table.rows.map((row) => leastOfCell(inlineText(row[index] ?? [])));
    return cells.reduce((most, one) => Math.max(most, one), Math.max(Math.min(2, width(header)), width(header) / 3));
  });
}

/** The longest piece of a cell that may not be cut: a number with its brackets or its measure, a few characters of words. */
function leastOfCell(cell: string): number {
  const pieces = cell.split(/[ \n]/).map((piece) => {
    const numbers = piece.match(/[^\p{Script=Han}，；、。]+\p{Script=Han}?/gu) ?? [];
    const longest = numbers.reduce((most, one) => Math.max(most, width(one)), 0);
    const words = /^（.*）$/.test(piece) ? LEAST_WORDS + 2 : LEAST_WORDS;
    return Math.max(Math.min(width(piece), words), Math.min(longest, LEAST_NUMBER));
  });
  return Math.max(...pieces);
}

/** Words of a cell turn over, but not below so many characters in a line. */
const LEAST_WORDS = 4;
/** A number longer than this is cut before its column takes the page. */
const LEAST_NUMBER = 14;

/** In characters of 汉字: digits and Latin letters take half. */
function width(text: string): number {
  let taken = 0;
  for (const character of text) taken += character < "\u2e80" ? 0.5 : 1;
  return taken;
}

/** The room by the columns' weights; who would get less than it needs gets that, the others share what is left. */
function share(table: Table, needed: readonly number[], room: number): readonly number[] {
  const fixed = new Set<number>();
  for (;;) {
    const left = room - sum(needed.filter((_, index) => fixed.has(index)));
    const weights = sum(table.columns.filter((_, index) => !fixed.has(index)).map(({ weight }) => weight));
    const widths = table.columns.map(({ weight }, index) =>
      fixed.has(index) ? (needed[index] ?? 0) : Math.floor((weight * left) / weights),
    );
    const short = widths.flatMap((one, index) => (!fixed.has(index) && one < (needed[index] ?? 0) ? [index] : []));
    if (short.length === 0) return widths;
    for (const index of short) fixed.add(index);
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
