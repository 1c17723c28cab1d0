import type { Figure, Hypothesis, Text } from "@biaogan/core";
import type { Reading } from "@biaogan/formula";
import { hypothesisWords } from "../wording/hypotheses";
import type { OpenFinding } from "./candidates";
import type { Correction, OwnCell } from "./correction";
import type { TrialBench } from "./trial";

/** A correction that settles something and breaks nothing. */
export interface Tried {
  readonly correction: Correction;
  /** Keys of the findings that are gone. */
  readonly settles: ReadonlySet<string>;
  /** The figures as they would be. */
  readonly reading: Reading;
  /** All findings that were open when it was tried. */
  readonly of: readonly OpenFinding[];
}

/** What was tried, as a finding carries it: the cells, the figures, how many findings it settles, and the words. */
export function hypothesisOf(
  { correction, settles }: Tried,
  group: readonly OpenFinding[],
  bench: TrialBench,
): Hypothesis {
  const { slip, sheet, without, added } = correction;
  const changes = correction.changes.map(({ cell, right }) => ({
    label: labelOf(cell, bench),
    place: cell.place,
    written: cell.figure,
    right: { known: right, measure: cell.figure.measure } satisfies Figure,
  }));
  const stated = { slip, changes, settles: group.filter(({ key }) => settles.has(key)).length, of: group.length };
  return { ...stated, words: hypothesisWords(stated, { sheet, row: without?.rowNumber, added: added?.row.key }) };
}

function labelOf(cell: OwnCell, bench: TrialBench): Text {
  return bench.columnOf(cell)?.label ?? { zh: cell.column, en: cell.column };
}
