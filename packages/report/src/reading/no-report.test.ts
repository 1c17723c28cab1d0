import { describe, expect, it } from "vitest";
import { exampleWorkbook } from "../example/example-workbook";
import { noReportIn } from "../index";
import { benchmarkCounty2021 as pack } from "../standard/index";

const sheet = (name: string, ...rows: readonly (readonly string[])[]) => ({ name, rows });
const addresses = exampleWorkbook(
  [sheet("通讯录", ["姓名", "电话"], ["张三", "-"]), sheet("草稿", ["随手记"])],
  "联系人.xlsx",
);

describe("files in which no report stands", () => {
  it("are told apart by what they are, with their sheets and the reports that there are", () => {
    const [finding] = noReportIn(pack, [addresses]);
    expect(finding?.code).toBe("R-ST-0105");
    expect(finding?.severity).toBe("error");
    expect(finding?.message.zh).toMatch(
      /^文件里没有一张报表：这是Excel 工作簿，工作表“通讯录”“草稿”都不是；应有的报表是月度进展表、支付产品交易表、/,
    );
    expect(finding?.message.en).toContain('none of its sheets is one ("通讯录", "草稿"); the reports are ');
  });
  it("text under a workbook's name is called text", () => {
    const named = { ...addresses, file: "9月报表.xlsx", format: "csv" } as const;
    const [finding] = noReportIn(pack, [named]);
    expect(finding?.message.zh).toContain("名为 .xlsx，内容却是文本；应有的报表是");
    expect(finding?.message.en).toContain("named .xlsx but is text; the reports are");
  });
  it("are not, where one of them holds a table, a form's title, or a 情况说明", () => {
    const titled = exampleWorkbook([sheet("月度进展表", ["只有标题"])], "月报.xlsx");
    const explains = exampleWorkbook(
      [sheet("情况说明", ["规则编号", "项目", "说明"], ["R-AM-0101", "用户", "促销"])],
      "说明.xlsx",
    );
    for (const other of [titled, explains]) expect(noReportIn(pack, [addresses, other])).toEqual([]);
  });
});
