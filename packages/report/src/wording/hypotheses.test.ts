import { type Finding, type Measure, text } from "@biaogan/core";
import { describe, expect, it } from "vitest";
import { say } from "../index";
import { hypothesisWords } from "./hypotheses";

function tenThousandTimes(measure: Measure): string {
  const place = { file: "农行.xlsx", cell: "D4" };
  const [written, right] = [
    { known: "3160000", measure },
    { known: "316", measure },
  ] as const;
  const changes = [{ place, label: text("项目", "item"), written, right }];
  return hypothesisWords({ slip: "times-10000", changes, settles: 2, of: 2 }, {}).zh;
}

describe("ten thousand times too much", () => {
  it("is 元 and 万元 mixed up where it is money, and a count in ten thousands where it is not", () => {
    expect(tenThousandTimes("万元")).toBe("D4 应为 316（元与万元混淆）：改后相关规则全部通过（2 处）");
    expect(tenThousandTimes("户")).toBe("D4 应为 316（单位按万填报）：改后相关规则全部通过（2 处）");
  });
});

describe("a finding as it is said", () => {
  it("does not give its title over again as its rule", () => {
    const title = text("单元格为空", "the cell is blank");
    const finding: Finding = {
      code: "R-CE-0201",
      severity: "error",
      title,
      place: { file: "农行.xlsx", cell: "D4" },
      operands: [],
      rule: title,
      message: text("D4 未填", "D4 is blank"),
      mend: text("补填", "Fill it in"),
      clause: "填报说明",
    };
    expect(say(finding, "zh")).not.toContain("规则");
    expect(say({ ...finding, rule: text("必填", "required") }, "zh")).toContain("规则  必填");
  });
});
