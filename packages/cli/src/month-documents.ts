import {
  areCut,
  composeCircular,
  composeCorrigendum,
  composeNotice,
  type DocumentTemplate,
  type OfficialDocument,
  reportsToRemind,
} from "@biaogan/circular";
import { planAsOf } from "@biaogan/plan";
import { findingsOf, type ReportStatus } from "@biaogan/report";
import type { AggregatedMonth } from "./aggregate-workspace";
import { readCirculated } from "./circulated";
import { fileName } from "./file-names";
import { findingListName } from "./finding-list";
import type { Templates } from "./templates";

/** A document of a month, and the file it is written to, without its ending. */
export interface MonthDocument {
  readonly name: string;
  readonly document: OfficialDocument;
}

/**
 * Every document of a month: the circular, the leaders' page, a notice to each institution, a reminder to who did not
 * report, and a corrigendum where a circulated figure is another one now.
 */
export async function monthDocuments(month: AggregatedMonth, templates: Templates): Promise<readonly MonthDocument[]> {
  const { result, checked, workspace, previous } = month;
  const plan = planAsOf(workspace.plan, result.month);
  const options = previous === undefined ? {} : { previous };
  const letters = (folder: string, reports: readonly ReportStatus[], template: DocumentTemplate) =>
    reports.map((report): MonthDocument => {
      const list = findingListOf(month, report.institution);
      const told = list === undefined ? options : { ...options, findingsFile: list };
      return {
        name: `${folder}/${fileName(shortNameOf(month, report.institution))}`,
        document: composeNotice(report, { pack: workspace.declared.pack, plan, checked, result }, template, told),
      };
    });
  const circular = composeCircular(result, plan, templates.circular, options);
  const circulated = await readCirculated(workspace, result.month, templates);
  const now = { document: circular, result };
  const corrigendum = circulated && composeCorrigendum(circulated, now, plan, templates.corrigendum, options);
  return [
    { name: "circular", document: circular },
    { name: "领导专报", document: composeCircular(result, plan, templates.brief, options) },
    ...(corrigendum === undefined ? [] : [{ name: "更正", document: corrigendum }]),
    ...letters("反馈单", checked.accepted.reports, templates.notice),
    ...letters("催报函", reportsToRemind(checked), templates.reminder),
  ];
}

/** What the list of an institution's findings is called that goes with its notice; none where the notice shows them all. */
export function findingListOf(month: AggregatedMonth, institution: string): string | undefined {
  const findings = findingsOf(month.checked.findings, institution);
  return areCut(findings) ? findingListName(shortNameOf(month, institution)) : undefined;
}

function shortNameOf({ workspace }: AggregatedMonth, institution: string): string {
  return workspace.plan.county.institutions.find(({ code }) => code === institution)?.shortName ?? institution;
}
