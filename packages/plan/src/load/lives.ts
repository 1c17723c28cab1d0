import type { Finding } from "@biaogan/core";
import type { County } from "../county";
import type { Institution } from "../institution";
import { planFinding } from "../plan-finding";

/** Who was merged closed and has a successor that lived on; who is waived is in the roster. */
export function checkLives({ institutions, waivers }: County): readonly Finding[] {
  const byCode = new Map(institutions.map((one) => [one.code, one]));
  const mergers = institutions.flatMap((one, i) =>
    one.mergedInto === undefined || isMerger(one, byCode.get(one.mergedInto))
      ? []
      : [
          planFinding(
            "P-0120",
            { file: "county", key: `institutions[${i}].mergedInto` },
            { institution: one.code, successor: one.mergedInto },
          ),
        ],
  );
  const strangers = waivers.flatMap(({ institution }, i) =>
    byCode.has(institution)
      ? []
      : [planFinding("P-0121", { file: "county", key: `waivers[${i}].institution` }, { institution })],
  );
  return [...mergers, ...strangers];
}

/** A successor lives longer than who was merged into it, so that no merger leads in a circle. */
function isMerger({ closed }: Institution, successor: Institution | undefined): boolean {
  if (closed === undefined || successor === undefined) return false;
  return successor.closed === undefined || successor.closed > closed;
}
