import { type Figure, type Language, show, showPlace } from "@biaogan/core";
import type { DetailChanges, ReportPack, Revision, RevisionChange } from "@biaogan/report";
import { words } from "./wording";

const MARKS = { resolved: "✓", open: "=", arisen: "+" } as const;
/** A detail of a bank may have changed in every row: the terminal shows the first, `--json` all. */
const SHOWN = 20;

/** What a revision changed, for the terminal: the cells with both figures, then the findings by what became of them. */
export function revisionLines(revision: Revision, pack: ReportPack, language: Language): readonly string[] {
  const { changes, details, resolved, open, arisen } = revision;
  const cells = details.reduce((all, detail) => all + detail.changes.length, changes.length);
  return [
    words[language].check.compared(cells, resolved.length, open.length, arisen.length),
    ...changes.map((change) => `  ${changeWords(change, language)}`),
    ...details.flatMap((detail) => detailLines(detail, pack, language)),
    ...(["resolved", "open", "arisen"] as const).flatMap((kind) =>
      revision[kind].map(({ code, message }) => `  ${MARKS[kind]} ${code}  ${message[language]}`),
    ),
    "",
  ];
}

function detailLines(
  { table, added, removed, changes }: DetailChanges,
  pack: ReportPack,
  language: Language,
): readonly string[] {
  const { comparedDetail, comparedMore } = words[language].check;
  const label = pack.forms.flatMap(({ tables }) => tables[table]?.label[language] ?? [])[0] ?? table;
  const rest = (list: readonly unknown[]): readonly string[] =>
    list.length > SHOWN ? [comparedMore(list.length - SHOWN)] : [];
  return [
    comparedDetail(label, added.length, removed.length, changes.length),
    ...added.slice(0, SHOWN).map(({ row, place }) => `    + ${row}  ${showPlace(place)}`),
    ...rest(added),
    ...removed.slice(0, SHOWN).map(({ row, place }) => `    - ${row}  ${showPlace(place)}`),
    ...rest(removed),
    ...changes.slice(0, SHOWN).map((change) => `    ${change.row}  ${changeWords(change, language)}`),
    ...rest(changes),
  ];
}

function changeWords({ place, before, after }: RevisionChange, language: Language): string {
  return `${showPlace(place)}  ${shown(before, language)} → ${shown(after, language)}`;
}

function shown(figure: Figure | undefined, language: Language): string {
  return figure === undefined ? "—" : show(figure, language);
}
