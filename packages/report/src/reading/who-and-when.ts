import type { Month, Workbook } from "@biaogan/core";
import { type CountyPlan, findInstitution } from "@biaogan/plan";
import { type HeadFields, monthOf, readHead } from "./read-head";
import { gridOf } from "./sheet-grid";

/** A head stands in a sheet's first rows; what looks like one below is a table's. */
const HEAD_ROWS = 12;

/**
 * The institution that the heads of the files name, by its code.
 * @example senderOf([workbook], plan) // "B02"
 */
export function senderOf(workbooks: readonly Workbook[], plan: CountyPlan): string | undefined {
  return first(workbooks, ({ institution }) => institution && findInstitution(plan, institution.value)?.code);
}

/**
 * The month that the heads of the files name: `报告期：2021年9月`, or their titles.
 * @example monthNamed([workbook]) // "2021-09"
 */
export function monthNamed(workbooks: readonly Workbook[]): Month | undefined {
  return first(workbooks, ({ month }) => month && monthOf(month.value));
}

function first<T>(workbooks: readonly Workbook[], read: (head: HeadFields) => T | undefined): T | undefined {
  for (const { file, sheets } of workbooks) {
    for (const sheet of sheets) {
      const found = read(readHead(gridOf(file, sheet), (row) => row <= HEAD_ROWS));
      if (found !== undefined) return found;
    }
  }
  return undefined;
}
