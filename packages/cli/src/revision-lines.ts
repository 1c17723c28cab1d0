import { type Figure, type Language, show, showPlace } from "@biaogan/core";
import type { DetailChanges, ReportPack, Revision, RevisionChange } from "@biaogan/report";
import { words } from "./wording";

const MARKS = { resolved: "✓", open: "=", arisen: "+" } as const;
/** A detail of a bank may have changed in every row: the terminal shows the first, `--json` all. */
const SHOWN = 20;

/** What a revision changed, for the terminal: the cells with both figures, then the findings by what became of them. */
export function* revisionLines(
  revision: Revision,
  pack: ReportPack,
  language: Language,
): Generator<string, void, undefined> {
  const { changes, details, resolved, open, arisen } = revision;
  const cells = details.reduce((all, detail) => all + detail.changes.length, changes.length);
  yield words[language].check.compared(cells, resolved.length, open.length, arisen.length);
  for (const change of changes) yield `  ${changeWords(change, language)}`;
  for (const detail of details) yield* detailLines(detail, pack, language);
  for (const kind of ["resolved", "open", "arisen"] as const)
    for (const { code, message } of revision[kind]) yield `  ${MARKS[kind]} ${code}  ${message[language]}`;
  yield "";
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
