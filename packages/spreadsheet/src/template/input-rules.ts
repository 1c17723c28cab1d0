import { columnLetters } from "@biaogan/core";
import type { Period } from "@biaogan/plan";
import type { Column, Identifier } from "@biaogan/report";
import type { ChoiceToWrite } from "../book";

/** How many characters an identifier has, and what it is called. */
const LENGTHS = {
  "credit-code": 18,
  "merchant-code": 15,
  "terminal-number": 8,
  mcc: 4,
} as const satisfies Record<Identifier, number>;

/** The first day that a date can sensibly be, and a last one where no month is given. */
const EARLIEST = "1990-01-01";
const LATEST = "2099-12-31";

export interface InputPlace {
  readonly row: number;
  readonly column: number;
  /** How many rows from there on are to be filled. */
  readonly rows?: number;
}

/** The number format of a column's cells; codes and identifiers are text, so that no zero is lost. */
export function inputFormat({ type, decimals }: Column): string {
  if (type === "number") return decimals ? `#,##0.${"0".repeat(decimals)}` : "#,##0";
  return type === "date" ? "yyyy-mm-dd" : "@";
}

/** What the spreadsheet itself allows in a column's cells; undefined where anything goes. */
export function inputRule(
  column: Column,
  place: InputPlace,
  known: { readonly labels: readonly string[]; readonly period: Period | undefined },
): ChoiceToWrite | undefined {
  const cell = `${columnLetters(place.column)}${place.row}`;
  const range =
    (place.rows ?? 1) > 1 ? `${cell}:${columnLetters(place.column)}${place.row + (place.rows ?? 1) - 1}` : cell;
  const label = column.label.zh;
  switch (column.type) {
    case "truth":
      return { range, values: ["是", "否"], message: `“${label}”请从列表中选择：是、否` };
    case "code":
      return known.labels.length === 0
        ? undefined
        : { range, values: known.labels, message: `“${label}”请从列表中选择`.slice(0, 220) };
    case "date":
      return { range, days: daysOf(column, known.period), ...dateWords(column, known.period) };
    case "number":
      return {
        range,
        holds: numberHolds(column, cell),
        message: `“${label}”应为${numberWords(column)}；不适用的填“不适用”`,
      };
    case "text":
      return textRule(column, cell, range);
  }
}

/** How a column is filled in, in a few words. */
export function inputWords(column: Column, labels: readonly string[], period: Period | undefined): string {
  switch (column.type) {
    case "truth":
      return "是 / 否";
    case "code":
      return labels.length === 0 ? "代码" : labels.join(" / ");
    case "date":
      return `日期，如 2021-09-01${period && column.dateWithin ? `；${dateWords(column, period).prompt}` : ""}`;
    case "number":
      return numberWords(column);
    case "text":
      return column.identifier
        ? `${LENGTHS[column.identifier]} 位，按文本填写`
        : `文字${column.maxLength ? `，不超过 ${column.maxLength} 字` : ""}`;
  }
}

function numberWords({ decimals = 0, min, max }: Column): string {
  const bounds = [min === undefined ? "" : `不小于 ${min} 的`, max === undefined ? "" : `不大于 ${max} 的`].join("");
  return decimals === 0 ? `${bounds}整数` : `${bounds}数，最多 ${decimals} 位小数`;
}

/** A number with as many decimals as the form has, or 不适用. */
function numberHolds({ decimals = 0, min, max }: Column, cell: string): string {
  const bounds = [
    `ISNUMBER(${cell})`,
    `${cell}=ROUND(${cell},${decimals})`,
    ...(min === undefined ? [] : [`${cell}>=${min}`]),
    ...(max === undefined ? [] : [`${cell}<=${max}`]),
  ];
  // Excel asks every part of AND: what is no number must not reach ROUND.
  return `OR(${cell}="不适用",IF(ISNUMBER(${cell}),AND(${bounds.join(",")}),FALSE))`;
}

function daysOf({ dateWithin }: Column, period: Period | undefined): { readonly from: string; readonly to: string } {
  const from = dateWithin === "period" && period ? period.from : EARLIEST;
  return { from, to: dateWithin && period ? period.to : LATEST };
}

function dateWords(column: Column, period: Period | undefined): { readonly message: string; readonly prompt: string } {
  const { from, to } = daysOf(column, period);
  const bounds =
    column.dateWithin === undefined || !period
      ? ""
      : column.dateWithin === "period"
        ? `${from} 至 ${to}`
        : `不晚于 ${to}`;
  const prompt = bounds === "" ? "日期，如 2021-09-01" : bounds;
  return { message: `“${column.label.zh}”应为日期${bounds === "" ? "，如 2021-09-01" : `，${bounds}`}`, prompt };
}

function textRule({ label, identifier, maxLength }: Column, cell: string, range: string): ChoiceToWrite | undefined {
  if (identifier) {
    const length = LENGTHS[identifier];
    return {
      range,
      holds: `LEN(${cell})=${length}`,
      message: `“${label.zh}”应为 ${length} 位`,
      prompt: `${length} 位，按文本填写，前面的 0 不要丢`,
    };
  }
  if (maxLength === undefined) return undefined;
  return { range, holds: `LEN(${cell})<=${maxLength}`, message: `“${label.zh}”不超过 ${maxLength} 字` };
}
