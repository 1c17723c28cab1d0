import { w, xmlHead } from "./markup";
import { paragraphProperties } from "./paragraph-properties";
import { bodyRun, runProperties, slots } from "./runs";
import { type DocumentStyle, type StyleName, styleSheet } from "./style-sheet";
import { wordNamespaces } from "./word-namespaces";

/** The styles an office finds in the list, and the faces of headings that run into their text. */
export function stylesPart(): string {
  const defaults = w(
    "docDefaults",
    {},
    w(
      "rPrDefault",
      {},
      w("rPr", {}, w("rFonts", slots("body")), sizes(bodyRun.size), w("lang", { val: "en-US", eastAsia: "zh-CN" })),
    ),
    w("pPrDefault"),
  );
  const styles = Object.entries<DocumentStyle>(styleSheet).map(([id, style]) => paragraphStyle(id, style));
  const runIn = ([1, 2, 3, 4] as const).map((level) => {
    const properties = runProperties({ face: styleSheet[`Heading${level}`].run.face });
    return w(
      "style",
      { type: "character", customStyle: 1, styleId: runInStyle(level) },
      w("name", { val: `${LEVELS[level]}级标题（接排）` }),
      properties,
    );
  });
  return `${xmlHead}<w:styles ${wordNamespaces}>${defaults}${styles.join("")}${runIn.join("")}</w:styles>`;
}

const LEVELS = { 1: "一", 2: "二", 3: "三", 4: "四" } as const;

/** The character style of a heading whose text goes on behind it. */
export function runInStyle(level: 1 | 2 | 3 | 4): string {
  return `RunIn${level}`;
}

function paragraphStyle(id: string, { name, paragraph, run }: DocumentStyle): string {
  const normal = id === "Normal";
  const builtIn = normal || id.startsWith("Heading");
  const own = paragraphProperties(paragraph);
  return w(
    "style",
    { type: "paragraph", ...(normal ? { default: 1 } : {}), ...(builtIn ? {} : { customStyle: 1 }), styleId: id },
    w("name", { val: name }),
    ...(normal ? [] : [w("basedOn", { val: "Normal" satisfies StyleName })]),
    w("qFormat"),
    normal ? normalProperties(own) : own,
    runProperties(run),
  );
}

/**
 * What every paragraph has: no widow control (22 lines stay 22), no punctuation hanging out of 版心, nothing snapped to Word's grid, and no gap between
 * 汉字 and digits (official-document, 9).
 */
function normalProperties(own: string): string {
  const everywhere = [
    w("widowControl", { val: 0 }),
    w("overflowPunct", { val: 0 }),
    w("autoSpaceDE", { val: 0 }),
    w("autoSpaceDN", { val: 0 }),
    w("snapToGrid", { val: 0 }),
  ].join("");
  return own.replace("<w:pPr>", `<w:pPr>${everywhere}`);
}

function sizes(half: number): string {
  return w("sz", { val: half }) + w("szCs", { val: half });
}
