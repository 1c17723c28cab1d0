import type { CheckName, Example, Rule } from "../rule";
import { zh } from "./declare-rule";

/** A rule on one cell, as short as it can be stated. */
export type StatedCell = readonly [
  code: string,
  check: CheckName,
  severity: Rule["severity"],
  chinese: string,
  english: string,
  passes: Example,
  fails: Example,
  mend?: Rule["mend"],
];

export const cell = (item: string, holds: string, as?: "number" | "text" | "date" | "error"): Example => ({
  item,
  holds,
  ...(as ? { as } : {}),
});
export const readAsShown = zh(
  "已按所示读取；请改正原表，以免下月再现",
  "Read as shown; mend the sheet so that it does not recur",
);
