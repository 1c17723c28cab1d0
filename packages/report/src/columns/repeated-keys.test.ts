import { expect, it } from "vitest";
import { repeatedKeys } from "./repeated-keys";

it("keys of many parts repeat where a map of them says so", () => {
  const serials = Uint32Array.from({ length: 60_000 }, (_, row) => Math.imul(row, 7_919) % 40_000);
  const bytes = new Uint8Array(serials.buffer);
  const starts = Uint32Array.from({ length: serials.length + 1 }, (_, row) => row * 4);
  const hashes = Int32Array.from(serials, (serial) => Math.imul(serial, 0x9e3779b1));
  const seen = new Map<number, number>();
  const repeats = [...serials].flatMap((serial, row) => {
    const first = seen.get(serial);
    if (first === undefined) seen.set(serial, row);
    return first === undefined ? [] : [[row, first]];
  });
  const { rows, firsts } = repeatedKeys({ type: "text", bytes, starts }, hashes);
  expect([...rows].map((row, at) => [row, firsts[at]])).toEqual(repeats);
});
