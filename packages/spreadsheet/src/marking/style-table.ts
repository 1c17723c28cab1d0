import { opened } from "./relations";
import { childrenOf, type Edit, edited, innerEnd, placeOf, prefixOf, rootOf, type Tag, withAttribute } from "./spans";

/** The kinds of lists of a style part that marking adds to, in the schema's order with those between. */
const ORDER = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs"] as const;
type Kind = "fonts" | "fills" | "borders" | "cellXfs";

/** The lists of a style part: what is asked for is found, or else added at the end, so that no index moves. */
export interface StyleTable {
  readonly prefix: string;
  readonly hasNamedStyles: boolean;
  /** An entry's own XML. */
  readonly entry: (kind: Kind, index: number) => string | undefined;
  readonly count: (kind: Kind) => number;
  /** The index of an entry of exactly this XML. */
  readonly ensure: (kind: Kind, xml: string) => number;
  readonly text: () => string;
}

/** Where a workbook has no styles at all. */
export function emptyStyles(namespace: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${namespace}"><fonts count="1"><font/></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="1"><xf xfId="0"/></cellXfs></styleSheet>`;
}

/** Opens a style part's lists. */
export function styleTable(part: string): StyleTable {
  const text = withLists(opened(part));
  const root = rootOf(text);
  const children = childrenOf(text, root);
  const lists = new Map<
    string,
    { readonly tag: Tag; readonly at: number; readonly before: string[]; added: string[] }
  >();
  for (const { bare, tag } of children) {
    const entries = childrenOf(text, tag);
    const before = entries.map(({ start, end }) => text.slice(start, end));
    lists.set(bare, { tag, at: innerEnd(tag, entries), before, added: [] });
  }
  const all = (kind: Kind): readonly string[] => {
    const list = lists.get(kind);
    return list ? [...list.before, ...list.added] : [];
  };
  return {
    prefix: prefixOf(root.name),
    hasNamedStyles: (lists.get("cellStyleXfs")?.before.length ?? 0) > 0,
    entry: (kind, index) => {
      const list = lists.get(kind);
      return list?.before[index] ?? list?.added[index - list.before.length];
    },
    count: (kind) => all(kind).length,
    ensure: (kind, xml) => {
      const found = all(kind).indexOf(xml);
      if (found >= 0) return found;
      lists.get(kind)?.added.push(xml);
      return all(kind).length - 1;
    },
    text: () => {
      const edits = [...lists.values()].flatMap(({ tag, at, before, added }): readonly Edit[] => {
        if (added.length === 0) return [];
        const head = withAttribute(text.slice(tag.start, tag.end), "count", String(before.length + added.length));
        return [
          { start: tag.start, end: tag.end, text: head },
          { start: at, end: at, text: added.join("") },
        ];
      });
      return edits.length === 0 ? part : edited(text, edits);
    },
  };
}

/** A style part with the four lists there, however few a program wrote. */
function withLists(part: string): string {
  const needed: Readonly<Record<Kind, string>> = {
    fonts: "<font/>",
    fills: '<fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
    borders: "<border/>",
    cellXfs: "<xf/>",
  };
  let text = part;
  for (const kind of ["fonts", "fills", "borders", "cellXfs"] as const) {
    const root = rootOf(text);
    const found = childrenOf(text, root).find(({ bare }) => bare === kind);
    if (found && childrenOf(text, found.tag).length > 0) continue;
    const prefix = prefixOf(root.name);
    const inner = needed[kind].replace(/<(\/?)(?=\w)/g, `<$1${prefix}`);
    const list = `<${prefix}${kind}>${inner}</${prefix}${kind}>`;
    const at = found?.start ?? placeOf(text, root, ORDER, kind);
    text = edited(text, [{ start: at, end: found?.end ?? at, text: list }]);
  }
  return text;
}
