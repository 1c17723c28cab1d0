import type { Severity } from "@biaogan/core";
import { childrenOf, rootOf, withAttribute } from "./spans";
import type { StyleTable } from "./style-table";

/**
 * The grounds of marked cells: near what people paint cells with, but nobody's own. The ground a cell had stands in the
 * pattern's other colour, which a solid pattern does not show: so a mark can be taken off again, even after Excel saved the file.
 */
export const markColours = {
  error: "FFF9B9B4",
  warning: "FFFFE08A",
  hint: "FFCFE2F7",
} as const satisfies Record<Severity, string>;

/** Gives cells' styles their mark, and takes it off. */
export interface MarkedStyles {
  /** Whether any style is marked already. */
  readonly hasMarks: boolean;
  readonly isMarked: (style: number) => boolean;
  /** The style with the ground of a severity, or with the ground it had. */
  readonly styled: (style: number, severity: Severity | undefined) => number;
}

/** The marked forms of a workbook's cell styles. */
export function markedStyles(table: StyleTable): MarkedStyles {
  const known = new Map<string, number>();
  const styled = (style: number, severity: Severity | undefined): number => {
    const key = `${style} ${severity ?? ""}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const index = restyled(table, style, severity);
    known.set(key, index);
    return index;
  };
  const isMarked = (style: number): boolean => markOf(fillOf(table, style)) !== undefined;
  const count = table.count("cellXfs");
  const hasMarks = Array.from({ length: count }, (_, index) => index).some(isMarked);
  return { hasMarks, isMarked, styled };
}

function restyled(table: StyleTable, style: number, severity: Severity | undefined): number {
  const format = table.entry("cellXfs", style) ?? table.entry("cellXfs", 0) ?? "";
  const fill = fillOf(table, style);
  const mark = markOf(fill);
  if (mark === severity) return style;
  const ground = mark === undefined ? colourOf(fill) : keptColour(fill);
  const wanted = severity === undefined ? groundFill(table, ground) : markFill(table, severity, ground);
  const end = rootOf(format).end;
  const head = withAttribute(withAttribute(format.slice(0, end), "fillId", String(wanted)), "applyFill", "1");
  return table.ensure("cellXfs", head + format.slice(end));
}

function markFill(table: StyleTable, severity: Severity, ground: string | undefined): number {
  return table.ensure("fills", solid(table, `rgb="${markColours[severity]}"`, ground ?? 'indexed="64"'));
}

/** The fill that had this colour before, or one like it; none where there was none. */
function groundFill(table: StyleTable, ground: string | undefined): number {
  if (ground === undefined) return 0;
  for (let index = 0; index < table.count("fills"); index += 1)
    if (colourOf(table.entry("fills", index) ?? "") === ground) return index;
  return table.ensure("fills", solid(table, ground, 'indexed="64"'));
}

function solid({ prefix: p }: StyleTable, front: string, back: string): string {
  return `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor ${front}/><${p}bgColor ${back}/></${p}patternFill></${p}fill>`;
}

function fillOf(table: StyleTable, style: number): string {
  const format = table.entry("cellXfs", style) ?? "";
  const id = /\sfillId\s*=\s*["'](\d+)["']/.exec(format)?.[1];
  return (id === undefined ? undefined : table.entry("fills", Number(id))) ?? "";
}

/** The severity whose ground a fill is. */
function markOf(fill: string): Severity | undefined {
  const colour = /rgb\s*=\s*["']([0-9A-Fa-f]{8})["']/.exec(colourOf(fill) ?? "")?.[1]?.toUpperCase();
  return (["error", "warning", "hint"] as const).find((severity) => markColours[severity] === colour);
}

/** The attributes of a solid fill's colour. */
function colourOf(fill: string): string | undefined {
  return colourNamed(fill, "fgColor");
}

/** The attributes of the colour that a mark covers. */
function keptColour(fill: string): string | undefined {
  const kept = colourNamed(fill, "bgColor");
  return kept === undefined || /indexed\s*=\s*["']64["']/.test(kept) ? undefined : kept;
}

function colourNamed(fill: string, name: string): string | undefined {
  if (!/patternType\s*=\s*["']solid["']/.test(fill)) return undefined;
  const pattern = childrenOf(fill, rootOf(fill))[0];
  const colour = pattern && childrenOf(fill, pattern.tag).find(({ bare }) => bare === name);
  if (!colour) return undefined;
  return /^<[^\s/>]+\s+(.*?)\s*\/?>/s.exec(fill.slice(colour.start, colour.end))?.[1];
}
