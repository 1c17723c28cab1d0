import { isInForce, type Place, type Workbook } from "@biaogan/core";
import type { TableFacts } from "@biaogan/formula";
import { type CountyPlan, findInstitution, formerNameOf, statisticalPeriod, waiverOf } from "@biaogan/plan";
import type { AcceptedMonth } from "../accepted";
import type { RowNotes } from "../columns/row-notes";
import { formsOwed, reportersOf } from "../owed";
import type { StatedPack } from "../pack";
import type { Explanation, Head } from "../submission";
import { maskedHead } from "./masked-head";
import type { Noted } from "./noted";
import { figuresNoted, fileNoted, headEditionNoted } from "./old-files";
import { fingerprintNoted } from "./read-fingerprint";
import { measureOf, monthOf, revisionOf } from "./read-head";
import { type ReadTable, readSheet } from "./sheet-tables";

/** Everything one institution's files hold for a month. */
export interface ReadSubmission {
  readonly tables: Readonly<Record<string, TableFacts>>;
  /** Where each table was found. */
  readonly places: Readonly<Record<string, Place>>;
  readonly noted: readonly Noted[];
  /** What is to be said of single rows of bulk tables. */
  readonly rows: readonly RowNotes[];
  readonly heads: readonly Head[];
  readonly explanations: readonly Explanation[];
  readonly revision: number | undefined;
}

export interface ReadingContext {
  readonly pack: StatedPack;
  readonly plan: CountyPlan;
  readonly institution: string;
  readonly month: string;
  /** Tables that were read from streams. */
  readonly details?: readonly ReadTable[];
  readonly history?: readonly AcceptedMonth[];
  /** Tables that an earlier revision brought and that need not come again. */
  readonly standing?: Readonly<Record<string, TableFacts>>;
}

/** Reads all sheets of all files, and notes what is too much, too little or from somebody else. */
export function readSubmission(workbooks: readonly Workbook[], context: ReadingContext): ReadSubmission {
  const { pack, plan, institution, month, details = [] } = context;
  const period = statisticalPeriod(plan, month);
  const sheets = workbooks.flatMap((workbook) =>
    workbook.sheets.map((sheet) => readSheet(workbook, sheet, { pack, plan, institution, period })),
  );
  const noted: Noted[] = [
    ...readingNotes(workbooks),
    ...fingerprintNoted(workbooks, context),
    ...fileNoted(workbooks, context.history ?? [], month),
    ...sheets.flatMap((sheet) => sheet.noted),
  ];
  const tables: Record<string, TableFacts> = {};
  const places: Record<string, Place> = {};
  const heads: Head[] = [];
  const rows: RowNotes[] = [];
  for (const table of [...sheets.flatMap((sheet) => sheet.tables), ...details]) {
    const place = { file: table.grid.file, sheet: table.grid.sheet.name };
    heads.push({ ...place, form: table.form.id, fields: maskedHead(table.head, pack) });
    if (tables[table.id]) {
      noted.push({ check: "table-twice", place, table: table.id, data: { label: table.form.title.zh } });
      continue;
    }
    tables[table.id] = table.facts;
    places[table.id] = place;
    noted.push(...table.noted);
    rows.push(...(table.rows ?? []));
    noted.push(...headNoted(table, context));
    noted.push(...headEditionNoted(table.form, table.head));
  }
  noted.push(...figuresNoted(tables, places, context.history ?? [], context));
  noted.push(...unsignedNoted(sheets.flatMap((sheet) => sheet.tables)));
  noted.push(...formsNoted(tables, places, workbooks[0]?.file ?? details[0]?.grid.file ?? "", context));
  const revision = heads.map(({ fields }) => revisionOf(fields.revision?.value)).find((one) => one !== undefined);
  return { tables, places, noted, rows, heads, explanations: sheets.flatMap((sheet) => sheet.explanations), revision };
}

function readingNotes(workbooks: readonly Workbook[]): readonly Noted[] {
  return workbooks.flatMap(({ notes }) =>
    notes
      .filter(({ code }) => code === "formula-without-value" || code === "sheet-unreadable")
      .map(
        ({ code, place }): Noted => ({
          check: code === "sheet-unreadable" ? "sheet-unknown" : "cell-without-value",
          place,
          data: { label: place.sheet ?? place.file, written: "" },
        }),
      ),
  );
}

/** A form that nobody signed on any of its sheets. */
function unsignedNoted(tables: readonly ReadTable[]): readonly Noted[] {
  const small = tables.filter(({ form, id }) => form.tables[id]?.rows !== "bulk");
  const forms = [...new Set(small.map(({ form }) => form.id))];
  return forms.flatMap((id) => {
    const own = small.filter(({ form }) => form.id === id);
    const [first] = own;
    if (!first || own.some(({ head }) => head.preparedBy && head.responsible)) return [];
    return [
      {
        check: "people-missing" as const,
        place: { file: first.grid.file, sheet: first.grid.sheet.name },
        table: first.id,
        data: { label: first.form.title.zh },
      },
    ];
  });
}

/** Whether a table's head speaks of this institution, county and month, and in which measure. */
function headNoted({ form, id, head }: ReadTable, { plan, institution, month }: ReadingContext): readonly Noted[] {
  const noted: Noted[] = [];
  const named = head.institution && findInstitution(plan, head.institution.value);
  if (head.institution && named?.code !== institution) {
    noted.push({
      check: "institution-differs",
      place: head.institution.place,
      table: id,
      data: { written: head.institution.value, wanted: institution },
    });
  }
  const renamed = head.institution && named && formerNameOf(named, head.institution.value, month);
  if (head.institution && renamed) {
    noted.push({
      check: "institution-renamed",
      place: head.institution.place,
      table: id,
      data: { written: head.institution.value, wanted: renamed },
    });
  }
  const stated = head.month && monthOf(head.month.value);
  if (head.month && stated !== month) {
    noted.push({
      check: "month-differs",
      place: head.month.place,
      table: id,
      data: { written: head.month.value, wanted: month },
    });
  }
  if (head.county && !head.county.value.includes(plan.county.name) && head.county.value !== plan.county.divisionCode) {
    noted.push({
      check: "county-differs",
      place: head.county.place,
      table: id,
      data: { written: head.county.value, wanted: plan.county.name },
    });
  }
  const amounts = head.measure && measureOf(head.measure.value);
  if (head.measure && amounts && form.amounts && amounts !== form.amounts) {
    const bulk = form.tables[id]?.rows === "bulk";
    noted.push({
      check: bulk ? "measure-wrong" : "measure-converted",
      place: head.measure.place,
      table: id,
      data: { written: amounts, wanted: form.amounts },
    });
  }
  return noted;
}

/** Forms that are owed and did not come, came though not owed, or are no longer in force. */
function formsNoted(
  tables: Readonly<Record<string, TableFacts>>,
  places: Readonly<Record<string, Place>>,
  file: string,
  { pack, plan, institution, month, standing }: ReadingContext,
): readonly Noted[] {
  const owed = new Set(formsOwed(pack, plan, institution, month).map(({ id }) => id));
  return pack.forms.flatMap((form): readonly Noted[] => {
    const ids = Object.keys(form.tables);
    const here = ids.filter((id) => tables[id]);
    const place = places[here[0] ?? ""] ?? { file };
    if (here.length > 0 && !isInForce(form.inForce, month))
      return [{ check: "form-not-in-force", place, data: { label: form.title.zh } }];
    if (here.length > 0 && !owed.has(form.id))
      return [{ check: "form-not-owed", place, data: { label: form.title.zh } }];
    if (!owed.has(form.id) || !reportersOf(form, plan, month).includes(institution)) return [];
    if (here.length === 0 && waiverOf(plan, institution, month)) return [];
    const missing = ids.filter((id) => !tables[id] && !standing?.[id]);
    if (missing.length > 0)
      return [
        {
          check: "form-missing",
          place: { file },
          data: {
            label:
              missing.length === ids.length
                ? form.title.zh
                : (form.tables[missing[0] ?? ""]?.label.zh ?? form.title.zh),
          },
        },
      ];
    const empty = here.every((id) => isEmpty(tables[id]));
    return empty && here.length > 0 ? [{ check: "form-empty", place, data: { label: form.title.zh } }] : [];
  });
}

function isEmpty(facts: TableFacts | undefined): boolean {
  if (!facts) return true;
  if ("bulk" in facts) return facts.bulk.length === 0;
  if ("kept" in facts) return false;
  // Keys and names alone are a template that nobody filled in.
  return facts.rows.every(({ cells }) =>
    Object.values(cells).every(({ figure }) => "missing" in figure || figure.measure === "text"),
  );
}
