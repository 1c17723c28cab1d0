import type { ColumnBatch, Finding } from "@biaogan/core";
import { loadPlan } from "@biaogan/plan";
import { workPlan2021 } from "@biaogan/plan/standard";
import { sampleCounty } from "@biaogan/testing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inOrder } from "../checks/finding-of";
import { slipsOf } from "../hypotheses/explain-findings";
import { sameRow } from "../hypotheses/listed-rows";
import { checkMonth, checkSubmission, countFindings, detailReader, findingsOf, plainCheck } from "../index";
import { benchmarkCounty2021 as pack } from "../standard/index";
import { byDetail } from "./by-detail";
import { findingList, kindsOf, partsOf } from "./finding-list";
import { findingsOfNotes } from "./row-findings";

const loaded = loadPlan(workPlan2021, sampleCounty);
if ("findings" in loaded) throw new Error("the sample county does not load");
const { plan } = loaded;
const HEADER =
  "商户编号,商户名称,统一社会信用代码,MCC,商户类别,区域标识,开通日期,关闭日期,支持统一标准,本月交易笔数,本月交易金额";
const RIGHT = ["", "某商店", "91350100M000100Y43", "5411", "小微", "无", "2021-03-05", "", "是", "3", "30.00"];
const rowWith = (serial: number, more: Readonly<Record<number, string>> = {}): readonly string[] =>
  [`10299015411${1_000 + serial}`, ...RIGHT.slice(1)].map((field, index) => more[index] ?? field);

function batchOf(rows: readonly (readonly string[])[]): ColumnBatch {
  const encoder = new TextEncoder();
  const columns = Array.from({ length: 11 }, (_, column) => {
    const texts = rows.map((row) => encoder.encode(row[column] ?? ""));
    const starts = new Uint32Array(texts.length);
    const ends = new Uint32Array(texts.length);
    const bytes = new Uint8Array(texts.reduce((sum, { length }) => sum + length, 0));
    let used = 0;
    texts.forEach((text, row) => {
      starts[row] = used;
      bytes.set(text, used);
      used += text.length;
      ends[row] = used;
    });
    return { bytes, starts, ends };
  });
  return { file: "工行明细.csv", firstRow: 1, length: rows.length, columns };
}

function detailOf(rows: readonly (readonly string[])[]) {
  const reader = detailReader(pack, plan, { institution: "B01", month: "2021-09" });
  reader.take(batchOf([HEADER.split(","), ...rows]));
  const detail = reader.finish();
  if (!detail || !("bulk" in detail.facts)) throw new Error("no detail was found");
  return { ...detail, bulk: detail.facts.bulk };
}

const asNumbers = (detail: ReturnType<typeof detailOf>, most: number) =>
  byDetail(
    (detail.rows ?? []).map((notes) => findingsOfNotes(notes, pack, "B01", "2021-09")),
    { explanations: [], context: { institution: "B01" }, withCause: (finding: Finding) => finding },
    [],
    most,
  );

describe("accepts", () => {
  it("eleven hundred wrong rows: counted, in order, at their cells, each once", () => {
    const rows = Array.from({ length: 2_200 }, (_, serial) => rowWith(serial, serial % 2 === 0 ? { 4: "大商户" } : {}));
    const detail = detailOf(rows);
    const { findings, accepted, outcomes } = checkSubmission(pack, plan, [], {
      institution: "B01",
      month: "2021-09",
      details: [detail],
    });
    const classes = findings.filter(({ place }) => place.cell?.startsWith("E"));
    expect(classes.map(({ place }) => place.cell)).toEqual(Array.from({ length: 1_100 }, (_, at) => `E${at * 2 + 2}`));
    expect(new Set(classes.map(({ code }) => code))).toEqual(new Set(["R-CE-0207"]));
    expect(classes[7]?.message.zh).toContain("大商户");
    expect(accepted).toBe(false);
    expect(countFindings(findings).error).toBe(findings.filter(({ severity }) => severity === "error").length);
    expect(outcomes.find(({ code }) => code === "R-CE-0207")?.failed).toBe(1_100);
    // It is an array to those who read it: iterated, spread, cut, written as JSON.
    expect(Array.isArray(findings)).toBe(true);
    expect([...findings]).toEqual(findings.slice());
    expect(JSON.parse(JSON.stringify(findings))).toHaveLength(findings.length);
    expect(findings.at(-1)).toEqual(findings[findings.length - 1]);
    expect(findings[findings.length]).toBeUndefined();
  });
  it("a check that is copied as plain data, of one submission and of a month", () => {
    const detail = detailOf(Array.from({ length: 1_200 }, (_, serial) => rowWith(serial, { 4: "大商户" })));
    const workbook = { file: detail.file, format: "csv", sheets: [], notes: [], hash: "0" } as const;
    const receipt = { file: detail.file, institution: "B01", workbook, details: [detail] };
    const month = checkMonth(pack, plan, [receipt], { month: "2021-09", history: [] });
    const [verdict] = month.verdicts;
    if (!verdict) throw new Error("nothing was checked");
    const right = detailOf(Array.from({ length: 1_200 }, (_, serial) => rowWith(serial + 600)));
    const sent = [
      { ...receipt, receivedAt: "2021-09-26T09:00:00", workbook: { ...workbook, hash: "1" }, details: [right] },
      { ...receipt, receivedAt: "2021-09-27T09:00:00" },
    ];
    const { revisions } = structuredClone(plainCheck(checkMonth(pack, plan, sent, { month: "2021-09", history: [] })));
    expect(revisions.map(({ details, arisen }) => [details[0]?.added.length, arisen.length])).toEqual([[600, 1_200]]);
    expect(() => structuredClone(verdict)).toThrow();
    expect(structuredClone(plainCheck(verdict)).findings).toEqual([...verdict.findings]);
    const copy = structuredClone(plainCheck(month));
    expect(copy.findings).toHaveLength(month.findings.length);
    expect(findingsOf(month.findings, "B01").filter(({ code }) => code === "R-CE-0207")).toHaveLength(1_200);
    expect(findingsOf(month.findings, "B02").map(({ code }) => code)).toEqual(
      month.findings.filter(({ institution }) => institution === "B02").map(({ code }) => code),
    );
  });
});

describe("laws", () => {
  const cell = fc.constantFrom("", "-1", "１２", "0.005", "#REF!", "2021-13-01", "x", "大商户");
  const rows = fc.array(
    fc.tuple(fc.integer({ min: 0, max: 12 }), fc.dictionary(fc.constantFrom("3", "4", "6", "8", "9", "10"), cell)),
    { minLength: 1, maxLength: 30 },
  );
  it("findings kept as numbers are those that would have been objects, among others in the same order", () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 0, max: 40 }), (given, stray) => {
        const detail = detailOf(given.map(([serial, more]) => rowWith(serial, more)));
        const kinds = new Map(pack.rules.map(({ code, kind }) => [code, kind]));
        const slips = slipsOf({ pack, rules: [] });
        const plain = sameRow(inOrder(asNumbers(detail, 1_000).plain), { merchants: detail.facts }, { kinds, slips });
        const { details } = asNumbers(detail, 0);
        expect([...findingList([], details)]).toEqual(plain);
        const [one] = plain;
        if (!one) return;
        const other = { ...one, code: "R-XX-0001", place: { ...one.place, cell: `C${stray}` } };
        const mixed = findingList([other], details);
        expect([...mixed]).toEqual(inOrder([...plain, other]));
        const kindAt = kindsOf(mixed);
        expect(Array.from(mixed, (_, at) => kindAt(at))).toEqual(
          [...mixed].map(({ code, severity, place }) => ({ code, severity, file: place.file })),
        );
        expect(partsOf(mixed).plain).toEqual([other]);
      }),
      { numRuns: 25 },
    );
  });
});
