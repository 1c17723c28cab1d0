import { assert, bigInt, integer, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { readDateSerial, readDateText } from "./cell-date";
import { readNumberText } from "./cell-number";
import { normaliseIdentifier } from "./identifiers/identifier";

describe("a figure's text accepts", () => {
  it.each([
    ["1,234", "1234", ["grouped"]],
    ["１２３", "123", ["full-width"]],
    ["２，０００ 户", "2000", ["full-width", "grouped", "spaces", "suffix"]],
    ["2000万", "20000000", ["scaled"]],
    ["1.2亿元", "120000000", ["suffix", "scaled"]],
    ["(5.00)", "-5", ["bracket-negative"]],
    ["−3", "-3", []],
    ["98.72％", "98.72", ["full-width", "suffix"]],
    ["3千", "3000", ["scaled"]],
    ["1.5万户", "15000", ["suffix", "scaled"]],
    ["2000万元", "20000000", ["suffix", "scaled"]],
    ["1,234\u200b", "1234", ["grouped", "spaces"]],
    ["（１，０００）", "-1000", ["full-width", "grouped", "bracket-negative"]],
  ])("%s as %s", (written, number, repairs) => {
    expect(readNumberText(written)).toMatchObject({ number, repairs });
  });
  it("blank, a dash, 不适用 and 0 as four things", () => {
    expect(readNumberText("　")).toEqual({ nothing: "blank" });
    for (const dash of ["-", "—", "/", "无", "——"]) expect(readNumberText(dash)).toEqual({ nothing: "dash" });
    expect(readNumberText("不适用")).toEqual({ nothing: "not-applicable" });
    expect(readNumberText("0")).toEqual({ number: "0", repairs: [] });
  });
});

describe("a figure's text refuses", () => {
  it.each([
    "丨643.26",
    "1,23",
    "12,34,567",
    "1.2.3",
    "9.1E+17",
    "abc",
    "#REF!",
    "1 2a",
    "约100",
    "一百",
    "100余户",
    "1,2345",
    "万",
    "--5",
    "(-5)",
  ])("%s", (written) => {
    expect(readNumberText(written)).toEqual({ unreadable: written });
  });
});

describe("a date's text", () => {
  it.each([
    "2021-08-01",
    "2021.8.1",
    "2021年8月1日",
    "2021年8月1号",
    "20210801",
    "2021/8/1",
    "２０２１-08-01",
    "2021-08-01 00:00:00",
    "2021/8/1 0:00",
    "2021-08-01T00:00:00Z",
    "二〇二一年八月一日",
    "二○二一年八月一日",
    "1-Aug-2021",
    "2021 年 8 月 1 日",
  ])("accepts %s", (written) => {
    expect(readDateText(written)).toMatchObject({ day: "2021-08-01" });
  });
  it.each([
    "2021-08",
    "2021.8",
    "2021年8月",
    "202108",
    "2021年8月份",
    "2021年8月末",
    "二〇二一年八月",
    "2021年1-8月",
    "Aug-2021",
    "２０２１年８月",
  ])("accepts %s as a month", (written) => {
    expect(readDateText(written)).toMatchObject({ month: "2021-08" });
  });
  it.each(["2021-02-30", "2021-13", "八月一日", "44409", "21.8.1", "1/8/2021", "Aug-21", "8月", "九月末"])(
    "refuses %s",
    (written) => {
      expect(readDateText(written)).toEqual({ unreadable: written });
    },
  );
});

describe("a date's serial number", () => {
  it("is a day of this century, as the workbook counts", () => {
    expect(readDateSerial("44409")).toBe("2021-08-01");
    expect(readDateSerial("42947", true)).toBe("2021-08-01");
    for (const other of ["1", "36525", "99999", "44409.5", "2021"])
      expect(readDateSerial(other), other).toBeUndefined();
  });
});

describe("an identifier's text", () => {
  it.each([
    ["102990154110001", "102990154110001", false],
    [" １０２990154110001\t", "102990154110001", true],
    ["'102990154110001", "102990154110001", true],
    ['="102990154110001"', "102990154110001", true],
    ["5411.0", "5411", true],
    ["t000000a", "T000000A", true],
  ])("%s is %s", (written, value, repaired) => {
    expect(normaliseIdentifier(written)).toEqual({ value, repaired });
  });
  it.each(["9.1E+17", "1.0299E14", "9.1e+17"])("%s has lost its digits", (written) => {
    expect(normaliseIdentifier(written)).toEqual({ reason: "scientific-notation" });
  });
});

describe("laws", () => {
  it("a number reads the same with thousands separators, full-width digits and its measure", () => {
    assert(
      property(bigInt({ min: 0n, max: 10n ** 18n }), integer({ min: 0, max: 99 }), (whole, cents) => {
        const written = `${whole.toString().replace(/\B(?=(\d{3})+(?!\d))/g, ",")}.${String(cents).padStart(2, "0")}`;
        const wide = [...written].map((one) =>
          /\d/.test(one) ? String.fromCharCode(one.charCodeAt(0) + 0xfee0) : one,
        );
        const expected = readNumberText(`${whole}.${String(cents).padStart(2, "0")}`);
        for (const text of [written, wide.join(""), `${written} 元`])
          expect({ ...readNumberText(text), repairs: [], suffix: undefined }).toEqual({
            ...expected,
            repairs: [],
            suffix: undefined,
          });
      }),
    );
  });
});
