import type { Language } from "@biaogan/core";
import { printFigures, type Trace } from "@biaogan/formula";
import type { Step } from "./explanation";
import type { MonthResult } from "./month-result";
import { explanationTexts } from "./wording/words";

/** Institutions' names by code, and labels of rows by `institution key`. */
export interface Names {
  readonly names: Readonly<Record<string, string>>;
  readonly rows: Readonly<Record<string, string>>;
}

/** The names that a month's explanations use. */
export function namesIn(result: Pick<MonthResult, "institutions" | "sites">): Names {
  return {
    names: Object.fromEntries(result.institutions.map(({ code, shortName }) => [code, shortName])),
    rows: Object.fromEntries(result.sites.map(({ key, label, reportedBy }) => [`${reportedBy} ${key}`, label])),
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

function nameMissing(name: string, { names }: Names): string {
  const [first = "", ...rest] = name.split(" ");
  return [names[first] ?? first, ...rest].join(" ");
}
