import type { Language } from "@biaogan/core";
import { type Handbook, handbookWords } from "@biaogan/report";
import type { BookToWrite } from "@biaogan/spreadsheet";
import { type ColumnHead, tableSheet } from "./month-book/table-sheet";

const { items, rules, filling, checking, reportedBy } = handbookWords;

/** How wide a column of each kind is, in characters. */
const ITEM_WIDTHS = { table: 22, label: 30, measure: 10, kind: 12, required: 10, filling: 60 } as const;
const RULE_WIDTHS = { code: 12, kind: 12, severity: 8, title: 36, reads: 60, mend: 40, clause: 22 } as const;

/** The handbook as a workbook: 填报说明 of every form, one after the other, and 校验规则, to be filtered. */
export function handbookBook({ title, version, forms, rules: declared }: Handbook, language: Language): BookToWrite {
  const heads = <K extends string>(
    names: Readonly<Record<K, { readonly zh: string; readonly en: string }>>,
    widths: Readonly<Record<K, number>>,
  ) => keysOf(names).map((name): ColumnHead => [names[name][language], widths[name]]);
  const filled = forms.flatMap(({ form, reportedBy: who, items: own }) =>
    own.map((item) => [
      { text: form.title[language] },
      { text: who[language] },
      ...keysOf(items).map((name) => ({ text: item[name][language] })),
    ]),
  );
  const checked = declared.map((rule) =>
    keysOf(rules).map((name) => {
      const value = rule[name];
      return { text: typeof value === "string" ? value : value[language] };
    }),
  );
  const named = `${title[language]} ${version}`;
  const form: ColumnHead = [language === "zh" ? "报表" : "form", 22];
  return {
    sheets: [
      tableSheet(filling.zh, named, [form, [reportedBy[language], 24], ...heads(items, ITEM_WIDTHS)], filled),
      tableSheet(checking.zh, named, heads(rules, RULE_WIDTHS), checked),
    ],
  };
}

function keysOf<K extends string>(record: Readonly<Record<K, unknown>>): readonly K[] {
  return Object.keys(record) as K[];
}
