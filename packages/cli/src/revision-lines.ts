import { type Figure, type Language, show, showPlace } from "@biaogan/core";
import type { Revision } from "@biaogan/report";
import { words } from "./wording";

const MARKS = { resolved: "✓", open: "=", arisen: "+" } as const;

/** What a revision changed, for the terminal: the cells with both figures, then the findings by what became of them. */
export function revisionLines(revision: Revision, language: Language): readonly string[] {
  const { changes, resolved, open, arisen } = revision;
  return [
    words[language].check.compared(changes.length, resolved.length, open.length, arisen.length),
    ...changes.map(
      ({ place, before, after }) => `  ${showPlace(place)}  ${shown(before, language)} → ${shown(after, language)}`,
    ),
    ...(["resolved", "open", "arisen"] as const).flatMap((kind) =>
      revision[kind].map(({ code, message }) => `  ${MARKS[kind]} ${code}  ${message[language]}`),
    ),
    "",
  ];
}

function shown(figure: Figure | undefined, language: Language): string {
  return figure === undefined ? "—" : show(figure, language);
}
