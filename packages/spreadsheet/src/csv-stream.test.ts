import type { ColumnBatch } from "@biaogan/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvBatches } from "./csv-batches";
import { splitPieces, streamCsv } from "./csv-stream";

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

function rowsOf(batch: ColumnBatch): readonly (readonly string[])[] {
  return Array.from({ length: batch.length }, (_, row) =>
    batch.columns.map(({ bytes, starts, ends }) => decoder.decode(bytes.subarray(starts[row], ends[row]))),
  );
}

function cut(bytes: Uint8Array, size: number): readonly Uint8Array[] {
  return Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
    bytes.slice(index * size, index * size + size),
  );
}

/** The same pieces, each in the room of the one before. */
function* cutInPlace(bytes: Uint8Array, size: number): Generator<Uint8Array> {
  const room = new Uint8Array(size);
  for (const piece of cut(bytes, size)) {
    room.set(piece);
    yield room.subarray(0, piece.length);
  }
}

/** The rows of a stream, blanks at their ends left out, as a file's width is known only at its end. */
function streamed(bytes: Uint8Array, size: number) {
  const rows: (readonly string[])[] = [];
  const came = splitPieces(cutInPlace(bytes, size), { file: "明细.csv", take: (batch) => rows.push(...rowsOf(batch)) });
  return "refusal" in came ? { code: came.refusal.code } : { rows: rows.map(trimmed) };
}

function whole(bytes: Uint8Array) {
  const read = csvBatches(bytes, { file: "明细.csv" });
  return "refusal" in read ? { code: read.refusal.code } : { rows: [...read.batches].flatMap(rowsOf).map(trimmed) };
}

function trimmed(row: readonly string[]): readonly string[] {
  return row.slice(0, row.findLastIndex((field) => field !== "") + 1);
}

describe("accepts", () => {
  it("quoted newlines, doubled quotes and a carriage return cut in two", () => {
    const bytes = encode('编号,名称\r\n1,"甲\n""乙"""\r\n2,"丙"丁\r\n');
    for (let size = 1; size < 12; size += 1)
      expect(streamed(bytes, size)).toEqual({
        rows: [
          ["编号", "名称"],
          ["1", '甲\n"乙"'],
          ["2", "丙丁"],
        ],
      });
  });
  it("GB18030 and both kinds of UTF-16, and says so", async () => {
    // 商户,甲 in GB18030.
    const gb = Uint8Array.from([0xc9, 0xcc, 0xbb, 0xa7, 44, 0xbc, 0xd7, 10]);
    expect(streamed(gb, 3)).toEqual({ rows: [["商户", "甲"]] });
    const wide = Uint8Array.from([
      0xff,
      0xfe,
      ...[..."商,甲"].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]),
    ]);
    expect(streamed(wide, 1)).toEqual({ rows: [["商", "甲"]] });
    expect(await streamCsv(cut(gb, 2), { file: "x.csv", take: () => {} })).toMatchObject({
      rows: 1,
      bytes: 8,
      notes: [{ code: "encoding-gb18030" }],
    });
  });
});

it("accepts the end mark of an old system at the very end, and nowhere else", () => {
  const bytes = encode("a,b\n1,2\n\u001a");
  for (const size of [1, 3, 100])
    expect(streamed(bytes, size)).toEqual({
      rows: [
        ["a", "b"],
        ["1", "2"],
      ],
    });
  expect(streamed(encode("a,b\n\u001a1,2\n"), 5)).toEqual({ code: "F-NOT-A-WORKBOOK" });
});

describe("refuses", () => {
  it("a quote that never closes, a broken character, binary, nothing at all", () => {
    expect(streamed(encode('a,b\n1,"2\n3,4\n'), 4)).toEqual({ code: "F-BROKEN" });
    const broken = encode(`编号,名称\n${"1,城东百货商店\n".repeat(40)}`);
    broken[broken.length - 6] = 65;
    expect(streamed(broken, 100)).toEqual({ code: "F-BROKEN" });
    expect(streamed(Uint8Array.from([65, 44, 0, 1, 2]), 2)).toEqual({ code: "F-NOT-A-WORKBOOK" });
    expect(streamed(new Uint8Array(), 2)).toEqual({ code: "F-EMPTY" });
  });
});

describe("laws", () => {
  const field = fc.string({ unit: fc.constantFrom("甲", "a", "1", '"', ",", "\n", " ", "é"), maxLength: 6 });
  const quoted = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const csv = fc
    .tuple(
      fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 12 }),
      fc.constantFrom("\n", "\r\n", "\r"),
      fc.constantFrom(",", ";", "\t"),
    )
    .map(([rows, end, delimiter]) => rows.map((row) => row.map(quoted).join(delimiter)).join(end));
  it("however a file is cut into pieces, its rows are those of the whole", () => {
    fc.assert(
      fc.property(csv, fc.integer({ min: 1, max: 40 }), (text, size) => {
        fc.pre(text.trim() !== "");
        expect(streamed(encode(text), size)).toEqual(whole(encode(text)));
      }),
      { numRuns: 300 },
    );
  });
});
