import { type Finding, type Language, minus, type Operand, type Severity, text } from "@biaogan/core";
import type { PlanCode, PlanFigures, PlanWording } from "./plan-code";
import { en } from "./wording/en";
import { zh } from "./wording/zh";

const words: Readonly<Record<Language, PlanWording>> = { zh, en };

/** Where a finding stands: `plan` or `county`, and the JSON path of the key to mend. */
export interface PlanPlace {
  readonly file: "plan" | "county";
  readonly key: string;
}

/** What a finding says beyond its words. */
export interface PlanFindingOptions {
  readonly severity?: Severity;
  readonly operands?: readonly Operand[];
  readonly clause?: string;
}

/** A finding on a plan or a county's file, at its key. */
export function planFinding<Code extends PlanCode>(
  code: Code,
  { file, key }: PlanPlace,
  figures: PlanFigures[Code],
  { severity = "error", operands = [], clause }: PlanFindingOptions = {},
): Finding {
  const [chinese, english] = [words.zh[code], words.en[code]];
  return {
    code,
    severity,
    title: text(chinese.title, english.title),
    place: { file, cell: key },
    operands,
    ...withDifference(operands),
    message: text(chinese.message(figures), english.message(figures)),
    mend: text(chinese.mend(figures), english.mend(figures)),
    ...(clause === undefined ? {} : { clause }),
  };
}

/** Two known figures of one measure disagree by their difference, of which nothing is allowed. */
function withDifference([left, right, ...more]: readonly Operand[]): Pick<Finding, "difference" | "allowed"> {
  if (!left || !right || more.length > 0 || !("known" in left.figure) || !("known" in right.figure)) return {};
  const { measure } = left.figure;
  return {
    difference: { known: minus(left.figure.known, right.figure.known), measure },
    allowed: { known: "0", measure },
  };
}
