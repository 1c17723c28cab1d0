import type { Day } from "@biaogan/core";
import type { AcceptedMonth, AcceptedSubmission, ReportStatus } from "./accepted";

/**
 * A month as it was published: of each institution the last accepted revision that had come by the end of a day. Who came
 * later had not reported yet; what came at no known time counts, since nobody can say that it came later.
 * @example acceptedAsOf(august, "2021-09-10").submissions.length // one less than as corrected
 */
export function acceptedAsOf(month: AcceptedMonth, day: Day): AcceptedMonth {
  const { submissions, reports, superseded = [] } = month;
  const known = ({ receivedAt }: { readonly receivedAt?: string | undefined }): boolean =>
    (receivedAt ?? "").slice(0, 10) <= day;
  const earlier = superseded.filter(({ submission }) => known(submission));
  const revisionOf = (institution: string) =>
    earlier.findLast(({ submission }) => submission.institution === institution);
  return {
    ...month,
    submissions: submissions.flatMap((one): AcceptedSubmission | readonly AcceptedSubmission[] =>
      known(one) ? one : (revisionOf(one.institution)?.submission ?? []),
    ),
    reports: reports.map((one) => (known(one) ? one : (revisionOf(one.institution)?.report ?? notYet(one)))),
    superseded: earlier.filter(({ submission }) =>
      submissions.some((one) => known(one) && one.institution === submission.institution),
    ),
  };
}

/** The state of a report of which nothing had come. */
function notYet({ institution, state, due, reason }: ReportStatus): ReportStatus {
  return {
    institution,
    state: state === "on-time" || state === "late" || state === "empty" ? "missing" : state,
    accepted: false,
    ...(due === undefined ? {} : { due }),
    ...(reason === undefined ? {} : { reason }),
    files: [],
    errors: 0,
    warnings: 0,
    explained: 0,
    hints: 0,
  };
}
