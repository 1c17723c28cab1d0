import { aspectName } from "../../wording/reference-words";
import { changedFigure, printedAfter, printedBefore } from "../correction-slots";
import type { FigureChange } from "../figure-changes";
import type { Setting } from "../setting";
import { say, type Words } from "../words";

const NONE = say("—");

/** The cells of a corrected figure's row. */
export const changeCells = {
  figure: (change, setting) => say(changedFigure(change, setting)),
  institution: ({ reference: { institution } }) => (institution === undefined ? say("全县") : [{ institution }]),
  aspect: ({ reference }) => say(aspectName(reference.aspect)),
  before: (change) => orNone(printedBefore(change)),
  after: (change) => orNone(printedAfter(change)),
} as const satisfies Record<string, (change: FigureChange, setting: Setting) => Words>;

function orNone(words: Words): Words {
  return words.length === 0 ? NONE : words;
}
