import { isKnown } from "@biaogan/core";
import type { Score } from "@biaogan/indicators";
import { saySigned, signedFigure } from "./signed-figures";
import { printScored, say, type Words } from "./words";

/** How far a target is from what it is read against: in points from time elapsed or from the target, else 完成率. */
export function progressWords(score: Score, month: string): Words {
  const { lead, distance, completion } = score.aspects;
  if (isKnown(lead)) return saySigned(signedFigure(score, "lead", month));
  if (isKnown(distance)) return saySigned(signedFigure(score, "distance", month));
  return isKnown(completion) ? [...say("完成率"), ...printScored(score, "completion", completion, month)] : [];
}
