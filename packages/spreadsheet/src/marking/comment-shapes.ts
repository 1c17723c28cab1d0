import { a1, parseA1 } from "@biaogan/core";

const NAMESPACES =
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"';
const LAYOUT = '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>';
const SHAPE_TYPE =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';
const LAST_COLUMN = 16_384;
/** Columns and rows that a comment's box covers. */
const ACROSS = 4;

/** Where a sheet has no drawing of its comments yet. */
export function emptyShapes(): string {
  return `<xml ${NAMESPACES}>${LAYOUT}</xml>`;
}

/**
 * The boxes of a sheet's comments with one for each cell of these; Excel shows no comment without its box. The part is no
 * strict XML, so it is added to and cut as text.
 */
export function withShapes(part: string, added: ReadonlyMap<string, string>, removed: readonly string[]): string {
  let text = part.replace(/<xml([^>]*)\/>\s*$/, "<xml$1></xml>");
  for (const address of removed) text = withoutShape(text, address);
  const taken = new Set(shapesOf(text).flatMap((shape) => cellOf(shape) ?? []));
  const fresh = [...added].filter(([address]) => !taken.has(address));
  const end = text.lastIndexOf("</xml>");
  if (fresh.length === 0 || end < 0) return text;
  const numbers = [...text.matchAll(/_x0000_s(\d+)/g)].map(([, number = "0"]) => Number(number));
  const first = Math.max(1024, ...numbers) + 1;
  const type = text.includes("_x0000_t202") ? "" : SHAPE_TYPE;
  const boxes = fresh.map(([address, words], index) => shape(address, words, first + index)).join("");
  return text.slice(0, end) + type + boxes + text.slice(end);
}

function shape(address: string, words: string, number: number): string {
  const place = parseA1(address) ?? { row: 1, column: 1 };
  const lines = words.split("\n").reduce((sum, line) => sum + 1 + Math.floor(line.length / 22), 1);
  const left = Math.min(place.column, LAST_COLUMN - ACROSS - 1);
  const top = Math.max(0, place.row - 2);
  const anchor = [left, 15, top, 4, left + ACROSS, 15, top + Math.min(20, Math.max(4, lines)), 4].join(", ");
  return `<v:shape id="_x0000_s${number}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#fffde7" o:insetmode="auto"><v:fill color2="#fffde7"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${place.row - 1}</x:Row><x:Column>${place.column - 1}</x:Column></x:ClientData></v:shape>`;
}

function shapesOf(text: string): readonly string[] {
  return [...text.matchAll(/<v:shape\s[\s\S]*?<\/v:shape>/g)].map(([whole]) => whole);
}

function withoutShape(text: string, address: string): string {
  const found = shapesOf(text).find((one) => cellOf(one) === address);
  return found === undefined ? text : text.replace(found, "");
}

/** The cell whose comment a shape is the box of. */
function cellOf(written: string): string | undefined {
  if (!/ObjectType\s*=\s*["']Note["']/.test(written)) return undefined;
  const row = /<x:Row>\s*(\d+)\s*<\/x:Row>/.exec(written)?.[1];
  const column = /<x:Column>\s*(\d+)\s*<\/x:Column>/.exec(written)?.[1];
  return row === undefined || column === undefined ? undefined : a1(Number(row) + 1, Number(column) + 1);
}
