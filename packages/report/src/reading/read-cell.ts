import {
  type Cell,
  checkMcc,
  checkMerchantCode,
  checkTerminalNumber,
  checkUnifiedSocialCreditCode,
  compare,
  type DateReading,
  type Figure,
  isKnown,
  mask,
  normaliseIdentifier,
  readDateSerial,
  readDateText,
  readNumberText,
} from "@biaogan/core";
import type { Column, Identifier } from "../form";
import type { CheckName } from "../rule";
import { inMeasure } from "./stated-measure";

/** What is wrong with one cell, by the name of the check; `read` is what it is read as all the same. */
export interface CellProblem {
  readonly check: CheckName;
  readonly written: string;
  readonly read?: string;
}

export interface CellReading {
  readonly figure: Figure;
  /** The cell states its own measure (2000万元): whatever the head says of the others, it is converted already. */
  readonly isStated?: boolean;
  readonly problems: readonly CellProblem[];
}

export interface CellContext {
  readonly period: { readonly from: string; readonly to: string };
  /** Serial numbers count from 1904 in this workbook. */
  readonly datesFrom1904?: boolean;
  readonly codes:
    | Readonly<Record<string, { readonly label: { readonly zh: string }; readonly aliases: readonly string[] }>>
    | undefined;
}

/**
 * Reads one cell as its column declares it: the figure, and everything that had to be repaired or is wrong. Of personal
 * data nothing leaves here but masked.
 */
export function readCell(column: Column, cell: Cell | undefined, context: CellContext): CellReading {
  const reading = readWritten(column, cell, context);
  const { masked } = column;
  if (masked === undefined) return reading;
  const { figure, problems } = reading;
  return {
    figure: isKnown(figure) ? { ...figure, known: mask(figure.known, masked) } : figure,
    problems: problems.map((one) => ({
      ...one,
      written: mask(one.written, masked),
      ...(one.read === undefined ? {} : { read: mask(one.read, masked) }),
    })),
  };
}

function readWritten(column: Column, cell: Cell | undefined, context: CellContext): CellReading {
  if (!cell || cell.value.trim() === "") return blank(column);
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

function blank({ measure, required }: Column): CellReading {
  return { figure: { missing: "blank", measure }, problems: required ? [{ check: "cell-blank", written: "" }] : [] };
}

function readNumber(column: Column, cell: Cell): CellReading {
  const { measure } = column;
  const written = cell.value;
  const reading = readNumberText(written);
  if ("nothing" in reading) {
    // Nothing but characters that nobody sees.
    if (reading.nothing === "blank") return blank(column);
    if (reading.nothing === "not-applicable") return { figure: { notApplicable: true, measure }, problems: [] };
    const check = column.required ? "cell-nothing" : undefined;
    return { figure: { missing: "dash", measure }, problems: check ? [{ check, written }] : [] };
  }
  if ("unreadable" in reading)
    return { figure: { missing: "unreadable", measure }, problems: [{ check: "cell-type", written }] };
  const { repairs } = reading;
  const read = inMeasure(reading, measure);
  if (read === undefined)
    return { figure: { missing: "unreadable", measure }, problems: [{ check: "cell-measure", written }] };
  const problems: CellProblem[] = [];
  const note = (check: CheckName): void => {
    problems.push({ check, written, read });
  };
  if (repairs.includes("full-width")) note("cell-full-width");
  if (repairs.includes("suffix") || repairs.includes("scaled")) note("cell-suffix");
  else if (cell.kind === "text" && !repairs.includes("full-width")) note("cell-text-number");
  const decimals = read.split(".")[1]?.length ?? 0;
  if (column.decimals === 0 && decimals > 0) note("cell-integer");
  else if (column.decimals !== undefined && decimals > column.decimals) note("cell-decimals");
  if (column.min !== undefined && compare(read, column.min) < 0) note("cell-min");
  if (column.max !== undefined && compare(read, column.max) > 0) note("cell-max");
  return { figure: { known: read, measure }, problems, ...(reading.suffix === "元" ? { isStated: true } : {}) };
}

function readDate(column: Column, cell: Cell, { period, datesFrom1904 }: CellContext): CellReading {
  const { measure } = column;
  const serial = cell.kind === "date" ? undefined : readDateSerial(cell.value.trim(), datesFrom1904);
  const reading: DateReading =
    cell.kind === "date"
      ? { day: cell.value, repaired: false }
      : serial === undefined
        ? readDateText(cell.value)
        : { day: serial, repaired: false };
  if ("nothing" in reading) {
    // Nothing but characters that nobody sees.
    if (reading.nothing === "blank") return blank(column);
    if (reading.nothing === "not-applicable") return { figure: { notApplicable: true, measure }, problems: [] };
    return {
      figure: { missing: "dash", measure },
      problems: column.required ? [{ check: "cell-nothing", written: cell.value }] : [],
    };
  }
  if (!("day" in reading))
    return { figure: { missing: "unreadable", measure }, problems: [{ check: "cell-type", written: cell.value }] };
  const { day } = reading;
  const problems: CellProblem[] = reading.repaired ? [{ check: "cell-date-text", written: cell.value, read: day }] : [];
  if (serial !== undefined) problems.push({ check: "cell-date-serial", written: cell.value, read: day });
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
  const written = cell.value;
  const normal = normaliseIdentifier(written);
  const lost: CellReading = {
    figure: { missing: "unreadable", measure: column.measure },
    problems: [{ check: "cell-digits-lost", written }],
  };
  if ("reason" in normal) return lost;
  const { value, repaired } = normal;
  if (value === "") return blank(column);
  const isValid = of(value).valid;
  // A spreadsheet keeps fifteen digits of a number; what it could not keep it filled up with zeros.
  if (!isValid && (/^\d{15}0+$/.test(value) || (cell.kind === "number" && value.length > 15))) return lost;
  const problems: CellProblem[] = repaired ? [{ check: "cell-code-repaired", written, read: value }] : [];
  if (!isValid) problems.push({ check: hasLostZeros(identifier, value) ? "cell-zeros-lost" : check, written });
  return { figure: { known: value, measure: column.measure }, problems };
}

/** Digits alone, and too few: a code that became a number loses the zeros it began with. */
function hasLostZeros(identifier: Identifier, value: string): boolean {
  const length = identifier === "mcc" ? 4 : identifier === "terminal-number" ? 8 : 0;
  return value.length < length && /^\d+$/.test(value);
}

function readWords(column: Column, cell: Cell, { codes }: CellContext): CellReading {
  // Names from other systems come decomposed; one name is one text.
  const written = cell.value.trim().normalize("NFC");
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
