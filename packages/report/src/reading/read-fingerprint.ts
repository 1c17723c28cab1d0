import type { Workbook } from "@biaogan/core";
import { type CountyPlan, findInstitution } from "@biaogan/plan";
import { fingerprintOf, fingerprintSheet } from "../fingerprint";
import type { StatedPack } from "../pack";
import type { CheckName } from "../rule";
import type { Noted } from "./noted";

interface Expected {
  readonly pack: StatedPack;
  readonly plan: CountyPlan;
  readonly institution: string;
  readonly month: string;
}

/** What the fingerprints of files say against them: an old edition, another county's, month's or institution's template. */
export function fingerprintNoted(workbooks: readonly Workbook[], expected: Expected): readonly Noted[] {
  return workbooks.flatMap((workbook) => notedOn(workbook, expected));
}

function notedOn(workbook: Workbook, { pack, plan, institution, month }: Expected): readonly Noted[] {
  const found = fingerprintOf(workbook);
  if (!found) return [];
  const form = pack.forms.find(({ id }) => id === found.form);
  const label = form?.title.zh ?? found.form;
  const place = { file: workbook.file, sheet: fingerprintSheet };
  const differs = (check: CheckName, written: string | undefined, wanted: string): readonly Noted[] =>
    written === undefined || written === wanted ? [] : [{ check, place, data: { label, written, wanted } }];
  const named = (code: string): string => findInstitution(plan, code)?.shortName ?? code;
  return [
    ...differs("template-version", found.version, form?.version ?? "—"),
    ...differs("template-county", found.county, plan.county.divisionCode),
    ...differs("template-month", found.month, month),
    ...differs("template-institution", found.institution && named(found.institution), named(institution)),
  ];
}
