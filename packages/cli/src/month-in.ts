import type { Month, Workbook } from "@biaogan/core";

/** The month that the files' heads name: `报告期：2021年9月`. */
export function monthIn(workbooks: readonly Workbook[]): Month | undefined {
  for (const { sheets } of workbooks) {
    for (const cell of sheets.flatMap(({ cells }) => cells)) {
      const match = /(?:报告期|填报月份|报送月份|报告月份|所属期)\s*[:：]\s*(\d{4})\s*[年.\-/]\s*(\d{1,2})/.exec(
        cell.value,
      );
      if (match?.[1] && match[2]) return `${match[1]}-${match[2].padStart(2, "0")}`;
    }
  }
  return undefined;
}
