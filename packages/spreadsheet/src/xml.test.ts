import fc from "fast-check";
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { Refused } from "./refusal";
import { walkXml } from "./xml";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function walked(text: string): readonly string[] {
  const seen: string[] = [];
  walkXml(bytes(text), "part", {
    open: (name, attributes) => seen.push(`<${name} ${JSON.stringify(Object.entries(attributes))}`),
    text: (words) => seen.push(words),
    close: (name) => seen.push(`/${name}`),
  });
  return joined(seen);
}

/** What the parser of the field sees of the same, its texts in one piece. */
function seenBySaxes(text: string): readonly string[] | undefined {
  const seen: string[] = [];
  const parser = new SaxesParser({ position: false, xmlns: false });
  let failed = false;
  parser.on("error", () => {
    failed = true;
  });
  parser.on("opentag", ({ name, attributes }) => seen.push(`<${name} ${JSON.stringify(Object.entries(attributes))}`));
  parser.on("closetag", ({ name }) => seen.push(`/${name}`));
  parser.on("text", (words) => seen.push(words));
  parser.on("cdata", (words) => seen.push(words));
  parser.write(text).close();
  return failed ? undefined : joined(seen);
}

function joined(seen: readonly string[]): readonly string[] {
  const list: string[] = [];
  for (const one of seen) {
    const last = list.at(-1);
    const isText = !/^[</]/.test(one);
    if (isText && last !== undefined && !/^[</]/.test(last)) list[list.length - 1] = last + one;
    else if (one !== "") list.push(one);
  }
  return list;
}

describe("walkXml accepts", () => {
  it("prefixes, entities, CDATA, comments, single quotes and a > in a value", () => {
    const text = `<?xml version="1.0"?><!-- a < b --><x:row xmlns:r="n" r='1' a = "x>y &amp; &#19968;&#x4e00;"><x:v>1 &lt; 2<![CDATA[ & ]]></x:v><c/></x:row>\n`;
    expect(walked(text)).toEqual([
      '<row [["r","1"],["a","x>y & 一一"]]',
      "<v []",
      "1 < 2 & ",
      "/v",
      "<c []",
      "/c",
      "/row",
    ]);
  });
  it("what is longer than one step, with a character cut in two", () => {
    const words = "一".repeat(700_000);
    expect(walked(`<a>${words}</a>`)).toEqual(["<a []", words, "/a"]);
  });
  it("UTF-16", () => {
    const text = "\ufeff<a>一</a>";
    const utf16 = new Uint8Array(text.length * 2);
    const view = new DataView(utf16.buffer);
    for (let index = 0; index < text.length; index += 1) view.setUint16(index * 2, text.charCodeAt(index), true);
    let words = "";
    walkXml(utf16, "part", {
      text: (one) => {
        words += one;
      },
    });
    expect(words).toBe("一");
  });
});

describe("walkXml refuses", () => {
  it.each([
    '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>',
    "<a>&x;</a>",
    "<a>&#0;</a>",
    "<a><b></a></b>",
    "<a>",
    "<a/><b/>",
    "<a/>text",
    "<a b=c/>",
    '<a b="1/>',
    "</a>",
    "",
    "<a".repeat(1_000),
    "<a>".repeat(1_000) + "</a>".repeat(1_000),
  ])("%s", (text) => {
    expect(() => walked(text)).toThrow(Refused);
  });
  it("broken UTF-8", () => {
    expect(() => walkXml(Uint8Array.from([60, 97, 62, 0xff, 60, 47, 97, 62]), "part", {})).toThrow(Refused);
  });
});

describe("walkXml laws", () => {
  const name = fc.constantFrom("a", "row", "c", "si");
  const words = fc.string({ unit: fc.constantFrom("x", " ", "一", "&amp;", "&#65;", "\n", "]", '"', "'") });
  const tree = fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      words,
      fc
        .tuple(name, words, fc.array(tie("node"), { maxLength: 3 }))
        .map(([tag, value, inside]) => `<${tag} v="${value.replaceAll('"', "")}">${inside.join("")}</${tag}>`),
    ),
  })).node;
  it("sees what saxes sees of well-formed XML", () => {
    fc.assert(
      fc.property(tree, (inside) => {
        const text = `<r>${inside}</r>`;
        expect(walked(text)).toEqual(seenBySaxes(text));
      }),
    );
  });
  it("never takes mutilated XML for something else than saxes does", () => {
    fc.assert(
      fc.property(tree, fc.nat(), fc.constantFrom("<", ">", '"', "/", "&", "="), (inside, place, mark) => {
        const text = `<r>${inside}</r>`;
        const at = place % text.length;
        const mutilated = text.slice(0, at) + mark + text.slice(at + 1);
        let mine: readonly string[] | undefined;
        try {
          mine = walked(mutilated);
        } catch (error) {
          expect(error).toBeInstanceOf(Refused);
        }
        const theirs = seenBySaxes(mutilated);
        if (mine && theirs) expect(mine).toEqual(theirs);
      }),
      { numRuns: 500 },
    );
  });
});
