import { numberText } from "@biaogan/core";
import { strFromU8, unzipSync } from "fflate";
import { unescapeXml } from "./unescape-xml";

/** One mark of a chart as a file has it. */
export interface ReadPoint {
  /** What the chart shows, as a plain decimal; left out where there is a gap. */
  readonly value?: string;
  /** What the workbook behind the chart says, where there is one. */
  readonly behind?: string;
  /** The figure that the workbook names for it. */
  readonly tag?: string;
}

/** A chart as a file shows it: categories, and of each series a point for every one. */
export interface ReadChart {
  readonly block: "chart";
  readonly categories: readonly string[];
  readonly series: readonly { readonly name: string; readonly points: readonly ReadPoint[] }[];
}

/** Reads a chart's part; what it shows is what is kept in it, whatever the workbook behind it says. */
export function readChart(xml: string, workbook: Uint8Array | undefined): ReadChart {
  const behind = workbook === undefined ? undefined : readCells(workbook);
  const read = elements(xml, "c:ser").map((series) => ({
    order: Number(/<c:order val="(\d+)"/.exec(series)?.[1] ?? 0),
    name: cached(elements(series, "c:tx")[0] ?? "").get(0) ?? "",
    categories: cached(elements(series, "c:cat")[0] ?? ""),
    values: cached(elements(series, "c:val")[0] ?? ""),
    column: /<c:val>.*?<c:f>[^<]*?\$?([A-Z]{1,3})\$?\d/s.exec(series)?.[1],
  }));
  read.sort((a, b) => a.order - b.order);
  const [first] = read;
  const length = Math.max(0, ...read.flatMap(({ categories, values }) => [...categories.keys(), ...values.keys()])) + 1;
  const points = (values: ReadonlyMap<number, string>, column: string | undefined): readonly ReadPoint[] =>
    Array.from({ length: first ? length : 0 }, (_, at) => ({
      ...given("value", numberText(values.get(at) ?? "")),
      ...(behind ? given("behind", numberText(behind.cell(column, at + 2) ?? "")) : {}),
      ...(behind ? given("tag", behind.tag(column, at + 2)) : {}),
    }));
  return {
    block: "chart",
    categories: Array.from({ length: first ? length : 0 }, (_, at) => first?.categories.get(at) ?? ""),
    series: read.map(({ name, values, column }) => ({ name, points: points(values, column) })),
  };
}

function given<Key extends string>(key: Key, value: string | undefined): { readonly [K in Key]?: string } {
  return (value === undefined ? {} : { [key]: value }) as { readonly [K in Key]?: string };
}

function elements(xml: string, name: string): readonly string[] {
  return xml.match(new RegExp(`<${name}>.*?</${name}>`, "gs")) ?? [];
}

/** What a chart keeps of a range: by its index. */
function cached(xml: string): ReadonlyMap<number, string> {
  const points = xml.matchAll(/<c:pt idx="(\d{1,5})"[^>]*>.*?<c:v>([^<]*)<\/c:v>/gs);
  return new Map([...points].map(([, index, value = ""]) => [Number(index), unescapeXml(value)]));
}

interface Behind {
  readonly cell: (column: string | undefined, row: number) => string | undefined;
  readonly tag: (column: string | undefined, row: number) => string | undefined;
}

/** A part larger than this is no chart's. */
const LARGEST_PART = 4 * 1024 * 1024;
const SHEET = "xl/worksheets/sheet1.xml";
const STRINGS = "xl/sharedStrings.xml";

/** The first sheet of the workbook behind a chart; a series' references stand in the column headed by its name and ←. */
function readCells(bytes: Uint8Array): Behind | undefined {
  const parts = openParts(bytes, (name) => name === SHEET || name === STRINGS);
  if (!parts?.[SHEET]) return undefined;
  const strings = elements(parts[STRINGS] ?? "", "si").map(textOf);
  const cells = new Map<string, string>();
  for (const [, attributes = "", body = ""] of parts[SHEET].matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
    const place = /\br="([A-Z]{1,3}\d{1,7})"/.exec(attributes)?.[1];
    const value = /<v>([^<]*)<\/v>/.exec(body)?.[1] ?? "";
    const text = /\bt="s"/.test(attributes) ? strings[Number(value)] : /<is>/.test(body) ? textOf(body) : value;
    if (place !== undefined && text !== undefined && text !== "") cells.set(place, unescapeXml(text));
  }
  const heads = [...cells].filter(([place]) => /^[A-Z]+1$/.test(place));
  const tagColumn = (column: string | undefined): string | undefined =>
    heads.find(([, head]) => head === `${cells.get(`${column}1`)} ←`)?.[0].slice(0, -1);
  return {
    cell: (column, row) => cells.get(`${column}${row}`),
    tag: (column, row) => cells.get(`${tagColumn(column)}${row}`),
  };
}

function textOf(xml: string): string {
  return [...xml.matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, text]) => text).join("");
}

/** Parts of a package as text, none beyond its bound; undefined where it is none. */
function openParts(bytes: Uint8Array, wanted: (name: string) => boolean): Readonly<Record<string, string>> | undefined {
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => wanted(name) && originalSize <= LARGEST_PART,
    });
    return Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, strFromU8(part)]));
  } catch {
    return undefined;
  }
}
