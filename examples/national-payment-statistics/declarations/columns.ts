import { type Measure, type Text, text } from "@biaogan/core";
import type { Column, Table } from "@biaogan/report";

/** What the columns of a bulletin's table hold; the excerpts at hand leave many cells out, so no cell is required. */
const printed = { type: "number", required: false, decimals: 2, aliases: [] } as const;

/** What happened in a period, 亿笔 or 万亿元. */
export function happened(measure: Measure, label: Text): Column {
  return { ...printed, label, measure, kind: "flow", min: "0" };
}

/** How it stood at a period's end. */
export function stood(measure: Measure, label: Text): Column {
  return { ...printed, label, measure, kind: "stock", min: "0" };
}

/** 较上季末增减: it may be less than nothing. */
export function change(measure: Measure): Column {
  return { ...printed, label: text("较上季末增减", "change since last quarter's end"), measure, kind: "flow" };
}

/** A share or rate of change, printed in % with so many decimals. */
export function percent(label: Text, decimals = 2): Column {
  return { ...printed, label, measure: "%", kind: "ratio", decimals };
}

export const quarterGrowth = percent(text("环比", "quarter on quarter"));
export const yearGrowth = percent(text("同比", "year on year"));

/** A table whose rows are told apart by a code; with a total row under them where its parts add up. */
export function keyed(
  label: Text,
  keyLabel: Text,
  rows: Readonly<Record<string, Text>>,
  columns: Readonly<Record<string, Column>>,
  total?: string,
): Table {
  const codes = Object.fromEntries(Object.entries(rows).map(([code, words]) => [code, { label: words, aliases: [] }]));
  return {
    label,
    layout: "grid",
    rows: "keyed",
    key: "row",
    scope: "county",
    complete: false,
    totalRequired: false,
    ...(total === undefined ? {} : { totalRow: [total] }),
    columns: {
      row: {
        label: keyLabel,
        aliases: [],
        type: "code",
        measure: "text",
        kind: "attribute",
        required: true,
        codes,
      },
      ...columns,
    },
  };
}
