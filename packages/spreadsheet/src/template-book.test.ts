import type { Workbook } from "@biaogan/core";
import type { Institution } from "@biaogan/plan";
import { type AcceptedMonth, checkSubmission, type Form, fingerprintOf } from "@biaogan/report";
import { benchmarkCounty2021 } from "@biaogan/report/standard";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { SheetToWrite } from "./book";
import { samplePlan } from "./fixtures/sample-plan";
import { readWorkbook, templateBook, writeWorkbook } from "./index";

const plan = samplePlan();
const formNamed = (id: string): Form => {
  const found = benchmarkCounty2021.forms.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
};
const institutionNamed = (code: string): Institution => {
  const found = plan.county.institutions.find((one) => one.code === code);
  if (!found) throw new Error(code);
  return found;
};
const open = async (bytes: Uint8Array): Promise<Workbook> => {
  const read = await readWorkbook(bytes, { file: "模板.xlsx" });
  if ("refusal" in read) throw new Error(read.refusal.message.en);
  return read.workbook;
};
const at = (sheet: SheetToWrite | undefined, row: number, column: number) =>
  sheet?.cells.find((cell) => cell.row === row && cell.column === column);
const partOf = async (book: ReturnType<typeof templateBook>, name: string) =>
  strFromU8(unzipSync(await writeWorkbook(book))[name] ?? new Uint8Array());

/** The month before, of one institution: a record and a table of products. */
const lastMonth: AcceptedMonth = {
  schema: "biaogan/accepted-month@1",
  month: "2021-08",
  reports: [],
  submissions: [
    {
      institution: "B05",
      month: "2021-08",
      revision: 0,
      files: [],
      tables: {
        progress: {
          rows: [
            {
              institution: "B05",
              cells: { boundUsers: { figure: { known: "17168", measure: "户" }, place: { file: "8月.xlsx" } } },
            },
          ],
        },
        products: {
          rows: [
            {
              institution: "B05",
              key: "phone-tap",
              cells: { amount: { figure: { known: "3.56", measure: "万元" }, place: { file: "8月.xlsx" } } },
            },
          ],
        },
      },
    },
  ],
};

describe("templateBook accepts", () => {
  it("a form for an institution and a month: both in the locked head, who signs to be filled in", () => {
    const [sheet] = templateBook(formNamed("monthly-progress"), plan, {
      institution: institutionNamed("B05"),
      month: "2021-09",
    }).sheets;
    const texts = sheet?.cells.map(({ value, look }) => `${look} ${value}`);
    expect(texts).toEqual(
      expect.arrayContaining([
        "remark 填报单位：示例县农村商业银行",
        "remark 报告期：2021年9月",
        "remark 县区：示例县",
        "remark 表式版本：2021.1",
        "line 填表人：",
        "line 更正号：",
      ]),
    );
    expect(sheet?.locked).toBe(true);
  });
  it("a form for anybody: institution and month are lines to fill in", () => {
    const [sheet] = templateBook(formNamed("monthly-progress"), plan).sheets;
    expect(sheet?.cells.filter(({ look }) => look === "line").map(({ value }) => value)).toEqual(
      expect.arrayContaining(["填报单位：", "报告期："]),
    );
  });
  it("an institution's own rows: its rooms with name and township, its points, the days of the month", () => {
    const rooms = templateBook(formNamed("rural-service-rooms"), plan, { institution: institutionNamed("B05") })
      .sheets[0];
    const own = plan.county.rooms.filter(({ reportedBy }) => reportedBy === "B05");
    const codes = rooms?.cells.filter(({ row, column, look }) => column === 1 && row > 4 && look === "text");
    expect(codes?.map(({ value }) => value)).toEqual(own.map(({ code }) => code));
    expect(at(rooms, 5, 2)).toMatchObject({ value: own[0]?.name, look: "input" });
    const bus = templateBook(formNamed("unionpay-platform"), plan, { month: "2021-09" }).sheets[2];
    expect(bus?.cells.filter(({ kind }) => kind === "date").map(({ value }) => value)).toEqual(
      expect.arrayContaining(["2021-08-26", "2021-09-25"]),
    );
  });
  it("last month's figures beside the cells, with the change as a formula", () => {
    const options = { institution: institutionNamed("B05"), month: "2021-09", lastMonth };
    const record = templateBook(formNamed("monthly-progress"), plan, options).sheets[0];
    expect(at(record, 4, 5)?.value).toBe("上月数");
    expect(at(record, 6, 5)).toMatchObject({ kind: "number", value: "17168", look: "aside" });
    expect(at(record, 6, 6)?.formula).toBe('IF(ISNUMBER(D6),D6-E6,"")');
    expect(at(record, 5, 5)?.value).toBe("—");
    const products = templateBook(formNamed("product-transactions"), plan, options).sheets[0];
    expect(at(products, 8, 7)).toMatchObject({ kind: "number", value: "3.56" });
    expect(at(products, 10, 7)).toMatchObject({ value: "3.56", formula: "SUM(G6:G9)" });
  });
  it("the spreadsheet's own checks: lists, whole numbers, decimals, days of the period, lengths", () => {
    const checks = (id: string) =>
      templateBook(formNamed(id), plan, { institution: institutionNamed("B01"), month: "2021-09" }).sheets[0]
        ?.choices ?? [];
    expect(checks("monthly-progress")[0]).toMatchObject({
      range: "D5",
      holds: 'OR(D5="不适用",IF(ISNUMBER(D5),AND(ISNUMBER(D5),D5=ROUND(D5,0),D5>=0),FALSE))',
    });
    expect(checks("product-transactions")[1]?.holds).toContain("ROUND(C6,2)");
    expect(checks("merchant-detail").find(({ values }) => values)?.values).toEqual(["主流商户", "小微商户", "其他"]);
    expect(checks("merchant-detail").find(({ days }) => days)?.days).toEqual({ from: "1990-01-01", to: "2021-09-25" });
    expect(checks("merchant-detail").find(({ range }) => range.startsWith("A"))?.holds).toBe("LEN(A7)=15");
  });
  it("a detail that grows: every cell below the header is free, in its column's format", async () => {
    const book = templateBook(formNamed("merchant-detail"), plan, { institution: institutionNamed("B01") });
    const xml = await partOf(book, "xl/worksheets/sheet1.xml");
    expect(xml).toMatch(/<col [^>]*min="1"[^>]*style="\d+"/);
    expect(xml).toMatch(/<sheetProtection [^>]*insertRows="0"/);
  });
  it("instructions on a sheet of their own, a sheet for explanations, one A4 page wide with the head on every page", async () => {
    const book = templateBook(formNamed("product-transactions"), plan, { month: "2021-09" });
    expect(book.sheets.map(({ name }) => name)).toEqual(["支付产品交易表", "情况说明", "填报说明", "biaogan"]);
    expect(book.sheets[2]?.cells.map(({ value }) => value)).toEqual(
      expect.arrayContaining(
        ["2．统计期 2021-08-26 至 2021-09-25，2021-09-30 前报送。", "整数"].map((text) =>
          expect.stringContaining(text),
        ),
      ),
    );
    expect(await partOf(book, "xl/worksheets/sheet1.xml")).toMatch(/<pageSetup [^>]*paperSize="9"/);
    expect(await partOf(book, "xl/workbook.xml")).toContain("'支付产品交易表'!$4:$5");
  });
});

describe("templateBook laws", () => {
  const owners: Readonly<Record<string, string>> = {
    "unionpay-platform": "U01",
    "scenario-progress": "B01",
    "rural-service-rooms": "B05",
  };
  it.each(benchmarkCounty2021.forms.map(({ id }) => id))(
    "%s: the reader finds every table and knows the template",
    async (id) => {
      const form = formNamed(id);
      const institution = institutionNamed(owners[id] ?? "B05");
      const options = { institution, month: "2021-09", lastMonth };
      const workbook = await open(await writeWorkbook(templateBook(form, plan, options)));
      expect(fingerprintOf(workbook)).toEqual({
        form: id,
        version: "2021.1",
        county: "990101",
        institution: institution.code,
        month: "2021-09",
      });
      const verdict = checkSubmission(benchmarkCounty2021, plan, [workbook], {
        institution: institution.code,
        month: "2021-09",
      });
      expect([...new Set(verdict.heads.map((head) => head.form))]).toEqual([id]);
      expect(Object.keys(verdict.submission.tables)).toEqual(Object.keys(form.tables));
      const structure = verdict.findings.filter(
        ({ code, title }) => code.startsWith("R-ST") && !/没有报送|空表|填表人|缺少行/.test(title.zh),
      );
      expect(structure.map(({ code, message }) => `${code} ${message.zh}`)).toEqual([]);
    },
  );
  it("another month's template is named when it comes in", async () => {
    const options = { institution: institutionNamed("B05"), month: "2021-08" };
    const workbook = await open(await writeWorkbook(templateBook(formNamed("monthly-progress"), plan, options)));
    const { findings } = checkSubmission(benchmarkCounty2021, plan, [workbook], {
      institution: "B05",
      month: "2021-09",
    });
    expect(findings.map(({ message }) => message.zh)).toContain("用的是 2021-08 的模板，不是 2021-09 的");
  });
});
