import { a1, numberText } from "@biaogan/core";
import { serialDay } from "./date-serial";
import type { NumberFormat } from "./number-formats";
import { Refused } from "./refusal";
import { plainText, type SharedStrings } from "./shared-strings";
import type { CellDraft } from "./sheet-contents";

/** A cell as its element writes it. */
export interface WrittenCell {
  readonly row: number;
  readonly column: number;
  readonly type: string | undefined;
  readonly style: number;
  value: string;
  formula: string | undefined;
}

/** What a workbook's cells refer to. */
export interface CellMeanings {
  readonly strings: SharedStrings;
  readonly formats: readonly NumberFormat[];
  readonly system1904: boolean;
}

/** What a cell holds, or undefined where it holds nothing. */
export function readXlsxCell(written: WrittenCell, meanings: CellMeanings): CellDraft | undefined {
  const { row, column, type, value } = written;
  const format = meanings.formats[written.style];
  const cell = heldBy(row, column, type, value, format, meanings);
  if (!cell) return undefined;
  if (format?.code !== undefined) cell.format = format.code;
  if (written.formula) cell.formula = written.formula;
  return cell;
}

function heldBy(
  row: number,
  column: number,
  type: string | undefined,
  value: string,
  format: NumberFormat | undefined,
  { strings, system1904 }: CellMeanings,
): CellDraft | undefined {
  switch (type) {
    case "s": {
      if (value === "") return undefined;
      const string = /^\s*\d+\s*$/.test(value) ? strings.text(Number(value)) : undefined;
      if (string === undefined) throw new Refused("F-BROKEN", `sharedStrings ${value}: ${a1(row, column)}`);
      return string === "" ? undefined : { row, column, kind: "text", value: string };
    }
    case "str":
    case "inlineStr":
      return value === "" ? undefined : { row, column, kind: "text", value: plainText(value) };
    case "b":
      return {
        row,
        column,
        kind: "boolean",
        value: value.trim() === "1" || value.trim() === "true" ? "true" : "false",
      };
    case "e":
      return { row, column, kind: "error", value };
    case "d":
      return /^\d{4}-\d\d-\d\d/.test(value)
        ? { row, column, kind: "date", value: value.slice(0, 10) }
        : { row, column, kind: "text", value };
    default: {
      if (value.trim() === "") return undefined;
      const number = numberText(value);
      if (number === undefined) return { row, column, kind: "text", value };
      const day = format?.isDate ? serialDay(number, system1904) : undefined;
      return day === undefined
        ? { row, column, kind: "number", value: number }
        : { row, column, kind: "date", value: day };
    }
  }
}
