import { type Cell, type ColumnBatch, parseA1 } from "@biaogan/core";
import { textAt } from "@biaogan/formula";
import { loadPlan } from "@biaogan/plan";
import { workPlan2021 } from "@biaogan/plan/standard";
import { sampleCounty } from "@biaogan/testing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { detailReader } from "../index";
import { bulkRows } from "../reading/bulk-rows";
import { findGrid } from "../reading/find-grid";
import type { Noted } from "../reading/noted";
import { gridOf } from "../reading/sheet-grid";
import { benchmarkCounty2021 as pack } from "../standard/index";
import type { DetailContext } from "./detail-reader";
import { repeatedKeys } from "./repeated-keys";
import { notedIn } from "./row-notes";

const loaded = loadPlan(workPlan2021, sampleCounty);
if ("findings" in loaded) throw new Error("the sample county does not load");
const { plan } = loaded;
const HEADER =
  "商户编号,商户名称,统一社会信用代码,MCC,商户类别,区域标识,开通日期,关闭日期,支持统一标准,本月交易笔数,本月交易金额";
const row = (serial: string, more: Readonly<Record<number, string>> = {}): string =>
  [`10299015411${serial}`, "某商店", "91350100M000100Y43", "5411", "小微", "无", "2021-03-05", "", "是", "3", "30.00"]
    .map((field, index) => more[index] ?? field)
    .join(",");

/** Lines as one batch for each `rows` of them. */
function batches(lines: readonly string[], rows: number, width: number): readonly ColumnBatch[] {
  const encoder = new TextEncoder();
  return Array.from({ length: Math.ceil(lines.length / rows) }, (_, index): ColumnBatch => {
    const some = lines.slice(index * rows, index * rows + rows).map((line) => line.split(","));
    const columns = Array.from({ length: width }, (_none, column) => {
      const fields = some.map((fields) => encoder.encode(fields[column] ?? ""));
      const ends = fields.map((_field, at) => fields.slice(0, at + 1).reduce((sum, { length }) => sum + length, 0));
      const bytes = new Uint8Array(ends.at(-1) ?? 0);
      fields.forEach((field, at) => bytes.set(field, (ends[at] ?? 0) - field.length));
      return {
        bytes,
        starts: Uint32Array.from(ends, (end, at) => end - (fields[at]?.length ?? 0)),
        ends: Uint32Array.from(ends),
      };
    });
    return { file: "工行明细.csv", firstRow: 1 + index * rows, length: some.length, columns };
  });
}

function read(lines: readonly string[], rows = 100, width = 11) {
  const reader = detailReader(pack, plan, { institution: "B01", month: "2021-09" });
  for (const batch of batches(lines, rows, width)) reader.take(batch);
  const detail = reader.finish();
  if (!detail || !("bulk" in detail.facts)) throw new Error("no detail was found");
  const noted = (detail.rows ?? []).flatMap(notedIn);
  return { ...detail, bulk: detail.facts.bulk, noted: [...detail.noted, ...noted].sort(byPlace) };
}

function byPlace(a: Noted, b: Noted): number {
  const rowOf = ({ place }: Noted): number => parseA1(place.cell ?? "")?.row ?? 0;
  return rowOf(a) - rowOf(b) || (a.place.cell ?? "").localeCompare(b.place.cell ?? "");
}

describe("accepts", () => {
  it("a title and a head above, blank and total rows between, notes under the table", () => {
    const detail = read([
      "商户明细表",
      "填报单位：中国工商银行示例县支行,报告期：2021年9月",
      HEADER,
      row("0001"),
      ",,,,,,,,,,",
      row("0002"),
      "合计,,,,,,,,,6,60.00",
      "填表人：某某",
    ]);
    expect(detail.id).toBe("merchants");
    expect(detail.head.month?.value).toBe("2021年9月");
    expect([...detail.bulk.rowNumbers]).toEqual([4, 6]);
    expect(detail.noted).toEqual([]);
    expect(detail.bulk.columns.amount).toMatchObject({ values: Float64Array.from([3000, 3000]), decimals: 2 });
    expect(detail.bulk.columns.name).toBeUndefined();
  });
  it("nothing but bulk tables", () => {
    const reader = detailReader(pack, plan, { institution: "B01", month: "2021-09" });
    for (const batch of batches(["随手记", "甲,乙"], 10, 11)) reader.take(batch);
    expect(reader.finish()).toBeUndefined();
  });
});

describe("reports", () => {
  it("subtotals, what lies astray, what stands under no header and rows under the notes, each at its cell", () => {
    const blank = ",,,,,,,,,,";
    const detail = read(
      [
        HEADER,
        row("0001"),
        "城关小计,,,,,,,,,3,30.00",
        `${row("0002")},备查`,
        blank,
        ",,,,备用 35,,,,,,",
        "注：含全部网点",
        blank,
        row("0003"),
      ],
      3,
      12,
    );
    expect([...detail.bulk.rowNumbers]).toEqual([2, 4]);
    expect(detail.noted.map(({ check, place, data }) => [check, place.cell, data.written ?? data.label])).toEqual([
      ["row-subtotal", "A3", "城关小计"],
      ["cell-stray", "L4", "备查"],
      ["cell-stray", "E6", "备用 35"],
      ["cell-stray", "A9", "102990154110003"],
    ]);
  });
  it("a wrong cell at its own address in a later batch, and the first place of a repeated key", () => {
    const lines = [HEADER, ...Array.from({ length: 40 }, (_, index) => row(String(1000 + index)))];
    lines[30] = row("1029", { 10: "30.005" });
    lines[35] = row("1001");
    const { noted } = read(lines, 7);
    expect(noted.map(({ check, place }) => [check, place.cell])).toEqual([
      ["cell-decimals", "K31"],
      ["row-twice", "A36"],
    ]);
    expect(noted[1]?.operands?.map(({ place }) => place?.cell)).toEqual(["A36", "A3"]);
  });
  it("figures beyond the safe integers as missing, never as another figure", () => {
    const { bulk } = read([HEADER, row("0001", { 10: "90071992547409.93" }), row("0002", { 10: "0.1" })]);
    expect(bulk.columns.amount).toMatchObject({ values: Float64Array.from([Number.NaN, 10]) });
  });
});

describe("laws", () => {
  const cell = fc.constantFrom(
    "",
    "—",
    "不适用",
    " ",
    "3",
    "-1",
    "１２",
    "2.5",
    "0.005",
    "#REF!",
    "是",
    "2021-13-01",
    "小微",
    "x",
  );
  const lines = fc.array(
    fc.tuple(fc.integer({ min: 0, max: 30 }), fc.dictionary(fc.constantFrom("3", "4", "6", "7", "8", "9", "10"), cell)),
    { minLength: 1, maxLength: 40 },
  );
  it("the size of the batches changes nothing", () => {
    fc.assert(
      fc.property(lines, fc.integer({ min: 1, max: 9 }), (rows, size) => {
        const all = [HEADER, ...rows.map(([serial, more]) => row(String(1000 + serial), more))];
        const [one, many] = [read(all), read(all, size)];
        expect(many.noted).toEqual(one.noted);
        expect(many.bulk.columns).toEqual(one.bulk.columns);
      }),
      { numRuns: 60 },
    );
  });
  it("a sheet read whole and the same sheet streamed hold the same rows and the same things astray", () => {
    const line = fc.constantFrom(
      ...["合计,,,,,,,,,6,60.00", "东河小计", ",,,,,,,,,,", "注：无", "5", ",,3", `${row("0042")},旁注`, row("0043")],
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), fc.integer({ min: 1, max: 7 }), (some, size) => {
        const lines = [HEADER, row("0001"), ...some];
        const cells = lines.flatMap((text, index) =>
          text
            .split(",")
            .flatMap((value, column): Cell[] =>
              value === ""
                ? []
                : [{ row: index + 1, column: column + 1, kind: /^\d+$/.test(value) ? "number" : "text", value }],
            ),
        );
        const sheet = {
          name: "明细",
          visibility: "visible",
          cells,
          merges: [],
          hiddenRows: [],
          hiddenColumns: [],
        } as const;
        const grid = gridOf("工行明细.csv", sheet);
        const table = pack.forms.find(({ tables }) => tables.merchants)?.tables.merchants;
        const found = table && findGrid(grid, table);
        if (!found) throw new Error("the header was not found");
        const whole = bulkRows(grid, "merchants", found);
        const streamed = read(lines, size, 12);
        const astray = streamed.noted.filter(({ check }) => check === "row-subtotal" || check === "cell-stray");
        expect([...streamed.bulk.rowNumbers]).toEqual(whole.rows);
        expect(astray.map(({ check, place, data }) => [check, place.cell, data])).toEqual(
          whole.noted.map(({ check, place, data }) => [check, place.cell, data]),
        );
      }),
      { numRuns: 60 },
    );
  });
  it("keys with one hash are told apart by their bytes", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1000, max: 1030 }), { minLength: 1, maxLength: 60 }), (serials) => {
        const { bulk } = read([HEADER, ...serials.map((serial) => row(String(serial)))]);
        const keys = bulk.columns.code;
        if (keys?.type !== "text") throw new Error("keys are texts");
        const texts = serials.map((_, index) => textAt(keys, index));
        const hashes = Int32Array.from(serials, (serial) => serial % 5);
        const repeats = texts.flatMap((text, at) =>
          texts.indexOf(text) < at ? [{ row: at, first: texts.indexOf(text) }] : [],
        );
        const found = () => {
          const { rows, firsts } = repeatedKeys(keys, hashes);
          return [...rows].map((row, at) => ({ row, first: firsts[at] }));
        };
        expect(found()).toEqual(repeats);
      }),
      { numRuns: 60 },
    );
  });
  it("two readers that take a file from its head and from any row between give together what one gives", () => {
    let met = 0;
    const line = fc.oneof(
      {
        weight: 6,
        arbitrary: fc.tuple(
          fc.integer({ min: 0, max: 30 }),
          fc.dictionary(fc.constantFrom("3", "4", "6", "9", "10"), cell),
        ),
      },
      { weight: 1, arbitrary: fc.constantFrom("合计,,,,,,,,,6,60.00", ",,,,,,,,,,", "东河小计", "注：无") },
    );
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 3, maxLength: 30 }),
        fc.nat(),
        fc.nat(),
        fc.boolean(),
        fc.integer({ min: 4, max: 40 }),
        (some, a, b, isShared, size) => {
          const rows = some.map((one) => (typeof one === "string" ? one : row(String(1000 + one[0]), one[1])));
          const lines = [HEADER, row("0999"), ...rows];
          const [head, cut] = [2 + (a % 3), 4 + (b % (lines.length - 3))];
          const reader = (some: readonly string[], more: Partial<DetailContext> = {}) => {
            const one = detailReader(pack, plan, { institution: "B01", month: "2021-09", ...more });
            for (const batch of batches(some, size, 12)) one.take(batch);
            return one;
          };
          // The two fill the same memory, the second while the first is still at work; what was expected is often too little.
          const first = detailReader(pack, plan, {
            institution: "B01",
            month: "2021-09",
            ...(isShared ? { bytes: 1, behind: 1 } : {}),
          });
          const [begin, ...rest] = batches(lines.slice(0, cut), size, 12);
          if (begin) first.take(begin);
          const ground = first.shared();
          expect(ground !== undefined).toBe(isShared);
          const part = reader([...lines.slice(0, head), ...lines.slice(cut)], ground ? { ground } : {}).part();
          for (const batch of rest) first.take(batch);
          if (!part || !first.append(structuredClone(part), { head, rows: cut })) return;
          met += 1;
          const [two, one] = [first.finish(), reader(lines).finish()];
          expect(two?.facts).toEqual(one?.facts);
          expect(two?.noted).toEqual(one?.noted);
          expect(two?.rows?.flatMap(notedIn).sort(byPlace)).toEqual(one?.rows?.flatMap(notedIn).sort(byPlace));
        },
      ),
      { numRuns: 100 },
    );
    expect(met).toBeGreaterThan(20);
  });
});
