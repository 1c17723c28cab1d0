import { isKnown, isZero, type Place, type Workbook } from "@biaogan/core";
import type { FactRow, TableFacts } from "@biaogan/formula";
import type { AcceptedMonth } from "../accepted";
import type { Form } from "../form";
import type { StatedPack } from "../pack";
import type { Noted } from "./noted";
import type { HeadFields } from "./read-head";

/** The edition that a table's own head names, where it is not the form's. */
export function headEditionNoted(form: Form, { formVersion }: HeadFields): readonly Noted[] {
  const written = /\d{4}\.\d+/.exec(formVersion?.value ?? "")?.[0];
  if (!formVersion || written === undefined || written === form.version) return [];
  return [
    {
      check: "edition-differs",
      place: formVersion.place,
      data: { label: form.title.zh, written, wanted: form.version },
    },
  ];
}

/** A file that was handed in for another month already, byte for byte. */
export function fileNoted(
  workbooks: readonly Workbook[],
  history: readonly AcceptedMonth[],
  month: string,
): readonly Noted[] {
  return workbooks.flatMap(({ file, hash }) => {
    const earlier = history.find(
      (one) => one.month !== month && one.submissions.some(({ files }) => files.some((known) => known.hash === hash)),
    );
    return earlier
      ? [{ check: "file-of-month" as const, place: { file }, data: { label: file, read: earlier.month } }]
      : [];
  });
}

/** So many figures that are not zero are not the same two months running. */
const MANY = 4;

/** A table whose flows are, one and all, those of an earlier month: its head was changed and its figures were not. */
export function figuresNoted(
  tables: Readonly<Record<string, TableFacts>>,
  places: Readonly<Record<string, Place>>,
  history: readonly AcceptedMonth[],
  { pack, institution, month }: { readonly pack: StatedPack; readonly institution: string; readonly month: string },
): readonly Noted[] {
  return pack.forms.flatMap((form) =>
    Object.entries(form.tables).flatMap(([id, table]): readonly Noted[] => {
      const here = tables[id];
      if (!here || !("rows" in here)) return [];
      const flows = Object.keys(table.columns).filter((name) => table.columns[name]?.kind === "flow");
      const now = figuresOf(here.rows, flows);
      if (now.size < MANY) return [];
      const same = history.find((one) => {
        if (one.month === month) return false;
        const before = one.submissions.find((submission) => submission.institution === institution)?.tables[id];
        if (!before || !("rows" in before)) return false;
        const then = figuresOf(before.rows, flows);
        return then.size === now.size && [...now].every(([key, figure]) => then.get(key) === figure);
      });
      return same
        ? [
            {
              check: "figures-of-month",
              place: places[id] ?? { file: "" },
              table: id,
              data: { label: table.label.zh, read: same.month },
            },
          ]
        : [];
    }),
  );
}

/** What is known and not zero, by row and column. */
function figuresOf(rows: readonly FactRow[], columns: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    rows.flatMap(({ key = "", cells }) =>
      columns.flatMap((name) => {
        const figure = cells[name]?.figure;
        return figure && isKnown(figure) && !isZero(figure.known) ? [[`${key} ${name}`, figure.known] as const] : [];
      }),
    ),
  );
}
