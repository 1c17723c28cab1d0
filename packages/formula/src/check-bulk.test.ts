import { describe, expect, it } from "vitest";
import { checkFormula, parseFormula, type Vocabulary } from "./index";

const count = { label: { zh: "笔数", en: "count" }, type: "number", measure: "笔", kind: "flow", decimals: 0 } as const;
const shops = {
  label: { zh: "商户明细", en: "shops" },
  rows: "bulk",
  scope: "institution",
  columns: { count, large: { ...count, type: "truth", measure: "state", kind: "attribute" } },
} as const;
const one = { label: { zh: "进展", en: "progress" }, rows: "one", scope: "institution", columns: { count } } as const;
const vocabulary: Vocabulary = { tables: { shops, one }, constants: {} };

function faultsOf(source: string, at: "institution" | "county" = "county"): readonly string[] {
  const parsed = parseFormula(source);
  if ("fault" in parsed) return [parsed.fault.code];
  const checked = checkFormula(parsed.expression, vocabulary, { expect: "figure", at });
  if (!("faults" in checked)) return [];
  return checked.faults.map(({ code, span }) => `${code} ${span ? source.slice(span.from, span.to) : ""}`);
}

describe("over a detail of many rows", () => {
  it.each([
    "count(shops where large)",
    "sum(shops.count where count >= 3 and not large)",
    "count(shops where count * 2 > 5)",
  ])("%s is accepted", (source) => {
    expect(faultsOf(source)).toEqual([]);
  });
  it.each([
    ["mean(shops.count over shops)", "F-0508 shops.count"],
    ["max(shops.count over shops)", "F-0508 shops.count"],
    ["sum(shops.count * 2 over shops)", "F-0508 shops.count * 2"],
    ["count(shops where count > previous(count))", "F-0509 previous(count)"],
    ["count(shops where count > one.count)", "F-0509 one.count"],
  ])("%s is refused at load", (source, fault) => {
    expect(faultsOf(source)).toContain(fault);
  });
});

describe("an institution's figure", () => {
  it("is refused where the county is meant, and taken over institutions or at one", () => {
    expect(faultsOf("one.count")).toEqual(["F-0503 one.count"]);
    expect(faultsOf("yearToDate(one.count)")).toEqual(["F-0503 one.count"]);
    expect(faultsOf("sum(one.count over institutions)")).toEqual([]);
    expect(faultsOf("one.count", "institution")).toEqual([]);
  });
});
