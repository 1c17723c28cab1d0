import { causeWords, type Finding, type Language, showPlace } from "@biaogan/core";
import type { CountyPlan } from "@biaogan/plan";
import { type Cause, causesOf, totalOutcome, type Verdict } from "@biaogan/report";
import { element } from "./element";
import { words } from "./wording";

const SEVERITIES = ["error", "warning", "hint"] as const satisfies readonly Finding["severity"][];

/** The verdict first, then each cause with what follows from it, the errors before the warnings. */
export function showVerdict(verdict: Verdict, plan: CountyPlan, language: Language): HTMLElement {
  const say = words[language];
  const { passed, failed, missing, notApplicable, broken } = totalOutcome(verdict.outcomes);
  const causes = causesOf(verdict.findings);
  const name = plan.county.institutions.find(({ code }) => code === verdict.institution)?.shortName ?? "";
  return element(
    "section",
    { class: "verdict", id: "verdict", "data-accepted": String(verdict.accepted) },
    element(
      "header",
      { class: verdict.accepted ? (verdict.pending > 0 ? "pending" : "accepted") : "refused" },
      element("h2", {}, say.verdict(verdict.accepted, verdict.pending)),
      element("p", {}, say.of(name, verdict.month)),
      element(
        "p",
        { class: "counts" },
        ...SEVERITIES.map((severity) => {
          const count = verdict.findings.filter((finding) => finding.severity === severity).length;
          return element("span", { class: severity }, say.counted(severity, count));
        }),
      ),
      element("p", { class: "small" }, say.outcomes(passed, failed, missing, notApplicable, broken)),
    ),
    ...SEVERITIES.flatMap((severity) =>
      causes.filter(({ finding }) => finding.severity === severity).map((cause) => showCause(cause, language)),
    ),
  );
}

/** A file that could not be read: what it is, and what to do. */
export function showRefusals(refusals: readonly Finding[], language: Language): HTMLElement {
  return element(
    "section",
    { class: "verdict", id: "verdict", "data-accepted": "false" },
    element("header", { class: "refused" }, element("h2", {}, words[language].refused)),
    ...refusals.map((finding) => showCause({ finding, consequences: [] }, language)),
  );
}

function showCause({ finding, consequences }: Cause, language: Language): HTMLElement {
  const say = words[language];
  const lines: readonly (readonly [string, string | undefined])[] = [
    [say.rule, finding.rule?.[language]],
    [say.figures, finding.figures?.[language] ?? finding.message[language]],
    ...causeWords(finding, language).map((line) => [say.cause, line.replace(/^(可能：|perhaps: )/, "")] as const),
    [say.mend, finding.mend[language]],
  ];
  return element(
    "article",
    { class: `finding ${finding.severity}`, "data-code": finding.code, "data-cell": finding.place.cell },
    element(
      "h3",
      {},
      element("span", { class: "tag" }, say.severity[finding.severity]),
      finding.title[language],
      element("code", {}, finding.code),
    ),
    element("p", { class: "place" }, showPlace(finding.place)),
    element(
      "dl",
      {},
      ...lines.flatMap(([label, value]) =>
        value === undefined || value === "" ? [] : [element("dt", {}, label), element("dd", {}, value)],
      ),
    ),
    consequences.length > 0 &&
      element(
        "details",
        {},
        element("summary", {}, say.follows(consequences.length)),
        element(
          "ul",
          {},
          ...consequences.map(({ code, place, message }) =>
            element("li", {}, `${code} ${showPlace(place)} ${message[language]}`),
          ),
        ),
      ),
  );
}
