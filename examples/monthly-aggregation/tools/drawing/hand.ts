import { type Day, type Month, monthOfYear, yearOf } from "@biaogan/core";
import { head, type Line, words } from "./drawing";

/** How a clerk makes a file: what stands around the table, how it is shifted, what the columns are called. */
export interface Hand {
  /** The institution's name as it stands in the head of its sheets. */
  readonly name: string;
  readonly month: Month;
  /** Columns left empty before the table. */
  readonly indent: number;
  /** A row of column numbers under the header. */
  readonly columnNumbers: boolean;
  /** An empty row between the remarks and the table. */
  readonly gap: boolean;
  readonly dates: "date" | "dotted" | "chinese";
  /** Other names of columns and rows than the form's own, by the form's own. */
  readonly aliases: Readonly<Record<string, string>>;
  /** Thousands separators shown. */
  readonly grouped: boolean;
  readonly filledIn: Day;
  readonly notes: readonly string[];
}

/** Title, who, which month and in which measure: the rows above a table. */
export function headLines(hand: Hand, title: string, columns: number, measure: string): readonly Line[] {
  const left = Math.max(1, columns - 2);
  return [
    [{ ...words(title, "title"), across: columns }],
    [
      { ...words(`填报单位：${hand.name}`, "remark"), across: left },
      ...Array.from({ length: left - 1 }, () => undefined),
      words(`报告期：${yearOf(hand.month)}年${monthOfYear(hand.month)}月`, "remark"),
      words(measure, "remark"),
    ],
    ...(hand.gap ? [[]] : []),
  ];
}

/** A row of column numbers, where the hand writes one. */
export function numberLines(hand: Hand, columns: number): readonly Line[] {
  return hand.columnNumbers ? [Array.from({ length: columns }, (_, index) => head(String(index + 1)))] : [];
}

/** Notes and signatures: the rows under a table. */
export function footLines(hand: Hand, columns: number, notes: readonly string[] = []): readonly Line[] {
  const signed = [
    "填表人：示例员甲    复核人：示例员乙    负责人：示例员丙",
    `联系电话：0000-0000000    填报日期：${hand.filledIn}`,
  ];
  return [...notes, ...hand.notes, ...signed].map((note): Line => [{ ...words(note, "note"), across: columns }]);
}

/** A column's or row's name as this hand writes it. */
export function named(hand: Hand, own: string): string {
  return hand.aliases[own] ?? own;
}
