import { inMeasure, type SqlNumber, SqlRefusal } from "./sql-number";
import type { SqlValue } from "./sql-scope";

/** One of two values by a condition; NULL where the condition is missing, or no other value is given. */
export function conditional(when: string, claim: SqlValue, otherwise: SqlValue | undefined): SqlValue {
  const choose = (yes: string, no: string | undefined): string =>
    `(case when ${when} then ${yes}${no === undefined ? "" : ` when not (${when}) then ${no}`} end)`;
  if ("number" in claim && (!otherwise || "number" in otherwise))
    return { number: chosen(choose, claim.number, otherwise?.number) };
  if ("condition" in claim && (!otherwise || "condition" in otherwise))
    return { condition: choose(claim.condition, otherwise?.condition) };
  if ("word" in claim && (!otherwise || "word" in otherwise)) return { word: choose(claim.word, otherwise?.word) };
  throw new SqlRefusal();
}

function chosen(
  choose: (yes: string, no: string | undefined) => string,
  claim: SqlNumber,
  otherwise: SqlNumber | undefined,
): SqlNumber {
  const other = otherwise && inMeasure(otherwise, claim.measure);
  const constant = claim.constant * (other?.constant ?? 1n);
  const over = (number: SqlNumber): string => `${number.over} * ${constant / number.constant}`;
  const divided = claim.under !== undefined || other?.under !== undefined;
  return {
    over: choose(over(claim), other && over(other)),
    constant,
    ...(divided ? { under: choose(claim.under ?? "1", other && (other.under ?? "1")) } : {}),
    measure: claim.measure,
    ...chosenSlack(choose, claim, other),
  };
}

function chosenSlack(
  choose: (yes: string, no: string | undefined) => string,
  claim: SqlNumber,
  other: SqlNumber | undefined,
): Pick<SqlNumber, "slack"> {
  if (!claim.slack && !other?.slack) return {};
  const none: SqlNumber = { over: "0", constant: 1n, measure: claim.measure };
  const [width, otherWidth] = [claim.slack ?? none, other && (other.slack ?? none)];
  if (width === "not-followed" || otherWidth === "not-followed") return { slack: "not-followed" };
  return { slack: chosen(choose, width, otherWidth) };
}
