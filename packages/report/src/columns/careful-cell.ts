import { type Cell, type Figure, isKnown } from "@biaogan/core";
import type { Nothing } from "@biaogan/formula";
import type { Column } from "../form";
import { type CellContext, type CellProblem, readCell } from "../reading/read-cell";

/** A field as a small table's cell is read: what it is read as, and what is wrong with it. */
export interface CarefulReading {
  readonly figure: Figure;
  /** Empty where there is no value. */
  readonly value: string;
  /** Why there is none, where it is not blank. */
  readonly nothing: Nothing | undefined;
  readonly problems: readonly CellProblem[] | undefined;
}

const decoder = new TextDecoder();

/** The careful way for the fields that are not plainly right: the same reading as in a small table. */
export function readCarefully(
  column: Column,
  context: CellContext,
  bytes: Uint8Array,
  start: number,
  end: number,
): CarefulReading {
  const text = start === end ? "" : decoder.decode(bytes.subarray(start, end)).replace(/^[ \t\r]+|[ \t\r]+$/g, "");
  const isError = text.startsWith("#") && /^#[A-Z/0!?]+$/.test(text);
  // A bulk table's cells come as text from every kind of file: that alone is no deviation.
  const kind = isError ? "error" : column.type === "number" ? "number" : "text";
  const cell: Cell | undefined = text === "" ? undefined : { row: 1, column: 1, kind, value: text };
  const { figure, problems } = readCell(column, cell, context);
  return {
    figure,
    value: isKnown(figure) ? figure.known : "",
    nothing: nothingIn(figure),
    problems: problems.length === 0 ? undefined : problems,
  };
}

function nothingIn(figure: Figure): Nothing | undefined {
  if ("notApplicable" in figure) return "not-applicable";
  if (isKnown(figure) || (figure.missing !== "dash" && figure.missing !== "unreadable")) return undefined;
  return figure.missing;
}
