import type { Column, Table } from "../form";
import type { FoundGrid } from "./find-grid";
import type { Noted } from "./noted";
import { labelText, type SheetGrid } from "./sheet-grid";

/** What a header has too few, too many or twice, in another place or under another name. */
export function headerNoted(grid: SheetGrid, id: string, table: Table, found: FoundGrid): Noted[] {
  const place = grid.place(found.headerRow, Math.min(...Object.values(found.columns)));
  const label = (name: string): string => table.columns[name]?.label.zh ?? name;
  return [
    ...found.missing
      .filter((name) => table.columns[name]?.required)
      .map((name): Noted => ({ check: "column-missing", place, table: id, data: { label: label(name) } })),
    ...found.unknown.map(
      ({ column, label: written }): Noted => ({
        check: "column-unknown",
        place: grid.place(found.headerRow, column),
        table: id,
        data: { label: written },
      }),
    ),
    ...found.twice.map(
      ({ column, id: name }): Noted => ({
        check: "column-twice",
        place: grid.place(found.headerRow, column),
        table: id,
        data: { label: label(name) },
      }),
    ),
    ...movedColumns(table, found).map(
      (name): Noted => ({
        check: "column-moved",
        place: grid.place(found.headerRow, found.columns[name] ?? 1),
        table: id,
        data: { label: label(name) },
      }),
    ),
    ...renamedColumns(grid, table, found).map(
      ({ name, written, column }): Noted => ({
        check: "column-renamed",
        place: grid.place(found.headerRow, column),
        table: id,
        data: { label: label(name), written },
      }),
    ),
  ];
}

/** The fewest columns that, taken out, leave the others in the form's order. */
export function movedColumns(table: Table, { columns }: FoundGrid): readonly string[] {
  const order = Object.keys(table.columns);
  const found = Object.entries(columns)
    .sort(([, a], [, b]) => a - b)
    .map(([name]) => name);
  const chains: string[][] = [];
  for (const name of found) {
    const longest = chains
      .filter((chain) => order.indexOf(chain.at(-1) ?? "") < order.indexOf(name))
      .reduce<readonly string[]>((best, chain) => (chain.length > best.length ? chain : best), []);
    chains.push([...longest, name]);
  }
  const kept = chains.reduce<readonly string[]>((best, chain) => (chain.length > best.length ? chain : best), []);
  return found.filter((name) => !kept.includes(name));
}

function renamedColumns(grid: SheetGrid, table: Table, { columns, headerRow }: FoundGrid) {
  return Object.entries(columns).flatMap(([name, column]) => {
    const declared = table.columns[name];
    const written = grid.covering(headerRow, column)?.value ?? "";
    return declared && !isOwnName(declared, written) ? [{ name, written, column }] : [];
  });
}

/** Whether a header is the form's own wording: under a group's head the short name is. */
export function isOwnName({ label, aliases, group }: Column, written: string): boolean {
  const plain = (text: string): string => labelText(text).replace(/^其中/, "");
  const own = group === undefined ? [label.zh] : [label.zh, ...aliases.slice(0, 1)];
  return own.some((name) => plain(name) === plain(written));
}
