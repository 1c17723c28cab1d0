import type { Day, Month, Text } from "@biaogan/core";
import { type CountyPlan, isOpen, reportDue, waiverOf } from "@biaogan/plan";
import type { ReportState, ReportStatus } from "./accepted";
import { countFindings } from "./findings/count-findings";
import { type CheckedRevision, type LifeDays, lifeOf } from "./life-of";
import { formsOwed } from "./owed";
import type { StatedPack } from "./pack";
import type { Verdict } from "./submission";
import { statusReasons } from "./wording/status";

/** What came from one institution: the revision that counts, or nothing, and all that were checked. */
export interface Came {
  readonly institution: string;
  readonly verdict: Verdict | undefined;
  readonly revisions: readonly CheckedRevision[];
  /** All files that came, readable or not. */
  readonly files: readonly string[];
  readonly receivedAt: string | undefined;
}

/**
 * The state of one institution's report: six states, exclusive. It is on time where the revision that counts came by the
 * end of the due day; a report that is owed and of which no file can be read is missing; a waived one stays waived
 * whatever comes.
 */
export function reportStatus(
  { institution, verdict, revisions, files, receivedAt }: Came,
  pack: StatedPack,
  plan: CountyPlan,
  month: Month,
  days: LifeDays,
): ReportStatus {
  const due = reportDue(plan, month);
  const count = countFindings(verdict?.findings ?? []);
  const excuse = excuseOf(pack, plan, institution, month);
  const life = lifeOf(revisions, days);
  return {
    institution,
    state: excuse?.state ?? stateOf(verdict, receivedAt, due),
    accepted: verdict?.accepted ?? false,
    ...(due === undefined ? {} : { due }),
    ...(receivedAt === undefined ? {} : { receivedAt }),
    ...(verdict === undefined ? {} : { revision: verdict.revision }),
    ...(excuse ? { reason: excuse.reason } : {}),
    ...(life.length === 0 ? {} : { life }),
    files: [...files],
    errors: count.error,
    warnings: count.warning,
    explained: count.explained,
    hints: count.hint,
  };
}

function stateOf(verdict: Verdict | undefined, receivedAt: string | undefined, due: Day | undefined): ReportState {
  if (verdict === undefined) return "missing";
  if (Object.keys(verdict.submission.tables).length === 0) return "empty";
  return due !== undefined && receivedAt !== undefined && receivedAt.slice(0, 10) > due ? "late" : "on-time";
}

/** Why an institution need not report in a month; undefined where it must. */
function excuseOf(
  pack: StatedPack,
  plan: CountyPlan,
  code: string,
  month: Month,
): { readonly state: "waived" | "not-applicable"; readonly reason: Text } | undefined {
  const institution = plan.county.institutions.find((one) => one.code === code);
  if (!institution || formsOwed(pack, plan, code, month).length === 0) {
    const { opened, closed, mergedInto } = institution ?? {};
    const heir = plan.county.institutions.find((one) => one.code === mergedInto)?.shortName;
    const reason =
      institution && isOpen(institution, month)
        ? statusReasons.nothingOwed
        : opened !== undefined && month < opened
          ? statusReasons.opens(opened)
          : heir === undefined
            ? statusReasons.closed(closed ?? "")
            : statusReasons.merged(closed ?? "", heir);
    return { state: "not-applicable", reason };
  }
  const waiver = waiverOf(plan, code, month);
  return waiver && { state: "waived", reason: statusReasons.waived(waiver.reason, waiver.until) };
}
