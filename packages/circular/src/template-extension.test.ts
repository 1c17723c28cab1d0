import { describe, expect, it } from "vitest";
import { checkTemplate } from "./compose/check-template";
import { circularTemplate2021 as base } from "./standard/circular-2021";

const indicators = Array.from({ length: 17 }, (_, index) => `K${String(index + 1).padStart(2, "0")}`);
const own = { extends: `${base.id}@${base.version}`, id: "own", version: "1" };
const read = (extension: object) =>
  checkTemplate({ ...own, ...extension }, indicators, { file: "circular.json", base });
const templateOf = (extension: object) => {
  const checked = read(extension);
  if ("findings" in checked) throw new Error(checked.findings.map(({ message }) => message.en).join("\n"));
  return checked.template;
};
const placesOf = (extension: object): readonly string[] => {
  const checked = read(extension);
  return "findings" in checked ? checked.findings.map(({ code, place }) => `${code} ${place.cell}`) : [];
};
const headings = (template: typeof base): readonly (string | undefined)[] =>
  template.sections.map(({ heading }) => heading);
const sentence = { text: "集市{K17.value}。" };

describe("a template that changes another", () => {
  it("is the other where it says nothing more", () => {
    expect(templateOf({})).toEqual({ ...base, id: "own", version: "1" });
  });
  it("adds a sentence to a sub-section, and a paragraph to a section", () => {
    const template = templateOf({
      additions: [
        { to: "部分目标进度滞后", sentences: [sentence] },
        { to: "总体情况", sentences: [sentence] },
      ],
    });
    const behind = template.sections
      .flatMap(({ subsections }) => subsections)
      .find(({ heading }) => heading === "部分目标进度滞后");
    expect(behind?.sentences.at(-1)).toEqual(sentence);
    expect(template.sections[1]?.paragraphs.at(-1)).toEqual({ sentences: [sentence] });
  });
  it("puts a section and an annex behind what they name, at the end without a name", () => {
    const section = { heading: "集市", paragraphs: [{ sentences: [sentence] }] };
    const annex = { title: "集市图", charts: [{ chart: "months", title: "集市", indicator: "K17" }] };
    const template = templateOf({ sections: [{ ...section, after: "总体情况" }], annexes: [annex] });
    expect(headings(template).indexOf("集市")).toBe(headings(base).indexOf("总体情况") + 1);
    expect(template.annexes.at(-1)?.title).toBe("集市图");
  });
  it("lets go what it drops", () => {
    const template = templateOf({ drop: ["先进情况", "规范报送保质量", "主要指标进展图"] });
    expect(headings(template)).not.toContain("先进情况");
    expect(template.annexes.map(({ title }) => title)).not.toContain("主要指标进展图");
  });
});

describe("reports at its place in the county's own file", () => {
  it.each([
    [{ extends: "monthly-circular@2020.1" }, "C-0107 extends"],
    [{ drop: ["没有"] }, "C-0108 drop[0]"],
    [{ additions: [{ to: "没有", sentences: [sentence] }] }, "C-0108 additions[0].to"],
    [
      {
        additions: [
          {
            to: "部分目标进度滞后",
            tables: [{ table: { rows: "incomplete", columns: [{ header: "指标", cell: "title" }] } }],
          },
        ],
      },
      "C-0108 additions[0].to",
    ],
    [{ additions: [{ to: "总体情况", sentences: [{ text: "{K17.valu}" }] }] }, "C-0103 additions[0].sentences[0].text"],
    [
      { additions: [{ to: "总体情况", subsections: [{ heading: "市", sentences: [{ text: "{K18.value}" }] }] }] },
      "C-0104 additions[0].subsections[0].sentences[0].text",
    ],
    [
      { additions: [{ to: "总体情况", charts: [{ chart: "months", title: "市", indicator: "K18" }] }] },
      "C-0104 additions[0].charts[0].indicator",
    ],
    [{ closing: "{own.name}" }, "C-0106 closing"],
    [{ additions: [{ sentences: [] }] }, "C-0101 additions[0].to"],
  ])("%j", (extension, place) => {
    expect(placesOf(extension)).toEqual([place]);
  });
});
