import { describe, expect, it } from "vitest";
import { templates2021 } from "../standard/index";
import type { DocumentTemplate } from "../template";
import { checkTemplate } from "./check-template";

const indicators = Array.from({ length: 16 }, (_, index) => `K${String(index + 1).padStart(2, "0")}`);
const plain = (template: DocumentTemplate) => JSON.parse(JSON.stringify(template));
const findings = (template: unknown) => {
  const checked = checkTemplate(template, indicators, { file: "templates/circular.json" });
  return "findings" in checked
    ? checked.findings.map(({ code, place, message }) => [code, place.cell, message.zh])
    : [];
};
const withSentence = (text: string, kind: keyof typeof templates2021 = "circular") => ({
  ...plain(templates2021[kind]),
  sections: [{ heading: "总体情况", paragraphs: [{ sentences: [{ text: "截至{cutOff}。" }, { text }] }] }],
});

describe("accepts", () => {
  it.each(Object.entries(templates2021))("the standard %s, as JSON", (_, template) => {
    expect(checkTemplate(plain(template), indicators)).toEqual({ template });
  });
  it("a county's own sentence, list, several indicators at once, another naming policy", () => {
    const own = withSentence("全县{K01+K06.yearOnYear}，月均需新增[用户{K01.remaining}、商户{K06.remaining}]。");
    expect(findings({ ...own, naming: { leaders: 5, last: 0, late: "counted" } })).toEqual([]);
  });
});

describe("reports a fault with its place", () => {
  const place = "sections[0].paragraphs[0].sentences[1].text";
  it.each([
    ["新增{K01.yearToDat}。", "C-0103", "第3字", "没有名为 {K01.yearToDat} 的占位符"],
    ["新增{K99.value}。", "C-0104", "第3字", "没有指标 K99"],
    ["新增{K01.value。", "C-0102", "第3字", "“{”没有配对的“}”"],
    ["新增K01.value}。", "C-0102", "第12字", "多余的“}”"],
    ["新增[用户{K01.value}。", "C-0102", "第3字", "“[”没有配对的“]”"],
    ["新增[用户[{K01.value}]]。", "C-0102", "第6字", "列举中不能再套列举"],
    ["居前的{K01+K06.leaders}。", "C-0105", "第4字", "一次只能说一个指标"],
    ["你单位{own.errors}。", "C-0106", "第4字", "这一类文件中没有 {own.errors} 可说"],
  ])("%s", (text, code, at, words) => {
    const [found, ...others] = findings(withSentence(text));
    expect(others).toEqual([]);
    expect(found?.slice(0, 2)).toEqual([code, place]);
    expect(found?.[2]).toContain(`“总体情况” ${at}`);
    expect(found?.[2]).toContain(words);
  });
  it("a slot of when, a table's indicator, the title", () => {
    const wrong = plain(templates2021.circular);
    wrong.sections[3].paragraphs[0].sentences[0].when = "K01.leader";
    wrong.annexes[1].table.columns[2].indicator = "K77";
    wrong.documentTitle = "关于{moth}的通报";
    expect(findings(wrong).map(([code, cell]) => [code, cell])).toEqual([
      ["C-0103", "documentTitle"],
      ["C-0103", "sections[3].paragraphs[0].sentences[0].when"],
      ["C-0104", "annexes[1].table.columns[2].indicator"],
    ]);
  });
  it("a wrong shape, at its key", () => {
    const wrong = plain(templates2021.circular);
    wrong.sections[1].paragraphs[0].sentences[0].text = 5;
    wrong.annexes[0].table.columns[0].cell = "nummer";
    expect(findings(wrong).map(([code, cell]) => [code, cell])).toEqual([
      ["C-0101", "sections[1].paragraphs[0].sentences[0].text"],
      ["C-0101", "annexes[0].table.columns[0].cell"],
    ]);
  });
  it("what is no template at all", () => {
    expect(findings("通报").map(([code]) => code)).toEqual(["C-0101"]);
    expect(findings(null).map(([code]) => code)).toEqual(["C-0101"]);
  });
});
