import { causeWords, explanationWords, type Finding, showPlace } from "@biaogan/core";
import { say, type Words } from "../words";

/** The cells of a finding's row. */
export const findingCells = {
  code: ({ code }) => say(code),
  place: ({ place }) => say(showPlace(place)),
  message: (finding) => {
    const explained = explanationWords(finding, "zh");
    const told = explained === undefined ? finding.message.zh : `${finding.message.zh}（${explained}）`;
    return say([told, ...causeWords(finding, "zh")].join("；"));
  },
  mend: ({ mend }) => say(mend.zh),
} as const satisfies Record<string, (finding: Finding) => Words>;
