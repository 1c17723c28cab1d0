import type { Finding } from "@biaogan/core";
import { type CountyPlan, findInstitution, isOpen } from "@biaogan/plan";
import type { MonthContext, Receipt } from "./month-check";
import type { Noted } from "./reading/noted";
import { senderOf } from "./reading/who-and-when";
import type { Arrived } from "./revisions";

/** What came for a month, told apart by sender, in the order it came. */
export interface SortedReceipts {
  /** What each institution sent that could be read, no file twice. */
  readonly sent: ReadonlyMap<string, readonly Arrived[]>;
  /** All files of each institution, readable or not. */
  readonly files: ReadonlyMap<string, readonly string[]>;
  /** The readers' refusals. */
  readonly refusals: readonly Finding[];
  readonly noted: readonly Noted[];
}

/** Tells apart who sent what; the order in which the files are given changes nothing. */
export function sortReceipts(
  receipts: readonly Receipt[],
  plan: CountyPlan,
  { month, asOf }: MonthContext,
): SortedReceipts {
  const ordered = knownThen(receipts, asOf).sort(
    (a, b) => order(a.receivedAt ?? "", b.receivedAt ?? "") || order(a.file, b.file),
  );
  const [sent, files, noted] = [new Map<string, Arrived[]>(), new Map<string, string[]>(), [] as Noted[]];
  const refusals: Finding[] = [];
  for (const receipt of ordered) {
    const { file, receivedAt } = receipt;
    const institution = senderCode(receipt, plan);
    if (institution !== undefined) files.set(institution, [...(files.get(institution) ?? []), file]);
    if ("refusal" in receipt) {
      refusals.push({ ...receipt.refusal, month, ...(institution === undefined ? {} : { institution }) });
      continue;
    }
    const stranger = strangerNoted(institution, file, plan, month);
    if (stranger || institution === undefined) {
      if (stranger) noted.push(stranger);
      continue;
    }
    const before = sent.get(institution) ?? [];
    // An identical file sent again is no revision.
    const same = before.find(({ workbook }) => workbook.hash === receipt.workbook.hash);
    if (same) {
      noted.push({ check: "file-identical", place: { file }, institution, data: { label: same.workbook.file } });
      continue;
    }
    const { workbook, details = [] } = receipt;
    sent.set(institution, [...before, { workbook, details, receivedAt }]);
  }
  return { sent, files, refusals, noted };
}

/** Who is not in the roster, or does not live in the month. */
function strangerNoted(code: string | undefined, file: string, plan: CountyPlan, month: string): Noted | undefined {
  const place = { file };
  const institution = plan.county.institutions.find((one) => one.code === code);
  if (!institution) return { check: "institution-unknown", place, data: { label: file } };
  if (isOpen(institution, month)) return undefined;
  const { shortName: label } = institution;
  return { check: "institution-not-open", place, institution: institution.code, data: { label, month } };
}

/**
 * The files that had come by the end of a day: a month as it was published, from the revisions known then. What came at
 * no known time counts, since nobody can say that it came later.
 */
function knownThen(receipts: readonly Receipt[], asOf: string | undefined): Receipt[] {
  return receipts.filter(({ receivedAt }) => asOf === undefined || (receivedAt ?? "").slice(0, 10) <= asOf);
}

/** Who sent a file: the register says, or the file's own head. */
function senderCode(receipt: Receipt, plan: CountyPlan): string | undefined {
  const registered = receipt.institution === undefined ? undefined : findInstitution(plan, receipt.institution)?.code;
  if (registered !== undefined || "refusal" in receipt) return registered;
  return senderOf([receipt.workbook], plan) ?? receipt.details?.find(({ institution }) => institution)?.institution;
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
