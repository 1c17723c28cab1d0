import type { Language } from "@biaogan/core";
import { printFigures, rowLabels, type Trace } from "@biaogan/formula";
import type { Step } from "./explanation";
import type { MonthResult } from "./month-result";
import { explanationTexts } from "./wording/words";

/** Institutions' names by code, and labels of rows by `institution key`. */
export interface Names {
  readonly names: Readonly<Record<string, string>>;
  readonly rows: Readonly<Record<string, string>>;
}

/** The names that an explanation uses: the county's own of its points and rooms, the forms' of other rows. */
export function namesIn(result: Pick<MonthResult, "institutions" | "sites">, trace: Trace, language: Language): Names {
  const sites = result.sites.map(({ key, label, reportedBy }) => [`${reportedBy} ${key}`, label] as const);
  return {
    names: Object.fromEntries(result.institutions.map(({ code, shortName }) => [code, shortName])),
    rows: { ...rowLabels(trace, language), ...Object.fromEntries(sites) },
  };
}

/** A trace as the steps that a page unfolds; none is left out. */
export function stepsOf(trace: Trace, names: Names, language: Language): Step {
  const { outcome, place, count, completeness, children } = trace;
  return {
    label: labelOf(trace, names, language),
    outcome,
    arithmetic: printFigures(trace, language),
    ...(place === undefined ? {} : { place }),
    ...(count === undefined || trace.node !== "rows" ? {} : { rows: count }),
    missing: (completeness?.missing ?? []).map((name) => nameMissing(name, names)),
    parts: children.map((child) => stepsOf(child, names, language)),
  };
}

function labelOf(
  { month, institution, row, label, chosenBy }: Trace,
  { names, rows }: Names,
  language: Language,
): string {
  return [
    month,
    institution === undefined ? undefined : (names[institution] ?? institution),
    row === undefined ? undefined : (rows[`${institution} ${row}`] ?? row),
    label?.[language],
    chosenBy && explanationTexts.chosenBy(chosenBy[language])[language],
  ]
    .filter((word) => word !== undefined && word !== "")
    .join(" ");
}

/** `B05 2021-09 07` → 农商行 2021-09 07 东河村服务室 */
function nameMissing(name: string, { names, rows }: Names): string {
  const [first = "", month, ...rest] = name.split(" ");
  const row = rest.join(" ");
  return [names[first] ?? first, month, rows[`${first} ${row}`] ?? row].filter(Boolean).join(" ");
}
