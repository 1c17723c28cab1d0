import { numberText } from "@biaogan/core";
import { numberFormat } from "./number-formats";
import type { CellDraft } from "./sheet-contents";
import type { Attributes } from "./xml";

/** A table cell as content.xml writes it; `repeat` columns hold the same. */
export interface WrittenOdsCell {
  readonly column: number;
  readonly repeat: number;
  readonly attributes: Attributes;
  text: string | undefined;
  comment: string | undefined;
}

/** The formats that a value type stands for; finer ones lie in styles that are not read. */
const FORMATS: Readonly<Record<string, string>> = { percentage: "0.00%" };

/** What a cell holds at a row and column, or undefined where it holds nothing. */
export function odsCell(written: WrittenOdsCell, row: number, column: number): CellDraft | undefined {
  const cell = heldBy(written, row, column);
  if (!cell) return undefined;
  const { formula, "value-type": type = "" } = written.attributes;
  const format = numberFormat(FORMATS[type]).code;
  if (format !== undefined) cell.format = format;
  if (formula) cell.formula = plainFormula(formula);
  if (written.comment) cell.comment = written.comment;
  return cell;
}

function heldBy({ attributes, text = "" }: WrittenOdsCell, row: number, column: number): CellDraft | undefined {
  switch (attributes["value-type"]) {
    case "float":
    case "percentage":
    case "currency": {
      const value = attributes.value ?? "";
      const number = numberText(value);
      return number === undefined
        ? { row, column, kind: "text", value: text || value }
        : { row, column, kind: "number", value: number };
    }
    case "date": {
      const day = attributes["date-value"] ?? "";
      return /^\d{4}-\d\d-\d\d/.test(day)
        ? { row, column, kind: "date", value: day.slice(0, 10) }
        : { row, column, kind: "text", value: text || day };
    }
    case "boolean":
      return { row, column, kind: "boolean", value: attributes["boolean-value"] === "true" ? "true" : "false" };
    case "error":
      return { row, column, kind: "error", value: text || "#VALUE!" };
    default: {
      const value = attributes["string-value"] || text;
      return value === "" ? undefined : { row, column, kind: "text", value };
    }
  }
}

/** `of:=SUM([.A1:.B2])` as a spreadsheet shows it: `SUM(A1:B2)`. */
function plainFormula(written: string): string {
  return written
    .replace(/^\w+:/, "")
    .replace(/^=/, "")
    .replace(/\[([^\]]*)\]/g, (_, reference: string) =>
      reference
        .split(":")
        .map((one) => one.replace(/^\./, "").replace(/^\$?(.+)\./, "$1!"))
        .join(":"),
    );
}
