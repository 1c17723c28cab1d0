import { trailingLength, type Window } from "../window";

/** A month as a whole number, 年 × 12 ＋ 月 － 1: shifts and windows are sums. @example monthNumber("2021-09") // 24260 */
export function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

/** `first and last`, for between: a window's months at a month. */
export function monthsBetween(window: Window, month: string): string {
  const length = trailingLength(window);
  if (length !== undefined) return `${month} - ${length - 1} and ${month}`;
  switch (window) {
    case "quarter":
      return `${month} - ${month} % 3 and ${month}`;
    case "half-year":
      return `${month} - ${month} % 6 and ${month}`;
    case "year-to-date":
    case "year":
      return `${month} - ${month} % 12 and ${month}`;
    case "first-half":
      return `${month} - ${month} % 12 and least(${month}, ${month} - ${month} % 12 + 5)`;
    case "second-half":
      return `${month} - ${month} % 12 + 6 and ${month}`;
    default:
      return `${month} and ${month}`;
  }
}
