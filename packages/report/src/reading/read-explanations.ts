import type { Explanation } from "../submission";
import { labelText, type SheetGrid } from "./sheet-grid";

const COLUMNS = {
  rule: ["校验规则编号", "规则编号", "校验规则"],
  item: ["涉及项目", "项目", "指标"],
  words: ["情况说明", "说明"],
} as const;

/** Reads a 情况说明 sheet: which rule, which item, what is said. Undefined where the sheet is none. */
export function readExplanations(grid: SheetGrid): readonly Explanation[] | undefined {
  for (const row of grid.rows.slice(0, 20)) {
    const at = (labels: readonly string[]): number | undefined =>
      grid.inRow(row).find(({ value }) => labels.includes(labelText(value)))?.column;
    const [rule, item, words] = [at(COLUMNS.rule), at(COLUMNS.item), at(COLUMNS.words)];
    if (rule === undefined || words === undefined) continue;
    return grid.rows
      .filter((one) => one > row)
      .flatMap((one) => {
        const [code, said] = [grid.at(one, rule)?.value.trim() ?? "", grid.at(one, words)?.value.trim() ?? ""];
        if (!/^R-[A-Z]{2}-\d{4}$/.test(code) || said === "") return [];
        const named = item === undefined ? "" : (grid.at(one, item)?.value.trim() ?? "");
        return [{ rule: code, item: named, words: said, place: grid.place(one, words) }];
      });
  }
  return undefined;
}
