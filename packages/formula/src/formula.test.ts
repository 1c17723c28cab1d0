import { text } from "@biaogan/core";
import { describe, expect, it } from "vitest";
import {
  checkFormula,
  evaluateFormula,
  explainTrace,
  type FactRow,
  type Facts,
  parseFormula,
  printFigures,
  printFormula,
  type Standpoint,
  type Vocabulary,
} from "./index";

const number = (
  zh: string,
  measure: "户" | "笔" | "万元" | "个",
  kind: "flow" | "stock" | "distinct",
  decimals?: number,
) => ({ label: text(zh, zh), type: "number", measure, kind, ...(decimals === undefined ? {} : { decimals }) }) as const;
const code = (zh: string, codes: Record<string, string>) =>
  ({
    label: text(zh, zh),
    type: "code",
    measure: "text",
    kind: "attribute",
    codes: Object.fromEntries(Object.entries(codes).map(([k, v]) => [k, text(v, k)])),
  }) as const;
const vocabulary: Vocabulary = {
  tables: {
    progress: {
      label: text("月度进展表", "progress"),
      rows: "one",
      scope: "institution",
      columns: {
        users: number("新增绑卡用户", "户", "flow"),
        bound: number("累计绑卡用户", "户", "stock"),
        gone: number("解绑用户", "户", "flow"),
        active: number("活跃用户", "户", "distinct"),
      },
    },
    products: {
      label: text("支付产品交易表", "products"),
      rows: "keyed",
      key: "product",
      scope: "institution",
      columns: {
        product: code("支付产品", { app: "云闪付APP", qr: "统一标准二维码", total: "合计" }),
        count: number("笔数", "笔", "flow"),
        amount: number("金额", "万元", "flow", 2),
      },
    },
    rooms: {
      label: text("服务室", "rooms"),
      rows: "keyed",
      key: "room",
      scope: "institution",
      columns: {
        room: code("编号", {}),
        state: code("状态", { operating: "正常运营", suspended: "暂停营业" }),
        transactions: number("笔数", "笔", "flow"),
      },
    },
  },
  constants: {},
};
const fact = (known: string, measure: "户" | "笔" | "万元" | "text") => ({
  figure: { known, measure },
  place: { file: "f", cell: "A1" },
});
function factsOf(tables: Record<string, Record<string, Record<string, readonly FactRow[]>>>): Facts {
  return {
    table: (table, institution, month) => {
      const rows = tables[month]?.[institution]?.[table];
      return rows ? { rows } : { missing: "not-reported" };
    },
    reporters: () => ["B01", "B02"],
    institutions: () => ["B01", "B02"],
    period: (month) => ({ from: `${month}-01`, to: `${month}-30` }),
    months: (window, month) => {
      const first = window === "month" ? Number(month.slice(5)) : window === "second-half" ? 7 : 1;
      return Array.from(
        { length: Number(month.slice(5)) - first + 1 },
        (_, i) => `${month.slice(0, 5)}${String(first + i).padStart(2, "0")}`,
      );
    },
    constant: () => ({ missing: "no-base", measure: "ratio" }),
  };
}
const run = (source: string, facts: Facts, at: Standpoint, row?: string) => {
  const parsed = parseFormula(source, row ? { row } : {});
  if ("fault" in parsed) throw new Error(`${source}: ${parsed.fault.message.en}`);
  return evaluateFormula(parsed.expression, { vocabulary, facts }, at);
};
const progress = (institution: string, users: string, bound = "0", gone = "0"): FactRow => ({
  institution,
  cells: { users: fact(users, "户"), bound: fact(bound, "户"), gone: fact(gone, "户") },
});
const room = (institution: string, key: string, state: string, transactions: string): FactRow => ({
  institution,
  key,
  cells: { room: fact(key, "text"), state: fact(state, "text"), transactions: fact(transactions, "笔") },
});

describe("evaluateFormula", () => {
  it("sums a flow over institutions and months and names what is missing", () => {
    const facts = factsOf({
      "2021-01": { B01: { progress: [progress("B01", "3")] }, B02: { progress: [progress("B02", "4")] } },
      "2021-02": { B01: { progress: [progress("B01", "5")] } },
    });
    const trace = run("sum(sum(progress.users over institutions) over year to date)", facts, { month: "2021-02" });
    expect(trace.outcome).toEqual({ known: "12", measure: "户" });
    expect(trace.completeness).toEqual({ have: 3, due: 4, missing: ["B02 2021-02"] });
  });
  it("takes the least room's mean over the second half", () => {
    const facts = factsOf({
      "2021-07": { B01: { rooms: [room("B01", "01", "operating", "3"), room("B01", "02", "operating", "9")] } },
      "2021-08": {
        B01: {
          rooms: [
            room("B01", "01", "operating", "6"),
            room("B01", "02", "operating", "9"),
            room("B01", "03", "suspended", "0"),
          ],
        },
      },
    });
    const trace = run("min(mean(rooms.transactions over second half) over rooms where state = operating)", facts, {
      month: "2021-08",
    });
    expect(trace.outcome).toEqual({ known: "4.5", measure: "笔" });
    expect(
      run("count(rooms where every(state = operating over second half))", facts, { month: "2021-08" }).outcome,
    ).toEqual({ known: "2", measure: "个" });
    expect(explainTrace(trace, "zh")).toContain("(3 ＋ 6) ÷ 2 ＝ 4.50 笔");
  });
  it("compares printed figures by their precision, and shows both sides", () => {
    const row = (key: string, amount: string, count: string): FactRow => ({
      institution: "B01",
      key,
      cells: { product: fact(key, "text"), amount: fact(amount, "万元"), count: fact(count, "笔") },
    });
    const facts = factsOf({
      "2021-09": { B01: { products: [row("app", "1.11", "5"), row("qr", "2.22", "7"), row("total", "3.34", "17")] } },
    });
    const at = { institution: "B01", month: "2021-09" };
    expect(run("partsAndTotal(products.amount)", facts, at).outcome).toEqual({ truth: true });
    const broken = run("partsAndTotal(products.count)", facts, at);
    expect(broken.outcome).toEqual({ truth: false });
    expect(printFigures(broken, "zh")).toBe("17 ≠ 5 ＋ 7 ＝ 12 笔，差 5 笔，允许 0 笔");
  });
});

describe("evaluateFormula on what is missing", () => {
  const may = { "2021-02": { B01: { progress: [progress("B01", "60")] }, B02: { progress: [progress("B02", "2")] } } };

  it("divides a daily average by the days of the months it has figures of, never by those of a missing month", () => {
    const trace = run("dailyAverage(progress.users, year to date)", factsOf(may), {
      month: "2021-02",
      institution: "B01",
    });
    expect(trace.outcome).toEqual({ known: "2", measure: "户" });
  });

  it("calls a window that has not begun not due", () => {
    const source = "mean(sum(progress.users over institutions) over second half)";
    expect(run(source, factsOf(may), { month: "2021-06" }).outcome).toEqual({ missing: "not-due", measure: "ratio" });
  });

  it("keeps the reason of a refused report, and says no rows where a condition leaves none", () => {
    const refused: Facts = { ...factsOf({}), table: () => ({ missing: "refused" }) };
    expect(run("count(rooms)", refused, { month: "2021-02" }).outcome).toMatchObject({ missing: "refused" });
    const suspended = factsOf({ "2021-02": { B01: { rooms: [room("B01", "01", "suspended", "0")] } } });
    const trace = run("min(rooms.transactions over rooms where state = operating)", suspended, { month: "2021-02" });
    expect(trace.outcome).toMatchObject({ missing: "no-rows" });
  });

  it("names a row that is not there by its key, and a report that is not there once", () => {
    const facts = factsOf({
      "2021-07": { B01: { rooms: [room("B01", "01", "operating", "3")] } },
      "2021-09": { B01: { rooms: [room("B01", "01", "operating", "3"), room("B01", "02", "operating", "3")] } },
    });
    const trace = run("count(rooms where every(state = operating over second half))", facts, { month: "2021-09" });
    expect(trace.completeness?.missing).toEqual(["B01 2021-08", "B01 2021-07 02", "B02 2021-09"]);
  });

  it("reads the months due as a share of the window", () => {
    expect(run("timeElapsed(year)", factsOf({}), { month: "2021-09" }).outcome).toEqual({
      known: "0.75",
      measure: "ratio",
    });
    expect(run("timeElapsed(second half)", factsOf({}), { month: "2021-09" }).outcome).toEqual({
      known: "0.5",
      measure: "ratio",
    });
  });
});

describe("printFigures", () => {
  const month = (a: string, b: string) => ({
    B01: { progress: [progress("B01", a)] },
    B02: { progress: [progress("B02", b)] },
  });
  const facts = factsOf({ "2021-01": month("3", "4"), "2021-02": month("5", "6"), "2021-03": month("1", "1") });
  const print = (source: string) => printFigures(run(source, facts, { month: "2021-03" }), "zh");

  it("writes every part of a sum, each part as one figure", () => {
    expect(print("yearToDate(sum(progress.users over institutions))")).toBe("7 ＋ 11 ＋ 2 ＝ 20 户");
  });

  it("puts brackets where the order of operations would read otherwise", () => {
    const sum = "sum(progress.users over institutions)";
    expect(print(`20 户 - (${sum} - previous(${sum}))`)).toBe("20 － (2 － 11) ＝ 29 户");
    expect(print(`(${sum} + ${sum}) / (${sum} / 2)`)).toBe("(2 ＋ 2) ÷ (2 ÷ 2) ＝ 4");
  });
});

describe("parseFormula", () => {
  it("reads nested brackets in time that does not multiply with their depth", () => {
    const deep = `${"(".repeat(40)}progress.users${")".repeat(40)}`;
    const started = performance.now();
    expect(parseFormula(deep)).toHaveProperty("expression.node", "item");
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

describe("checkFormula", () => {
  const faults = (source: string, expected: "figure" | "truth" = "figure", row?: string) => {
    const parsed = parseFormula(source, row ? { row } : {});
    if ("fault" in parsed) return [parsed.fault.code];
    const checked = checkFormula(parsed.expression, vocabulary, { expect: expected, ...(row ? { row } : {}) });
    return "faults" in checked ? checked.faults.map((f) => f.code) : [];
  };
  it("accepts what is sayable", () => {
    expect(faults("progress.bound = previous(progress.bound) + progress.users - progress.gone", "truth")).toEqual([]);
    expect(faults("products.amount = 0 when products.count = 0", "truth", "products")).toEqual([]);
    expect(faults("amount = 0 when count = 0", "truth", "products")).toEqual([]);
    expect(faults("yearOnYear(sum(progress.users over institutions))")).toEqual([]);
    expect(faults("swing(progress.users, 50%)", "truth")).toEqual([]);
  });
  it("refuses what may not be said", () => {
    expect(faults("sum(progress.active over institutions)")).toEqual(["F-0402"]);
    expect(faults("sum(progress.bound over year to date)")).toEqual(["F-0401"]);
    expect(faults("progress.users + products.amount[total]")).toEqual(["F-0301"]);
    expect(faults("mean(ratio(progress.users, progress.bound) over institutions)")).toEqual(["F-0403"]);
    expect(faults("progress.userz")).toEqual(["F-0202"]);
    expect(faults("products.count")).toEqual(["F-0501"]);
    expect(faults("count(rooms where state = shut)")).toEqual(["F-0204"]);
    expect(faults("progress.users +")).toEqual(["F-0101"]);
  });
});

describe("printFormula", () => {
  it("speaks Chinese with the forms' labels", () => {
    const parsed = parseFormula("rollForward(progress.bound, progress.users, progress.gone)");
    if ("fault" in parsed) throw new Error("fault");
    expect(printFormula(parsed.expression, vocabulary, "zh")).toBe(
      "累计绑卡用户 ＝ 上月累计绑卡用户 ＋ 新增绑卡用户 － 解绑用户",
    );
  });
});
