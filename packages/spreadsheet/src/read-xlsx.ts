import { a1, type Cell, type Merge, parseA1, type ReadingNote, type Sheet } from "@biaogan/core";
import { serialDay } from "./date-serial";
import { openPackage, type Package } from "./inflate";
import type { ReadLimits } from "./limits";
import { numberText } from "./number-text";
import { Refused } from "./refusal";
import { readFormats, readRelations, readSharedStrings, readWorkbookParts, unescapeText } from "./xlsx-parts";
import { type Tag, walkXml } from "./xml";

interface SheetReading {
  readonly file: string;
  readonly strings: readonly string[];
  readonly formats: ReturnType<typeof readFormats>;
  readonly system1904: boolean;
  readonly limits: ReadLimits;
}

/** Reads an xlsx or xlsm package: every sheet, hidden ones too, every cell at its own address. */
export function readXlsx(
  bytes: Uint8Array,
  file: string,
  limits: ReadLimits,
): { sheets: readonly Sheet[]; notes: readonly ReadingNote[] } {
  const pack = openPackage(bytes, limits);
  const path = workbookPath(pack);
  const workbook = path && pack.part(path);
  if (!path || !workbook) throw new Refused("F-NOT-A-WORKBOOK", "");
  const { sheets: listed, system1904 } = readWorkbookParts(pack, path, workbook);
  const relations = [...readRelations(pack, path).values()];
  const partOf = (type: string): Uint8Array | undefined => {
    const target = relations.find((one) => one.type === type)?.target;
    return target === undefined ? undefined : pack.part(target);
  };
  const reading: SheetReading = {
    file,
    strings: readSharedStrings(partOf("sharedStrings")),
    formats: readFormats(partOf("styles")),
    system1904,
    limits,
  };
  const notes: ReadingNote[] = [];
  if (pack.names.some((name) => /vbaProject\.bin$/i.test(name)))
    notes.push({ code: "macros-ignored", place: { file } });
  if (system1904) notes.push({ code: "date-system-1904", place: { file } });
  const sheets = listed.flatMap((one) => {
    const part = pack.part(one.part);
    if (!part) {
      notes.push({ code: "sheet-unreadable", place: { file, sheet: one.name } });
      return [];
    }
    const comments = readComments(pack, one.part);
    const sheet = readSheet(part, one.name, comments, reading, notes);
    return [{ ...sheet, name: one.name, visibility: one.visibility }];
  });
  return { sheets, notes };
}

function workbookPath(pack: Package): string | undefined {
  return [...readRelations(pack, "").values()].find(({ type }) => type === "officeDocument")?.target;
}

function readComments(pack: Package, part: string): ReadonlyMap<string, string> {
  const comments = new Map<string, string>();
  const target = [...readRelations(pack, part).values()].find(({ type }) => type === "comments")?.target;
  const bytes = target === undefined ? undefined : pack.part(target);
  if (!bytes) return comments;
  let at = "";
  let words = "";
  let inText = false;
  walkXml(bytes, "comments", {
    open: ({ name, attributes }) => {
      if (name === "comment") {
        at = attributes.ref ?? "";
        words = "";
      }
      inText = name === "t";
    },
    text: (text) => {
      if (inText) words += text;
    },
    close: (name) => {
      if (name === "comment") comments.set(at, words);
      inText = false;
    },
  });
  return comments;
}

interface OpenCell {
  row: number;
  column: number;
  type: string;
  style: number;
  value: string;
  formula: string | undefined;
  hasValue: boolean;
}

function readSheet(
  part: Uint8Array,
  name: string,
  comments: ReadonlyMap<string, string>,
  reading: SheetReading,
  notes: ReadingNote[],
): Omit<Sheet, "name" | "visibility"> {
  const cells: Cell[] = [];
  const merges: Merge[] = [];
  const hiddenRows: number[] = [];
  const hiddenColumns: number[] = [];
  let row = 0;
  let column = 0;
  let cell: OpenCell | undefined;
  let capture: "value" | "formula" | undefined;
  const open = ({ name: tag, attributes }: Tag): void => {
    switch (tag) {
      case "row":
        row = Number(attributes.r ?? row + 1);
        column = 0;
        if (row > reading.limits.rows) throw new Refused("F-TOO-LARGE", `${row} rows`);
        if (isOn(attributes.hidden)) hiddenRows.push(row);
        break;
      case "col":
        if (isOn(attributes.hidden)) {
          const last = Math.min(Number(attributes.max), reading.limits.columns);
          for (let one = Number(attributes.min); one <= last; one += 1) hiddenColumns.push(one);
        }
        break;
      case "c": {
        const at = attributes.r === undefined ? undefined : parseA1(attributes.r);
        if (at) row = at.row;
        column = at?.column ?? column + 1;
        cell = {
          row,
          column,
          type: attributes.t ?? "n",
          style: Number(attributes.s ?? 0),
          value: "",
          formula: undefined,
          hasValue: false,
        };
        break;
      }
      case "v":
      case "t":
        capture = cell ? "value" : undefined;
        if (cell) cell.hasValue = true;
        break;
      case "f":
        capture = cell ? "formula" : undefined;
        if (cell) cell.formula = "";
        break;
      case "rPh":
        capture = undefined;
        break;
      case "mergeCell":
        merges.push(...mergeOf(attributes.ref ?? ""));
        break;
    }
  };
  walkXml(part, name, {
    open,
    text: (text) => {
      if (!cell || !capture) return;
      if (capture === "value") cell.value += text;
      else cell.formula += text;
    },
    close: (tag) => {
      if (tag === "v" || tag === "t" || tag === "f") capture = undefined;
      if (tag !== "c" || !cell) return;
      if (cell.formula !== undefined && !cell.hasValue) {
        notes.push({
          code: "formula-without-value",
          place: { file: reading.file, sheet: name, cell: a1(cell.row, cell.column) },
        });
      }
      const made = cell.column <= reading.limits.columns ? cellOf(cell, comments, reading) : undefined;
      if (made) cells.push(made);
      cell = undefined;
    },
  });
  return { cells, merges, hiddenRows, hiddenColumns };
}

function cellOf(cell: OpenCell, comments: ReadonlyMap<string, string>, reading: SheetReading): Cell | undefined {
  const { row, column, formula } = cell;
  const format = reading.formats[cell.style];
  const comment = comments.get(a1(row, column));
  const more = {
    row,
    column,
    ...(format?.code === undefined ? {} : { format: format.code }),
    ...(formula === undefined || formula === "" ? {} : { formula }),
    ...(comment === undefined ? {} : { comment }),
  };
  switch (cell.type) {
    case "s": {
      const value = reading.strings[Number(cell.value)];
      return value === undefined || value === "" ? undefined : { ...more, kind: "text", value };
    }
    case "str":
    case "inlineStr":
      return cell.value === "" ? undefined : { ...more, kind: "text", value: unescapeText(cell.value) };
    case "b":
      return { ...more, kind: "boolean", value: cell.value === "1" ? "true" : "false" };
    case "e":
      return { ...more, kind: "error", value: cell.value };
    case "d":
      return { ...more, kind: "date", value: cell.value.slice(0, 10) };
    default: {
      if (cell.value.trim() === "") return undefined;
      const value = numberText(cell.value);
      const day = format?.date ? serialDay(value, reading.system1904) : undefined;
      return day === undefined ? { ...more, kind: "number", value } : { ...more, kind: "date", value: day };
    }
  }
}

function mergeOf(reference: string): readonly Merge[] {
  const [from, to] = reference.split(":").map(parseA1);
  return from && to ? [{ top: from.row, left: from.column, bottom: to.row, right: to.column }] : [];
}

function isOn(value: string | undefined): boolean {
  return value === "1" || value === "true";
}
