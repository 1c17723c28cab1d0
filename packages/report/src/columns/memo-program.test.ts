import { expect, it } from "vitest";
import { columnSchema } from "../form";
import { type ColumnProgram, compileColumn } from "./column-program";
import { ownGround } from "./ground";

it("more values than two bytes can number take four for each row, here and behind", () => {
  const column = columnSchema.parse({
    label: { zh: "备注", en: "remark" },
    type: "text",
    measure: "text",
    kind: "attribute",
    required: false,
  });
  const context = { period: { from: "2021-08-26", to: "2021-09-25" }, codes: {} };
  const program = (from: number, count: number) => {
    const one = compileColumn(column, { context, ground: ownGround(count), isKey: false });
    for (let at = 0; at < count; at += 10_000) {
      const texts = Array.from({ length: 10_000 }, (_, row) => new TextEncoder().encode(`第${from + at + row}号`));
      const ends = new Uint32Array(texts.length);
      texts.forEach((text, row) => {
        ends[row] = (ends[row - 1] ?? 0) + text.length;
      });
      const bytes = new Uint8Array(ends.at(-1) ?? 0);
      texts.forEach((text, row) => bytes.set(text, (ends[row] ?? 0) - text.length));
      const starts = Uint32Array.from(ends, (_, row) => ends[row - 1] ?? 0);
      one.run({ bytes, starts, ends }, texts.length, () => {});
    }
    return one;
  };
  const codesOf = (one: ColumnProgram) => {
    const finished = one.finish();
    if (finished?.type !== "code") throw new Error("texts are held as codes");
    return finished;
  };
  const [few, many] = [program(0, 40_000), program(20_000, 70_000)];
  expect(codesOf(few).codes).toBeInstanceOf(Uint16Array);
  const behind = codesOf(many);
  expect(behind.codes).toBeInstanceOf(Uint32Array);
  few.append({ column: behind }, 10_000);
  const { codes, dictionary } = codesOf(few);
  expect(codes).toHaveLength(100_000);
  const texts = [...codes].map((code) => dictionary[code]);
  expect(texts.slice(0, 40_000)).toEqual(Array.from({ length: 40_000 }, (_, row) => `第${row}号`));
  expect(texts.slice(40_000)).toEqual(Array.from({ length: 60_000 }, (_, row) => `第${30_000 + row}号`));
});
