import { benchmarkCounty2021 } from "@biaogan/report/standard";
import {
  type Case,
  dates,
  figures,
  head,
  numbers,
  one,
  products,
  rowsAt,
  signed,
  texts,
  twoRowMerges,
  twoRows,
} from "./case";

const blank = (count: number): readonly undefined[] => Array.from({ length: count }, () => undefined);

/** Service rooms right of the products, a column between them. */
const roomsBeside = [
  ["编号", "名称", "乡镇", "状态", "移动支付笔数", "移动支付金额", "助农取款笔数"],
  ["01", "甲村服务室", "城关镇", "正常运营", 6, 120.5, 3],
  ["02", "乙村服务室", "东河镇", "暂停营业", 0, 0, 0],
].map((row) => [...blank(6), ...row]);

const progress = benchmarkCounty2021.forms.find(({ id }) => id === "monthly-progress")?.tables.progress?.columns ?? {};
const progressItems = Object.values(progress).map(({ label }) => label.zh);

/** The 26 items of the 月度进展表 in two blocks of thirteen, to save a page. */
const progressInBlocks = [
  ["月度进展表"],
  ["填报单位：示例县农村商业银行", undefined, undefined, "报告期：2021年9月"],
  ["序号", "项目", "计量单位", "本月数", "序号", "项目", "计量单位", "本月数"],
  ...Array.from({ length: 13 }, (_, index) =>
    [index, index + 13].flatMap((at) => [at + 1, progressItems[at], "户", at * 3]),
  ),
];

/** The corpus: real shapes of the month's forms, one mess at a time. */
export const cases: readonly Case[] = [
  one("plain", { cells: rowsAt(1, [["支付产品", "笔数", "金额"], ...figures(1).map((row) => row.slice(0, 3))]) }),
  one("two-row-header", {
    cells: [...rowsAt(1, head), ...rowsAt(3, twoRows), ...rowsAt(5, figures(1))],
    merges: ["A1:E1", ...twoRowMerges],
  }),
  one("three-row-header", {
    cells: [
      ...rowsAt(1, [["移动支付业务量统计"], ["支付产品", "移动支付"]]),
      ...rowsAt(3, [
        [undefined, "本月", undefined, "本年累计"],
        [undefined, "笔数", "金额", "笔数", "金额"],
      ]),
      ...rowsAt(5, figures(2)),
    ],
    merges: ["A1:E1", "A2:A4", "B2:E2", "B3:C3", "D3:E3"],
  }),
  one("column-numbers", {
    cells: [...rowsAt(1, head), ...rowsAt(3, twoRows), ...rowsAt(5, [["甲", 1, 2, 3, 4]]), ...rowsAt(6, figures(3))],
    merges: twoRowMerges,
  }),
  one("signed", {
    cells: [...rowsAt(1, head), ...rowsAt(3, twoRows), ...rowsAt(5, figures(1)), ...signed(11)],
    merges: twoRowMerges,
  }),
  one("blank-rows", { cells: [...rowsAt(2, head), ...rowsAt(6, twoRows), ...rowsAt(11, figures(1)), ...signed(20)] }),
  one("far-below", { cells: [...rowsAt(1, figures(1)), ["C5000", "text", "备用"], ["A60000", "number", "35"]] }),
  one("far-right", { cells: [...rowsAt(1, figures(1)), ["IV3", "text", "最右"]] }),
  one("subtotals", {
    cells: rowsAt(1, [
      ["网点", "笔数"],
      ["城关", 5],
      ["东河", 6],
      ["小计", 11],
      ["西山", 7],
      ["小计", 7],
      ["合计", 18],
    ]),
  }),
  one("two-tables", {
    cells: [
      ...rowsAt(1, [["月度进展表"], ["序号", "项目", "计量单位", "本月数"], [1, "累计绑卡用户", "户", 90]]),
      ...rowsAt(6, [["支付产品交易表"], ["支付产品", "笔数"], ["手机闪付", 3]]),
    ],
  }),
  one("signed-apart", {
    cells: [
      ...rowsAt(1, head),
      ...rowsAt(3, twoRows),
      ...rowsAt(5, figures(1)),
      ...rowsAt(11, [
        ["填表人：", undefined, "复核人：", "张三"],
        ["负责人", "王五"],
      ]),
    ],
    merges: twoRowMerges,
  }),
  one("header-low", {
    cells: [
      ...rowsAt(
        1,
        Array.from({ length: 45 }, (_, index) => [`第${index + 1}条：口径说明`]),
      ),
      ...rowsAt(47, head),
      ...rowsAt(49, twoRows),
      ...rowsAt(51, figures(1)),
      ...signed(57),
    ],
    merges: ["A49:A50", "B49:C49", "D49:E49"],
  }),
  one("tables-beside", {
    cells: [
      ...rowsAt(1, head),
      ...rowsAt(3, twoRows),
      ...rowsAt(5, figures(1)),
      ...signed(11),
      ...rowsAt(3, roomsBeside),
    ],
    merges: twoRowMerges,
  }),
  one("record-in-blocks", { name: "月度进展表", cells: rowsAt(1, progressInBlocks) }),
  one("hidden-rows", { cells: rowsAt(1, figures(1)), hiddenRows: [2, 4] }),
  one("hidden-columns", { cells: rowsAt(1, figures(1)), hiddenColumns: [3, 5] }),
  {
    name: "hidden-sheet",
    sheets: [
      { name: "支付产品交易表", cells: rowsAt(1, figures(1)) },
      { name: "底稿", visibility: "hidden", cells: rowsAt(1, [["隐藏", 1]]) },
    ],
  },
  {
    name: "seven-sheets",
    sheets: [
      "月度进展表",
      "支付产品交易表",
      "场景进展表",
      "惠农金融服务室明细表",
      "商户明细表",
      "受理终端明细表",
      "情况说明",
    ].map((name, index) => ({ name, cells: rowsAt(index + 1, [[name, index]]) })),
  },
  {
    name: "odd-names",
    sheets: ["表 (2)", "9月&10月", "农商行'分", "Sheet1", "（终稿）"].map((name) => ({
      name,
      cells: rowsAt(1, [[name]]),
    })),
  },
  texts("full-width", ["１２３", "１，２３４．５６", "（５０）", "１２ 户"]),
  texts("separators", ["1,234", "1 234", "1，234", "12,345.60", "1,2345"]),
  texts("suffixes", ["2000万", "2000万元", "35户", "12笔", "1.2亿元", "约100", "100余户"]),
  texts("nothings", ["-", "—", "——", "/", "无", "不适用", "N/A", "0"]),
  texts("date-spellings", ["2021.8", "2021年8月", "202108", "2021-08-01", "2021年8月1日", "二〇二一年八月", "21.8.1"]),
  texts("codes", ["102990154110001", "00000123", "9.1E+17", "91350100M000100Y43", "'0742", "5411.0"]),
  texts("marks", ['a"b', "两\n行", "A & B < C > D", "'单引号'", "=1+1", "+86", "@我", "_x0041_"]),
  texts("characters", ["𠮷野家便民店", "镕", "Ａ店", "Cafe\u0301", "①②", "😀", "\u00a0空\u00a0"]),
  texts("spaces", [" 前", "后 ", "中 间", "　全角　"]),
  texts("long", ["长".repeat(2_000), "x".repeat(8_000)]),
  numbers("noise", [
    ["0.3", undefined, "0.30000000000000004"],
    ["1.1", undefined, "1.1000000000000001"],
    ["70.1", undefined, "70.1"],
    ["0.1", undefined, "0.1"],
  ]),
  numbers("sizes", [
    ["123456789012345"],
    ["0.000000012", undefined, "1.2e-8"],
    ["1000000000000000000000", undefined, "1e21"],
    ["-0.5"],
    ["0"],
    ["99999999.99"],
  ]),
  numbers("formats", [
    ["0.985", "0.00%"],
    ["1234567.89", "#,##0.00"],
    ["12", "0"],
    ["0.5", "0%"],
    ["1234", "#,##0"],
  ]),
  numbers("negatives", [["-5", "0.00"], ["-1234.5", "#,##0.00"], ["-1"]]),
  numbers("code-numbers", [["102990154110001"], ["123"], ["742"], ["5411"]]),
  numbers("serials", [["44440"], ["44440.5"], ["60"], ["1"]]),
  dates("dates", ["yyyy-mm-dd", "yyyy/m/d", 'yyyy"年"m"月"d"日"', 'yyyy"年"m"月"', "yyyy.mm.dd"]),
  dates("dates-1904", ["yyyy-mm-dd", "yyyy/m/d"], true),
  one("truths", {
    cells: [
      ["A1", "text", "支持统一标准"],
      ["A2", "boolean", "true"],
      ["A3", "boolean", "false"],
    ],
  }),
  one("formulas", {
    cells: [
      ...rowsAt(1, [[10], [20.5], [30]]),
      ["A4", "number", "60.5", { formula: "SUM(A1:A3)" }],
      ["B4", "text", "合计:60.5", { formula: '"合计:"&A4' }],
    ],
  }),
  one("errors", {
    cells: [
      ...rowsAt(1, [["错误", 0]]),
      ["A2", "error", "#DIV/0!", { formula: "1/B1" }],
      ["A3", "error", "#N/A", { formula: "NA()" }],
    ],
  }),
  one("comments", {
    cells: [
      ["A1", "text", "合计"],
      ["B1", "number", "12340", { comment: "请核实" }],
      ["B3", "text", "见批注", { comment: "第一行\n第二行" }],
    ],
  }),
  one("empty-form", {
    cells: [
      ...rowsAt(1, head),
      ...rowsAt(3, twoRows),
      ...rowsAt(
        5,
        products.map((name) => [name]),
      ),
    ],
    merges: twoRowMerges,
  }),
  one("wide", {
    cells: rowsAt(1, [
      Array.from({ length: 120 }, (_, index) => `第${index + 1}列`),
      Array.from({ length: 120 }, (_, index) => index),
    ]),
  }),
  one("merged-rows", {
    cells: [
      ["A1", "text", "城关镇"],
      ["B1", "number", "1"],
      ["B2", "number", "2"],
      ["B3", "number", "3"],
    ],
    merges: ["A1:A3"],
  }),
];
