import { describe, expect, it } from "vitest";
import { exampleVocabulary, factsFrom } from "./fixtures/example-county";
import { evaluateFormula, explainTrace, parseFormula, rowLabels } from "./index";

const facts = factsFrom(`
  B01 2021-09 products[app] count=5
  B01 2021-09 products[qr] amount=2
  B01 2021-09 rooms[07] transactions=3
`);

function traced(formula: string) {
  const parsed = parseFormula(formula);
  if ("fault" in parsed) throw new Error(parsed.fault.message.en);
  const at = { institution: "B01", month: "2021-09" };
  return evaluateFormula(parsed.expression, { vocabulary: exampleVocabulary, facts }, at);
}

describe("a row in an explanation", () => {
  it("is called what its form calls it, in each language", () => {
    const trace = traced("sum(products.count)");
    expect(explainTrace(trace, "zh")).toContain("2021-09 B01 云闪付APP 笔数   5 笔   B01.xlsx › count");
    expect(explainTrace(trace, "en")).toContain("2021-09 B01 app 笔数   5 transactions");
    expect(rowLabels(trace, "zh")).toEqual({ "B01 app": "云闪付APP" });
  });
  it("is called so where its key picks it", () => {
    expect(explainTrace(traced("products.count[app]"), "zh")).toBe(
      "2021-09 B01 云闪付APP 笔数   5 笔   B01.xlsx › count",
    );
  });
  it("stands with its key where its form has no words for it, and with what the reader is given instead", () => {
    const trace = traced("sum(rooms.transactions)");
    expect(explainTrace(trace, "zh")).toContain("2021-09 B01 07 移动支付笔数");
    expect(explainTrace(trace, "zh", { rows: { "B01 07": "07 东河村" } })).toContain(
      "2021-09 B01 07 东河村 移动支付笔数",
    );
  });
});
