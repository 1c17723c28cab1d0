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
