import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { hostileFiles } from "../bench/hostile/files";
import { measureRefusing } from "../bench/hostile/measure";
import { readWorkbook } from "./index";

describe("hostile files are refused with a reason", () => {
  it.each(Object.entries(hostileFiles))("%s", async (_, { make, code }) => {
    const read = await readWorkbook(make(), { file: "a.xlsx" });
    expect("refusal" in read ? read.refusal.code : "read").toBe(code);
    expect("refusal" in read && read.refusal.message.zh.length > 0).toBe(true);
  });
  it("in less than 256 MB, measured in a process of its own", () => {
    // The one that grew the most; the whole table is printed by `npm run bench spreadsheet/refusals`.
    for (const name of ["bomb-of-cells"]) {
      const hostile = hostileFiles[name];
      if (!hostile) throw new Error(name);
      const { code, megabytes } = measureRefusing(hostile.make());
      expect(code, name).toBe(hostile.code);
      expect(megabytes, name).toBeLessThan(256);
    }
  }, 300_000);
  it("and the fixtures that LibreOffice locked", async () => {
    for (const file of ["password.xls", "password.ods"]) {
      const read = await readWorkbook(readFileSync(new URL(`../fixtures/${file}`, import.meta.url)), { file });
      expect("refusal" in read ? read.refusal.code : "read", file).toBe("F-PASSWORD");
    }
  });
});
