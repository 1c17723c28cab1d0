import {
  type Cell,
  checkMcc,
  checkMerchantCode,
  checkTerminalNumber,
  checkUnifiedSocialCreditCode,
  compare,
  type Figure,
  normaliseIdentifier,
  readDateText,
  readNumberText,
} from "@biaogan/core";
import type { Column, Identifier } from "../form";
import type { CheckName } from "../rule";

/** What is wrong with one cell, by the name of the check; `read` is what it is read as all the same. */
export interface CellProblem {
  readonly check: CheckName;
  readonly written: string;
  readonly read?: string;
}

export interface CellReading {
  readonly figure: Figure;
  readonly problems: readonly CellProblem[];
}

export interface CellContext {
  readonly period: { readonly from: string; readonly to: string };
  readonly codes:
    | Readonly<Record<string, { readonly label: { readonly zh: string }; readonly aliases: readonly string[] }>>
    | undefined;
}

/** Reads one cell as its column declares it: the figure, and everything that had to be repaired or is wrong. */
export function readCell(column: Column, cell: Cell | undefined, context: CellContext): CellReading {
  const blank: Figure = { missing: "blank", measure: column.measure };
  if (!cell || cell.value.trim() === "") {
    const problems = column.required ? [{ check: "cell-blank", written: "" } as const] : [];
    return { figure: blank, problems };
  }
  if (cell.kind === "error") {
    return {
      figure: { missing: "unreadable", measure: column.measure },
      problems: [{ check: "cell-formula-error", written: cell.value }],
    };
  }
  switch (column.type) {
    case "number":
      return readNumber(column, cell);
    case "date":
      return readDate(column, cell, context);
    case "truth":
      return readTruth(column, cell);
    case "code":
    case "text":
      return column.identifier ? readIdentifier(column, column.identifier, cell) : readWords(column, cell, context);
  }
}

function readNumber(column: Column, cell: Cell): CellReading {
  const { measure } = column;
  const reading = readNumberText(cell.value);
  if ("nothing" in reading) {
    if (reading.nothing === "not-applicable") return { figure: { notApplicable: true, measure }, problems: [] };
    const check = column.required ? "cell-nothing" : undefined;
    return { figure: { missing: "dash", measure }, problems: check ? [{ check, written: cell.value }] : [] };
  }
  if ("unreadable" in reading)
    return { figure: { missing: "unreadable", measure }, problems: [{ check: "cell-type", written: cell.value }] };
  const { number, repairs } = reading;
  const read = number;
  const problems: CellProblem[] = [];
  const note = (check: CheckName): void => {
    problems.push({ check, written: cell.value, read });
  };
  if (repairs.includes("full-width")) note("cell-full-width");
  if (repairs.includes("suffix") || repairs.includes("scaled")) note("cell-suffix");
  else if (cell.kind === "text" && !repairs.includes("full-width")) note("cell-text-number");
  const decimals = number.split(".")[1]?.length ?? 0;
  if (column.decimals === 0 && decimals > 0) note("cell-integer");
  else if (column.decimals !== undefined && decimals > column.decimals) note("cell-decimals");
  if (column.min !== undefined && compare(number, column.min) < 0) note("cell-min");
  if (column.max !== undefined && compare(number, column.max) > 0) note("cell-max");
  return { figure: { known: number, measure }, problems };
}

function readDate(column: Column, cell: Cell, { period }: CellContext): CellReading {
  const { measure } = column;
  const reading = cell.kind === "date" ? { day: cell.value, repaired: false } : readDateText(cell.value);
  if ("nothing" in reading) {
    return {
      figure: { missing: "dash", measure },
      problems: column.required ? [{ check: "cell-nothing", written: cell.value }] : [],
    };
  }
  if (!("day" in reading))
    return { figure: { missing: "unreadable", measure }, problems: [{ check: "cell-type", written: cell.value }] };
  const { day } = reading;
  const problems: CellProblem[] = reading.repaired ? [{ check: "cell-date-text", written: cell.value, read: day }] : [];
  const late = column.dateWithin !== undefined && day > period.to;
  const early = column.dateWithin === "period" && day < period.from;
  if (late || early)
    problems.push({
      check: column.dateWithin === "period" ? "cell-date-in-period" : "cell-date-after-period",
      written: cell.value,
      read: day,
    });
  return { figure: { known: day, measure }, problems };
}

const TRUTHS: Readonly<Record<string, string>> = {
  是: "true",
  否: "false",
  Y: "true",
  N: "false",
  "1": "true",
  "0": "false",
  支持: "true",
  不支持: "false",
  TRUE: "true",
  FALSE: "false",
  "√": "true",
  "×": "false",
};

function readTruth(column: Column, cell: Cell): CellReading {
  const written = cell.value.normalize("NFKC").trim().toUpperCase();
  const read = TRUTHS[written];
  if (read === undefined)
    return {
      figure: { missing: "unreadable", measure: column.measure },
      problems: [{ check: "cell-code", written: cell.value }],
    };
  return { figure: { known: read, measure: column.measure }, problems: [] };
}

const CHECKS = {
  "credit-code": { check: "cell-credit-code", of: checkUnifiedSocialCreditCode },
  "merchant-code": { check: "cell-merchant-code", of: checkMerchantCode },
  "terminal-number": { check: "cell-terminal-number", of: checkTerminalNumber },
  mcc: { check: "cell-mcc", of: checkMcc },
} as const satisfies Record<Identifier, { check: CheckName; of: typeof checkMcc }>;

function readIdentifier(column: Column, identifier: Identifier, cell: Cell): CellReading {
  const { check, of } = CHECKS[identifier];
  const normal = normaliseIdentifier(cell.value);
  if ("reason" in normal)
    return {
      figure: { missing: "unreadable", measure: column.measure },
      problems: [{ check: "cell-digits-lost", written: cell.value }],
    };
  const problems: CellProblem[] = normal.repaired
    ? [{ check: "cell-code-repaired", written: cell.value, read: normal.value }]
    : [];
  if (!of(normal.value).valid) problems.push({ check, written: cell.value });
  return { figure: { known: normal.value, measure: column.measure }, problems };
}

function readWords(column: Column, cell: Cell, { codes }: CellContext): CellReading {
  const written = cell.value.trim();
  const known = (value: string): Figure => ({ known: value, measure: column.measure });
  if (column.maxLength !== undefined && [...written].length > column.maxLength) {
    return { figure: known(written), problems: [{ check: "cell-length", written }] };
  }
  if (/^[-–—―─/]+$/.test(written) && !column.required)
    return { figure: { missing: "dash", measure: column.measure }, problems: [] };
  if (column.type === "text") return { figure: known(written), problems: [] };
  const code = codeNamed(written, codes);
  if (code === undefined)
    return { figure: { missing: "unreadable", measure: column.measure }, problems: [{ check: "cell-code", written }] };
  return { figure: known(code), problems: [] };
}

/** The code that a label, an alias or the code itself names. */
export function codeNamed(written: string, codes: CellContext["codes"]): string | undefined {
  const normal = (text: string): string =>
    text
      .normalize("NFKC")
      .replace(/[\s\u00a0]/g, "")
      .toUpperCase();
  const wanted = normal(written);
  return Object.entries(codes ?? {}).find(([code, { label, aliases }]) =>
    [code, label.zh, ...aliases].some((one) => normal(one) === wanted),
  )?.[0];
}
