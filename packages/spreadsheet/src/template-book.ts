import type { Month } from "@biaogan/core";
import type { CountyPlan, Institution } from "@biaogan/plan";
import { type AcceptedMonth, type Form, fingerprintRows, fingerprintSheet } from "@biaogan/report";
import type { BookToWrite, CellToWrite, SheetToWrite } from "./book";
import { explanationsSheet } from "./template/explanations-sheet";
import { instructionsSheet } from "./template/instructions-sheet";
import { tableSheet } from "./template/table-sheet";

export interface TemplateOptions {
  /** Who fills it in; written into the head, and its own points and rooms into the rows. */
  readonly institution?: Institution;
  readonly month?: Month;
  /** The month before as it was accepted: its figures stand beside the cells to fill, where the institution is named. */
  readonly lastMonth?: AcceptedMonth;
}

/**
 * The form to fill in, as a workbook: Chinese headers, locked but for the cells to fill, the spreadsheet's own drop-downs and
 * checks, totals as formulas, the instructions on a sheet of their own, a sheet for explanations, and a hidden sheet that
 * says which form, edition, county, institution and month it was made for.
 * @example await writeWorkbook(templateBook(form, plan, { institution, month: "2021-10", lastMonth }))
 */
export function templateBook(form: Form, plan: CountyPlan, options: TemplateOptions = {}): BookToWrite {
  const sheets = Object.entries(form.tables).map(([id, table]) => tableSheet(form, id, table, plan, options));
  return {
    sheets: [...sheets, explanationsSheet(), instructionsSheet(form, plan, options), fingerprint(form, plan, options)],
  };
}

function fingerprint(form: Form, plan: CountyPlan, { institution, month }: TemplateOptions): SheetToWrite {
  const rows = fingerprintRows({
    form: form.id,
    version: form.version,
    county: plan.county.divisionCode,
    ...(institution ? { institution: institution.code } : {}),
    ...(month === undefined ? {} : { month }),
  });
  return {
    name: fingerprintSheet,
    visibility: "very-hidden",
    cells: rows.flatMap(([name, value], index): CellToWrite[] => [
      { row: index + 1, column: 1, kind: "text", value: name, look: "note" },
      { row: index + 1, column: 2, kind: "text", value, look: "note" },
    ]),
  };
}
