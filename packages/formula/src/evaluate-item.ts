import { type Figure, isKnown, type Measure, MisuseError, type Place, type Text } from "@biaogan/core";
import { apartFigure } from "./apart-rows";
import type { Evaluate, Reading } from "./evaluate";
import type { Expression } from "./expression";
import type { Fact, FactColumn, FactColumns, FactRow, PlannedFact, ReadableFacts, Standpoint } from "./facts";
import { namedRow } from "./row-labels";
import { textAt } from "./text-column";
import type { Trace } from "./trace";
import { type ItemDeclaration, printedDecimals } from "./vocabulary";

type Item = Extract<Expression, { node: "item" }>;

/** Reads an item where one stands: the record's cell, the row one is in, or the row that a key picks. */
export function readItem(one: Item, at: Standpoint, reading: Reading, evaluate: Evaluate): Trace {
  const table = reading.vocabulary.tables[one.table];
  const column = table?.columns[one.column];
  if (!table || !column)
    throw new MisuseError("evaluateFormula", `${one.table}.${one.column} is no item: check the formula first`);
  const key = one.key ? knownText(evaluate(one.key, at)) : undefined;
  const inside = at.row?.table === one.table && one.key === undefined ? at.row : undefined;
  const base = { node: "item", label: column.label, month: at.month, children: [] };
  if (inside) {
    const facts = reading.facts.table(one.table, inside.institution, at.month);
    const more = { ...base, institution: inside.institution, ...namedRow(inside.key, table) };
    if ("missing" in facts) return { ...more, outcome: { missing: facts.missing, measure: column.measure } };
    return { ...more, ...cellOf(facts, one.column, column, inside) };
  }
  const institutions = standing(one.table, table.scope, at, reading, key !== undefined || table.rows !== "one");
  let missing: Figure = { missing: "no-rows", measure: column.measure };
  for (const institution of institutions) {
    const facts = reading.facts.table(one.table, institution, at.month);
    if ("missing" in facts) {
      missing = { missing: facts.missing, measure: column.measure };
      continue;
    }
    const row =
      "rows" in facts ? facts.rows.find((candidate) => key === undefined || candidate.key === key) : undefined;
    if (row) return { ...base, institution, ...namedRow(key, table), ...factOf(row, one.column, column) };
  }
  const [only, ...others] = institutions;
  const asked = only !== undefined && others.length === 0 ? { institution: only } : {};
  return { ...base, ...asked, ...namedRow(key, table), outcome: missing };
}

/** The institutions whose table is meant: the one at the standpoint, or whoever reports a county's table. */
export function standing(
  table: string,
  scope: "institution" | "county",
  at: Standpoint,
  reading: Reading,
  throughReporters: boolean,
): readonly string[] {
  if (scope === "institution" && at.institution !== undefined) return [at.institution];
  if (scope === "institution" && !throughReporters) {
    throw new MisuseError(
      "evaluateFormula",
      `${table} belongs to an institution: sum over institutions, or stand at one`,
    );
  }
  return reading.facts.reporters(table, at.month);
}

/** All values of a column, for looking up; none where its rows are not kept. */
export function valuesOf(facts: ReadableFacts, column: string): ReadonlySet<string> {
  if ("rows" in facts) {
    return new Set(
      facts.rows.flatMap((row) => {
        const figure = row.cells[column]?.figure;
        return figure && isKnown(figure) ? [figure.known] : [];
      }),
    );
  }
  if ("kept" in facts) return new Set();
  const values = facts.bulk.columns[column];
  if (values?.type === "text")
    return new Set(Array.from({ length: facts.bulk.length }, (_, row) => textAt(values, row)).filter(Boolean));
  return new Set(values?.type === "code" ? values.dictionary.filter((value) => value !== "") : []);
}

function cellOf(
  facts: ReadableFacts,
  column: string,
  declaration: ItemDeclaration,
  row: NonNullable<Standpoint["row"]>,
) {
  if ("bulk" in facts) {
    const { bulk } = facts;
    const index = row.index ?? 0;
    return {
      ...inWords(bulkFigure(bulk.columns[column], index, declaration.measure), declaration),
      place: bulkPlace(bulk, column, index),
    };
  }
  if ("kept" in facts) return { outcome: { missing: "not-kept", measure: declaration.measure } as const };
  const found = facts.rows.find(({ key }) => key === row.key);
  return found
    ? factOf(found, column, declaration)
    : { outcome: { missing: "no-rows", measure: declaration.measure } as const };
}

function factOf(
  row: FactRow<Fact | PlannedFact>,
  column: string,
  declaration: ItemDeclaration,
): { outcome: Figure; place?: Place; says?: Text } {
  const fact = row.cells[column];
  if (!fact) return { outcome: { missing: "blank", measure: declaration.measure } };
  return { ...inWords(fact.figure, declaration), ...(fact.place ? { place: fact.place } : {}) };
}

/** A cell's figure as a trace gives it: with the decimals its form prints, a code with its words. */
function inWords(figure: Figure, declaration: ItemDeclaration): { outcome: Figure; says?: Text } {
  const says = isKnown(figure) ? declaration.codes?.[figure.known] : undefined;
  return { outcome: withPrecision(figure, declaration), ...(says === undefined ? {} : { says }) };
}

/** A figure whose form prints it rounded carries its decimals. */
export function withPrecision(figure: Figure, declaration: ItemDeclaration): Figure {
  const printed = printedDecimals(declaration);
  return isKnown(figure) && printed !== undefined ? { ...figure, printed } : figure;
}

/**
 * What a row of a bulk table holds in a column; a column that did not come is blank.
 * @param index the row, counted from the table's first
 * @example bulkFigure({ type: "number", values: Float64Array.of(1250), decimals: 2 }, 0, "元") // { known: "12.5", measure: "元" }
 */
export function bulkFigure(column: FactColumn | undefined, index: number, measure: Measure): Figure {
  if (!column) return { missing: "blank", measure };
  if (column.type === "number") {
    const value = column.values[index] ?? Number.NaN;
    return Number.isNaN(value)
      ? apartFigure(column, index, measure)
      : { known: scaledText(BigInt(value), column.decimals), measure };
  }
  const known = column.type === "code" ? (column.dictionary[column.codes[index] ?? 0] ?? "") : textAt(column, index);
  return known === "" ? apartFigure(column, index, measure) : { known, measure };
}

/** An integer of so many hundredths (thousandths …) as exact text. */
export function scaledText(value: bigint, decimals: number): string {
  if (decimals === 0) return value.toString();
  const digits = (value < 0n ? -value : value).toString().padStart(decimals + 1, "0");
  const places = digits.slice(-decimals).replace(/0+$/, "");
  return `${value < 0n ? "-" : ""}${digits.slice(0, -decimals)}${places === "" ? "" : `.${places}`}`;
}

/** The cell of a bulk table's row. */
export function bulkPlace(bulk: FactColumns, column: string, index: number): Place {
  const { file, sheet, letters, rowNumbers } = bulk;
  return {
    file,
    ...(sheet === undefined ? {} : { sheet }),
    cell: `${letters[column] ?? ""}${rowNumbers[index] ?? ""}`,
  };
}

function knownText({ outcome }: Trace): string {
  return "known" in outcome ? outcome.known : "";
}
