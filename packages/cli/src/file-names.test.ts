import { basename, join, posix, resolve, sep, win32 } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fileName, stemOf } from "./file-names";

describe("fileName accepts", () => {
  it.each(["农行_2021-09.xlsx", "农行2021-09 移动支付报表(最终版).xlsx", "a.b.c", "9月·明细（二）.csv"])(
    "%s, which stays as it is",
    (name) => expect(fileName(name)).toBe(name),
  );
});

describe("fileName takes the danger out of", () => {
  it.each([
    ["../../etc/passwd", "__.._etc_passwd"],
    ["..\\..\\Windows\\win.ini", "__.._Windows_win.ini"],
    ["/etc/shadow", "_etc_shadow"],
    ["C:\\a.xlsx", "C__a.xlsx"],
    ["农行\u0000.xlsx", "农行_.xlsx"],
    ["a\u202exslx.exe", "a_xslx.exe"],
    ["NUL", "_NUL"],
    ["com1.xlsx", "_com1.xlsx"],
    [".bashrc", "_bashrc"],
    ["..", "_"],
    ["a. ", "a"],
    ["", "_"],
  ])("%j", (name, safe) => expect(fileName(name)).toBe(safe));
});

describe("fileName laws", () => {
  const hostile = fc.array(
    fc.constantFrom(
      "..",
      "/",
      "\\",
      ".",
      ":",
      "C:",
      "\u0000",
      "\n",
      " ",
      "~",
      "con",
      "NUL",
      "aux.",
      "%2e",
      "农行",
      "\ud800",
      "*",
      "|",
      ".xlsx",
      "\u202e",
    ),
    { maxLength: 12 },
  );
  const names = fc.oneof(
    hostile.map((pieces) => pieces.join("")),
    fc.string({ unit: "binary", maxLength: 400 }),
    fc.string({ unit: "grapheme", maxLength: 400 }),
  );
  it("it is one name inside its folder, on every system, and no device", () => {
    fc.assert(
      fc.property(names, (name) => {
        const safe = fileName(name);
        expect(safe).not.toMatch(/[\\/:*?"<>|\p{Cc}]/u);
        expect(safe).not.toMatch(/^\.|[. ]$|^$/);
        expect(safe).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i);
        expect(new TextEncoder().encode(safe).length).toBeLessThanOrEqual(255);
        for (const system of [posix, win32]) expect(system.basename(safe)).toBe(safe);
        expect(resolve(join("/out", safe))).toBe(`${sep}out${sep}${basename(safe)}`);
      }),
      { numRuns: 500 },
    );
  });
  it("a safe name stays: taking the danger out twice changes nothing", () => {
    fc.assert(
      fc.property(names, (name) => {
        expect(fileName(fileName(name))).toBe(fileName(name));
      }),
      { numRuns: 300 },
    );
  });
});

describe("stemOf", () => {
  it("is the name without its ending", () => {
    expect(["农行.9月.xlsx", "无", "a.明细表附件一"].map(stemOf)).toEqual(["农行.9月", "无", "a.明细表附件一"]);
  });
});
