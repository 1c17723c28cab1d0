import type { MonthResult } from "@biaogan/indicators";
import type { CountyPlan } from "@biaogan/plan";
import { figureChanges } from "./compose/figure-changes";
import { type ComposeOptions, composeDocument } from "./compose-document";
import type { OfficialDocument } from "./document";
import { documentNumber } from "./document-text";
import type { DocumentTemplate } from "./template";

/** A circular with the result it was composed from. */
export interface Circulated {
  readonly document: OfficialDocument;
  readonly result: MonthResult;
}

/**
 * Composes the corrigendum to a circular that is out: every printed figure that is another one by the month's present
 * result, and whose reports made the difference. Undefined where nothing printed has changed.
 * @param now the circular as it would be composed today.
 * @example composeCorrigendum(circulated, { document: composeCircular(result, plan, template), result }, plan, templates2021.corrigendum)
 */
export function composeCorrigendum(
  circulated: Circulated,
  now: Circulated,
  plan: CountyPlan,
  template: DocumentTemplate,
  options: ComposeOptions = {},
): OfficialDocument | undefined {
  const changes = figureChanges(circulated.document, now.document);
  if (changes.length === 0) return undefined;
  const { document } = circulated;
  const correction = {
    circulated: { number: documentNumber(document), title: document.title.join(""), on: document.signature.day },
    changes,
    institutions: reportedSince(circulated.result, now.result),
  };
  const serial = options.serial ?? (document.head.number?.serial ?? 0) + 1;
  return composeDocument(now.result, plan, template, { ...options, serial }, { correction });
}

/** Whose report is another one: a later revision, a late report, another verdict. */
function reportedSince(before: MonthResult, after: MonthResult): readonly string[] {
  return after.reports
    .filter((report) => {
      const was = before.reports.find(({ institution }) => institution === report.institution);
      const parts = (one: typeof report): string =>
        [one.revision, one.accepted, one.receivedAt, ...one.files].join("|");
      return was === undefined || parts(was) !== parts(report);
    })
    .map(({ institution }) => institution);
}
