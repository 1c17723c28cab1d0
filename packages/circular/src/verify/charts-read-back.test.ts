import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { renderDocx } from "../docx/index";
import { figure, score, smallResult } from "../fixtures/small-result";
import { type OfficialDocument, verifyCircular } from "../index";

const traced = (known: string) => ({
  value: figure(`${known}%`),
  trace: { node: "none", outcome: figure(`${known}%`), children: [] },
});
const result = smallResult([score("K05", "受理终端支持率", { value: "95.4%" })], {
  figures: {
    K05: { county: traced("95.4"), institutions: { B01: traced("98.7"), B02: traced("91.25") }, aspects: {} },
  },
});
const at = (institution: string, value: string) => ({
  value,
  text: value,
  figure: { indicator: "K05", institution, month: "2021-09", aspect: "value", measure: "%" } as const,
});
/** Two institutions' coverage beside what ought to be, which is no figure. */
const document: OfficialDocument = {
  schema: "biaogan/official-document@1",
  kind: "circular",
  head: { mark: "示例县移动支付标杆县建设工作领导小组办公室文件" },
  title: ["关于图表的通报"],
  body: [
    { block: "paragraph", inlines: [{ text: "各机构覆盖率如图。" }] },
    {
      block: "figure",
      title: "各机构覆盖率",
      alternative: "工行98.70%，农行91.25%",
      chart: {
        measure: "%",
        categories: ["工行", "农行", "中行"],
        series: [
          { name: "应达到", draw: "line", points: ["95", "95", "95"].map((value) => ({ value, text: value })) },
          { name: "覆盖率", draw: "columns", points: [at("B01", "98.70"), at("B02", "91.25"), { text: "无数据" }] },
        ],
      },
      notes: [],
    },
  ],
  annexes: [],
  signature: { institution: "示例县移动支付标杆县建设工作领导小组办公室", day: "2021-10-09" },
};
const docx = renderDocx(document);
const CHART = "word/charts/chart1.xml";
const WORKBOOK = "word/embeddings/chart1.xlsx";

function edited(part: string, edit: (bytes: Uint8Array) => Uint8Array): Uint8Array {
  const parts = unzipSync(docx);
  const before = parts[part];
  if (!before) throw new Error(`there is no ${part}`);
  return zipSync({ ...parts, [part]: edit(before) });
}
const xml = (edit: (text: string) => string) => (bytes: Uint8Array) => {
  const changed = edit(strFromU8(bytes));
  if (changed === strFromU8(bytes)) throw new Error("nothing was edited");
  return strToU8(changed);
};
const inWorkbook = (edit: (text: string) => string) => (bytes: Uint8Array) => {
  const parts = unzipSync(bytes);
  const sheet = "xl/worksheets/sheet1.xml";
  return zipSync({ ...parts, [sheet]: xml(edit)(parts[sheet] ?? new Uint8Array()) });
};
const found = (bytes: Uint8Array, options: object = { document }) =>
  verifyCircular(bytes, result, options).findings.map(
    ({ code, place, message }) => `${code} ${place.sheet}${place.cell} ${message.zh}`,
  );

describe("charts read back accept", () => {
  it("the chart as it was written: every mark that has a figure is bound", () => {
    const { findings, bound, agreeing } = verifyCircular(docx, result, { document });
    expect([findings, bound, agreeing]).toEqual([[], 2, 2]);
  });
  it("what Word makes of the figures when it saves: doubles with their noise, zeros gone", () => {
    const saved = xml((text) => text.replace(">98.70<", ">98.7<").replace(">91.25<", ">91.250000000000014<"));
    expect(found(edited(CHART, saved))).toEqual([]);
  });
  it("a chart whose workbook a program has dropped", () => {
    const { [WORKBOOK]: _, ...parts } = unzipSync(docx);
    expect(found(zipSync(parts))).toEqual([]);
  });
});

describe("charts read back report", () => {
  it("a column made higher, as the chart shows it", () => {
    const higher = xml((text) => text.replace(">91.25<", ">99.25<"));
    expect(found(edited(CHART, higher))).toEqual([
      "V-0101 正文图1第3行（农行）第3列 K05 受理终端支持率·农行·完成情况应为91.25，文中为99.25（数据表中为91.25）",
    ]);
  });
  it("the same where the workbook is lost: it is known by its place", () => {
    const { [WORKBOOK]: _, ...parts } = unzipSync(
      edited(
        CHART,
        xml((text) => text.replace(">91.25<", ">99.25<")),
      ),
    );
    expect(found(zipSync(parts))).toEqual([
      "V-0101 正文图1第3行（农行）第3列 K05 受理终端支持率·农行·完成情况应为91.25，文中为99.25",
    ]);
  });
  it("a number changed in the workbook, which the next edit would draw", () => {
    const behind = inWorkbook((text) => text.replace("<v>98.70</v>", "<v>89.70</v>"));
    expect(found(edited(WORKBOOK, behind))).toEqual([
      "V-0101 正文图1第2行（工行）第3列 K05 受理终端支持率·工行·完成情况应为98.7，文中为98.7（数据表中为89.7）",
    ]);
  });
  it("a mark that was filled in where there is no figure", () => {
    const filled = xml((text) =>
      text.replace(/(<c:pt idx="1"><c:v>91\.25<\/c:v><\/c:pt>)/, '$1<c:pt idx="2"><c:v>50</c:v></c:pt>'),
    );
    expect(found(edited(CHART, filled))).toEqual(["V-0103 正文图1第4行（中行）第3列 增加了“50”，不是结果中的数"]);
  });
  it("a line of what ought to be that was lowered", () => {
    const lowered = xml((text) => text.replace(/(<c:pt idx="0"><c:v>)95</, "$190<"));
    expect(found(edited(CHART, lowered))).toEqual(["V-0106 正文图1第2行（工行）第2列 原为95，现为90（数据表中为95）"]);
  });
  it("a chart that is gone, with its figures", () => {
    const gone = xml((text) => text.replace(/<w:drawing>.*?<\/w:drawing>/s, ""));
    expect(found(edited("word/document.xml", gone))).toEqual([
      "V-0105 正文图1第2行（工行）第3列 “正文图1”一图被删，含2个数：98.7、91.25",
    ]);
  });
  it("without the composed document, by the workbook's own references", () => {
    const higher = edited(
      CHART,
      xml((text) => text.replace(">91.25<", ">99.25<")),
    );
    expect(found(higher, {})).toEqual([expect.stringMatching(/^V-0101 正文图1第3行（农行）第3列 .*应为91\.25/)]);
  });
});
