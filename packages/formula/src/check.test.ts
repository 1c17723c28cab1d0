import { text } from "@biaogan/core";
import { describe, expect, it } from "vitest";
import { exampleVocabulary } from "./fixtures/example-county";
import { checkFormula, type Fault, linkFormulas, parseFormula } from "./index";

function checked(formula: string) {
  const parsed = parseFormula(formula);
  if ("fault" in parsed) return { faults: [parsed.fault], cautions: [] };
  const result = checkFormula(parsed.expression, exampleVocabulary, { expect: "figure" });
  return "faults" in result ? { ...result, cautions: [] } : { faults: [], cautions: result.cautions };
}

/** Code and place of each fault: the place as the text that it points at. */
function said(formula: string, faults: readonly Fault[]): readonly string[] {
  return faults.map(({ code, span }) => `${code} ${span ? formula.slice(span.from, span.to).trim() : ""}`);
}

const named = (name: string, formula: string) => ({ name, label: text(name, name), formula });

describe("checkFormula accepts", () => {
  it.each([
    "products.amount[qr] + 5 元 + 0.01 亿元",
    "sum(change(progress.users) over year to date)",
    "sum(monthly(products.yearAmount[qr]) over institutions)",
    "sum(sum(progress.users over institutions of commercial-bank) * 2 + 1 户 over institutions)",
    "mean(platform.activeUsers over year to date)",
    "latest(sum(progress.users over institutions) over quarter)",
    "pointDifference(ratio(progress.unified, progress.terminals), 95%) >= -1 个百分点",
    "previousQuarter(quarterly.count)",
    "sum(quarterly.count over year to date)",
    "quarterOnQuarter(quarterToDate(sum(progress.newUsers over institutions)))",
    "monthOnMonth(trailingYear(progress.newUsers))",
  ])("%s", (formula) => {
    expect(said(formula, checked(formula).faults)).toEqual([]);
  });
});

describe("checkFormula reports", () => {
  it("a divisor that can be zero, at its place, and lets the named quotients pass", () => {
    const formula = "sum(bus.rides) / sum(rooms.transactions)";
    expect(said(formula, checked(formula).cautions)).toEqual(["F-0601 sum(rooms.transactions)"]);
    for (const quiet of [
      "ratio(sum(bus.rides), sum(rooms.transactions))",
      "sum(bus.rides) / days(month)",
      "sum(bus.rides) / base.busDays",
    ])
      expect(checked(quiet)).toEqual({ faults: [], cautions: [] });
  });
});

describe("checkFormula refuses", () => {
  it.each([
    ["progress.users + products.amount[qr]", "F-0301 progress.users + products.amount[qr]"],
    ["progress.users > 5 元", "F-0301 progress.users > 5 元"],
    ["growth(progress.users, products.amount[qr])", "F-0301 growth(progress.users, products.amount[qr])"],
    ["5% + 1 个百分点", "F-0306 5% + 1 个百分点"],
    [
      "ratio(progress.unified, progress.terminals) >= 3 个百分点",
      "F-0306 ratio(progress.unified, progress.terminals) >= 3 个百分点",
    ],
    ["power(progress.users, 2)", "F-0305 power(progress.users, 2)"],
    ["progress.users * products.amount[qr]", "F-0305 progress.users * products.amount[qr]"],
    ["progress.users / 0", "F-0307 0"],
    ["sum(bus.rides) / base.nothing", "F-0307 base.nothing"],
    ["progress.users as 元", "F-0308 progress.users as 元"],
    [
      "ratio(progress.unified, progress.terminals) as 个百分点",
      "F-0308 ratio(progress.unified, progress.terminals) as 个百分点",
    ],
    ["sum(progress.users over year to date)", "F-0401 sum(progress.users over year to date)"],
    [
      "sum(yearToDate(progress.newUsers) over year to date)",
      "F-0401 sum(yearToDate(progress.newUsers) over year to date)",
    ],
    ["sum(progress.active over institutions)", "F-0402 sum(progress.active over institutions)"],
    [
      "sum(progress.active + progress.newUsers over institutions)",
      "F-0402 sum(progress.active + progress.newUsers over institutions)",
    ],
    [
      "mean(ratio(progress.unified, progress.terminals) over institutions)",
      "F-0403 mean(ratio(progress.unified, progress.terminals) over institutions)",
    ],
    ["yearToDate(progress.users)", "F-0404 progress.users"],
    ["monthly(progress.newUsers)", "F-0405 progress.newUsers"],
    ["yearOnYear(ratio(progress.unified, progress.terminals))", "F-0406 ratio(progress.unified, progress.terminals)"],
    ["pointDifference(progress.users, 5%)", "F-0407 progress.users"],
    ["sum(rooms.transactions) + rooms.transactions", "F-0501 rooms.transactions"],
    ["sum(progress.users over progress)", "F-0502 sum(progress.users over progress)"],
    ["latest(progress.users over institutions)", "F-0504 latest(progress.users over institutions)"],
    ["previous(quarterly.count)", "F-0505 previous(quarterly.count)"],
    ["sum(quarterly.count over last 4 months)", "F-0506 sum(quarterly.count over last 4 months)"],
    ["monthOnMonth(yearToDate(progress.newUsers))", "F-0507 monthOnMonth(yearToDate(progress.newUsers))"],
    [
      "withinUsual(yearToDate(progress.newUsers), last 12 months, 2)",
      "F-0507 withinUsual(yearToDate(progress.newUsers), last 12 months, 2)",
    ],
    ["swingOnYearStart(progress.newUsers, 50%)", "F-0405 progress.newUsers"],
    [
      "sum(median(progress.users over institutions) over quarter)",
      "F-0403 sum(median(progress.users over institutions) over quarter)",
    ],
    ["growth(progress.users)", "F-0105 growth(progress.users)"],
    ["dailyAverage(sum(bus.rides), progress.users)", "F-0106 progress.users"],
    ["partsAndTotal(5)", "F-0107 5"],
    ["progress.userz", "F-0202 progress.userz"],
    ["target.T99", "F-0203 target.T99"],
  ])("%s: %s", (formula, fault) => {
    const { faults } = checked(formula);
    expect(said(formula, faults)).toEqual([fault]);
    for (const { message } of faults) expect(message.zh.length * message.en.length).toBeGreaterThan(0);
  });
});

describe("linkFormulas accepts", () => {
  it("formulas that use each other, each after those it uses, and names what nothing uses", () => {
    const linked = linkFormulas(
      [
        named("K09", "growth(busDaily, base.busTransactions / base.busDays)"),
        named("busDaily", "dailyAverage(sum(bus.rides), year to date)"),
        named("spare", "sum(rooms.transactions)"),
      ],
      exampleVocabulary,
      ["K09"],
    );
    if ("faults" in linked) throw new Error(linked.faults[0]?.fault.message.en);
    expect(linked.formulas.map(({ name }) => name)).toEqual(["busDaily", "K09", "spare"]);
    expect(linked.unused.formulas).toEqual(["spare"]);
    expect(linked.unused.items).toContain("progress.users");
    expect(linked.unused.items).not.toContain("bus.rides");
  });
});

describe("linkFormulas refuses", () => {
  const faults = (...formulas: readonly (readonly [string, string])[]) => {
    const linked = linkFormulas(
      formulas.map(([name, formula]) => named(name, formula)),
      exampleVocabulary,
    );
    return "faults" in linked
      ? linked.faults.map(({ name, fault }) => `${name} ${fault.code} ${fault.message.en}`)
      : [];
  };
  it("a circle, with the way round", () => {
    expect(faults(["a", "b + 1 户"], ["b", "c"], ["c", "a"])).toEqual([
      "a F-0803 these formulas use each other in a circle: a → b → c → a",
    ]);
  });
  it("a name given twice, or taken by an expansion or a table", () => {
    expect(faults(["a", "platform.newUsers"], ["a", "platform.newUsers"])).toEqual(['a F-0801 "a" is defined twice']);
    expect(
      faults(["growth", "platform.newUsers"], ["bus", "platform.newUsers"]).map((fault) => fault.slice(0, 13)),
    ).toEqual(["growth F-0802", 'bus F-0802 "b']);
  });
  it("what a formula of the set may not say, with its name", () => {
    expect(faults(["a", "platform.activeUsers"], ["b", "sum(a over year to date)"])[0]).toContain("b F-0402");
  });
});
