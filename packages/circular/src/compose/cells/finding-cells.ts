import { causeWords, type Finding, showPlace } from "@biaogan/core";
import { say, type Words } from "../words";

/** The cells of a finding's row. */
export const findingCells = {
  code: ({ code }) => say(code),
  place: ({ place }) => say(showPlace(place)),
  message: (finding) => {
    const { message, explanation } = finding;
    const told = explanation === undefined ? message.zh : `${message.zh}（已说明：${explanation.words}）`;
    return say([told, ...causeWords(finding, "zh")].join("；"));
  },
  mend: ({ mend }) => say(mend.zh),
} as const satisfies Record<string, (finding: Finding) => Words>;
