import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { daySerial, serialDay } from "./date-serial";
import { numberFormat } from "./number-formats";

describe("serialDay accepts", () => {
  it.each([
    ["1", false, "1900-01-01"],
    ["59", false, "1900-02-28"],
    ["61", false, "1900-03-01"],
    ["44440", false, "2021-09-01"],
    ["44440.75", false, "2021-09-01"],
    ["2958465", false, "9999-12-31"],
    ["0", true, "1904-01-01"],
    ["42978", true, "2021-09-01"],
  ])("%s (1904: %s) as %s", (serial, system1904, day) => {
    expect(serialDay(serial, system1904)).toBe(day);
  });
});

describe("serialDay refuses", () => {
  it.each(["0", "60", "-1", "2958466", "99999999", "x"])("%s: no day of the 1900 calendar", (serial) => {
    expect(serialDay(serial, false)).toBeUndefined();
  });
});

describe("daySerial laws", () => {
  it("is the way back", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2_958_465 }).filter((serial) => serial !== 60),
        (serial) => {
          expect(daySerial(serialDay(String(serial), false) ?? "")).toBe(serial);
        },
      ),
    );
  });
});

describe("numberFormat", () => {
  it.each(["yyyy/m/d", 'm"月"d"日"', "mmm-yy", "[$-804]yyyy年m月d日;@", "yyyy\\-mm\\-dd", "aaaa", 'm"月"', "d h:mm"])(
    "%s shows a day",
    (code) => {
      expect(numberFormat(code)).toEqual({ code, isDate: true });
    },
  );
  it.each(["0.00", "#,##0_);[Red](#,##0)", "h:mm", "[h]:mm:ss", "mm:ss", '0"day"', "0.00E+00", "@", "上午/下午h:mm"])(
    "%s shows none",
    (code) => {
      expect(numberFormat(code)).toEqual({ code, isDate: false });
    },
  );
  it.each(["General", "G/通用格式", ""])("%s is no format", (code) => {
    expect(numberFormat(code)).toEqual({ isDate: false });
  });
});
