import type { FigureReference, OfficialDocument } from "../document";
import { referenceKey } from "../document";
import { boundFigures } from "../figure-references";

/** A printed figure that is another one now; one side is left out where the figure was not, or is no longer, printed. */
export interface FigureChange {
  readonly reference: FigureReference;
  readonly before?: string;
  readonly after?: string;
}

/**
 * What differs between two documents' printed figures, each named once, in the order of the second and then of what it
 * no longer prints.
 * @example figureChanges(circulated, now)[0] // { reference: { indicator: "K01", … }, before: "8,422户", after: "8,510户" }
 */
export function figureChanges(before: OfficialDocument, after: OfficialDocument): readonly FigureChange[] {
  const [was, is] = [printed(before), printed(after)];
  const changed = [...is].flatMap(([key, { reference, text }]): readonly FigureChange[] => {
    const old = was.get(key);
    if (old?.text === text) return [];
    return [{ reference, after: text, ...(old === undefined ? {} : { before: old.text }) }];
  });
  const gone = [...was].flatMap(([key, { reference, text }]) => (is.has(key) ? [] : [{ reference, before: text }]));
  return [...changed, ...gone];
}

interface Printed {
  readonly reference: FigureReference;
  readonly text: string;
}

/** Each figure once, by its key; where it is printed with and without its measure, with. */
function printed(document: OfficialDocument): ReadonlyMap<string, Printed> {
  const all = new Map<string, Printed>();
  for (const { text, figure } of boundFigures(document)) {
    const key = referenceKey(figure);
    const before = all.get(key);
    if (!before || before.text.length < text.length) all.set(key, { reference: figure, text });
  }
  return all;
}
