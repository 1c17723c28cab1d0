import type { MonthResult } from "@biaogan/indicators";
import type { CountyPlan } from "@biaogan/plan";
import { type ComposeOptions, composeDocument } from "./compose-document";
import type { OfficialDocument } from "./document";
import type { DocumentTemplate } from "./template";

/**
 * Composes the month's circular, or with its template the page for the leaders.
 * @throws MisuseError where the template is not in force or does not read; `checkTemplate` finds that before.
 * @example composeCircular(result, plan, circularTemplate2021).title.join("") // "关于2021年9月移动支付标杆县建设工作进展情况的通报"
 */
export function composeCircular(
  result: MonthResult,
  plan: CountyPlan,
  template: DocumentTemplate,
  options: ComposeOptions = {},
): OfficialDocument {
  return composeDocument(result, plan, template, options);
}
