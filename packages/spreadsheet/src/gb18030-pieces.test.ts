import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gb18030Pieces } from "./gb18030-pieces";

/** The whole by the platform's decoder, as UTF-8; undefined where it is no GB18030. */
function whole(bytes: Uint8Array): Uint8Array | undefined {
  try {
    return new TextEncoder().encode(new TextDecoder("gb18030", { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

function inPieces(bytes: Uint8Array, size: number): Uint8Array | undefined {
  const toUtf8 = gb18030Pieces();
  const all: number[] = [];
  try {
    for (let at = 0; at < bytes.length; at += size) all.push(...toUtf8(bytes.slice(at, at + size), false));
    all.push(...toUtf8(new Uint8Array(), true));
  } catch {
    return undefined;
  }
  return Uint8Array.from(all);
}

describe("laws", () => {
  const range = (min: number, max: number) => fc.integer({ min, max });
  const ascii = fc.tuple(range(0x20, 0x7e));
  const two = fc.tuple(range(0x81, 0xfe), range(0x40, 0xfe));
  const four = fc.tuple(range(0x81, 0xe3), range(0x30, 0x39), range(0x81, 0xfe), range(0x30, 0x39));
  const mark = fc.constant([0x84, 0x31, 0x95, 0x33]);
  const characters = (...kinds: readonly fc.Arbitrary<readonly number[]>[]) =>
    fc.array(fc.oneof(...kinds), { maxLength: 30 }).map((list) => Uint8Array.from(list.flat()));
  it("however it is cut, GB18030 becomes the UTF-8 that the platform's decoder makes of it", () => {
    let read = 0;
    fc.assert(
      fc.property(characters(ascii, ascii, two, four, mark, fc.constant([0x80])), range(1, 20), (bytes, size) => {
        const expected = whole(bytes);
        expect(inPieces(bytes, size)).toEqual(expected);
        if (expected) read += 1;
      }),
      { numRuns: 2_000 },
    );
    expect(read).toBeGreaterThan(100);
  });
  it("any bytes are refused where the platform's decoder refuses them", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 24 }), range(1, 9), (bytes, size) => {
        expect(inPieces(bytes, size)).toEqual(whole(bytes));
      }),
      { numRuns: 2_000 },
    );
  });
});
