import { type Finding, showPlace } from "@biaogan/core";
import { say, type Words } from "../words";

/** The cells of a finding's row. */
export const findingCells = {
  code: ({ code }) => say(code),
  place: ({ place }) => say(showPlace(place)),
  message: ({ message, explanation }) =>
    say(explanation === undefined ? message.zh : `${message.zh}（已说明：${explanation.words}）`),
  mend: ({ mend }) => say(mend.zh),
} as const satisfies Record<string, (finding: Finding) => Words>;
