import { MisuseError } from "@biaogan/core";
import { describe, expect, it } from "vitest";
import { explain, explainForPage, printExplanation } from "./explain";
import { explanationSchema, type Step } from "./explanation";
import { aggregateSmall, scoreOf } from "./fixtures/aggregate-small";

const rooms = (...transactions: readonly string[]) => ({
  rooms: [
    ...transactions.map((count, index) => ({ room: `0${index + 7}`, state: "operating", transactions: count })),
    { room: "11", state: "suspended", transactions: "0" },
  ],
});
const terminals = (...unified: readonly string[]) => ({
  terminals: unified.map((unifiedQr) => ({ unifiedQr, withdrawnOn: "" })),
});
const result = aggregateSmall(
  {
    "2021-07": { Y01: rooms("3", "9") },
    "2021-08": { Y01: rooms("5", "9") },
    "2021-09": {
      Y01: rooms("6", "9"),
      B01: { progress: [{ newlyBoundUsers: "7" }], ...terminals("true", "true") },
      B02: terminals("true", "false"),
    },
  },
  "2021-09",
);

const reads = (indicator: string) => scoreOf(result, indicator).formula.reads;

describe("printExplanation accepts", () => {
  it("who the parts come from, and who moved the total since last month", () => {
    const users = (value: string) => ({ progress: [{ newlyBoundUsers: value }] });
    const moved = aggregateSmall(
      { "2021-08": { B01: users("30"), B02: users("50") }, "2021-09": { B01: users("70"), B02: users("40") } },
      "2021-09",
    );
    const lines = printExplanation(moved, "K01").split("\n");
    expect(lines).toContain("机构贡献：工行 100 户（52.63%）、农行 90 户（47.37%）");
    expect(lines).toContain("较上月变动：全县 +30 户、工行 +40 户（133.33%）、农行 -10 户（-33.33%）");
  });

  it("a floor: the least room, its arithmetic, its cells and who is missing", () => {
    expect(printExplanation(result, "K16")).toBe(
      [
        "K16 惠农金融服务室下半年月均笔数（最低站点）   2021-09   4.67 笔   目标 每个站点 ≥ 5 笔   滞后",
        `口径：${reads("K16").zh}`,
        "公式：min(mean(rooms.transactions over second half) over rooms where state = operating)",
        "未计：沙坪村服务室",
        "未达标：东河村服务室 4.67 笔",
        "2021-09 惠农金融服务室明细表 （状态 ＝ 正常运营）   2 项中的最小值 ＝ 4.67 笔",
        "  2021-09 邮政公司 07 东河村服务室   (3 ＋ 5 ＋ 6) ÷ 3 ＝ 4.67 笔",
        "    2021-07 邮政公司 07 东河村服务室 移动支付笔数   3 笔   Y01_2021-07.xlsx › 惠农金融服务室明细表 › E6",
        "    2021-08 邮政公司 07 东河村服务室 移动支付笔数   5 笔   Y01_2021-08.xlsx › 惠农金融服务室明细表 › E6",
        "    2021-09 邮政公司 07 东河村服务室 移动支付笔数   6 笔   Y01_2021-09.xlsx › 惠农金融服务室明细表 › E6",
        "  …另有 1 项",
        "  缺：农商行 2021-09",
      ].join("\n"),
    );
  });

  it("a bank's share down to the range, the count and how the rows were chosen, in English too", () => {
    expect(printExplanation(result, "K05", { institution: "B02" }, "en")).toBe(
      [
        "K05 Terminals supporting the unified QR code   农行   2021-09   50.00%   target each bank 100%",
        `in words: ${reads("K05").en}`,
        "formula: ratio(count(terminals where withdrawnOn is blank and unifiedQr), count(terminals where withdrawnOn is blank))",
        "ratio   1 ÷ 2 ＝ 50.00%",
        "  2021-09 农行 Terminal detail (withdrawn on is blank and reads the unified QR code)   1 sites",
        "    2021-09 农行   1 sites   B02_2021-09.xlsx › 受理终端明细表 › A6:A7 1 rows",
        "  2021-09 农行 Terminal detail (withdrawn on is blank)   2 sites",
        "    2021-09 农行   2 sites   B02_2021-09.xlsx › 受理终端明细表 › A6:A7 2 rows",
      ].join("\n"),
    );
  });

  it("every aspect of every indicator, in both languages", () => {
    for (const { indicator, aspects } of result.scores) {
      for (const aspect of Object.keys(aspects) as (keyof typeof aspects)[]) {
        expect(explain(result, indicator, { aspect }).outcome).toEqual(aspects[aspect]);
        for (const language of ["zh", "en"] as const) {
          expect(printExplanation(result, indicator, { aspect }, language)).toContain(`${indicator} `);
        }
      }
    }
  });

  it("the pace as arithmetic: completion less time elapsed", () => {
    const lines = printExplanation(result, "K01", { aspect: "lead" }).split("\n");
    expect([lines[0], ...lines.slice(3, 5)]).toEqual([
      "K01 云闪付新增绑卡用户 · 较序时进度   2021-09   -74.94 个百分点   目标 ≥ 12,000 户   严重滞后",
      "较序时进度   7 ÷ 12,000 － 9 ÷ 12 ＝ -74.94 个百分点",
      "  完成率   7 ÷ 12,000 ＝ 0.0006",
    ]);
  });
});

describe("explain refuses", () => {
  it.each([
    ["an unknown indicator", "K99", {}],
    ["an institution that the indicator does not speak of", "K05", { institution: "U01" }],
    ["an institution's aspect other than its value", "K01", { institution: "B01", aspect: "lead" }],
  ] as const)("%s", (_, indicator, request) => {
    expect(() => explain(result, indicator, request)).toThrow(MisuseError);
  });
});

describe("explainForPage accepts", () => {
  it("words, symbols, figures and every cell as plain data that its schema takes", () => {
    const page = explainForPage(result, "K16");
    expect(explanationSchema.parse(JSON.parse(JSON.stringify(page)))).toEqual(page);
    expect(page).toMatchObject({
      shown: "4.67 笔",
      target: "每个站点 ≥ 5 笔",
      standing: { code: "behind", label: "滞后" },
    });
    expect(page.formula.symbols).toBe(
      "min(mean(rooms.transactions over second half) over rooms where state = operating)",
    );
    const [least] = page.steps.parts;
    expect(least?.label).toBe("2021-09 邮政公司 07 东河村服务室");
    expect(least?.arithmetic).toBe("(3 ＋ 5 ＋ 6) ÷ 3 ＝ 4.67 笔");
    expect(least?.parts[0]?.place).toEqual({ file: "Y01_2021-07.xlsx", sheet: "惠农金融服务室明细表", cell: "E6" });
    expect(page.steps.missing).toEqual(["农商行 2021-09"]);
  });

  it("a range and a count where rows are many", () => {
    const [counted] = explainForPage(result, "K05", { institution: "B02" }).steps.parts;
    expect(counted?.parts[0]).toMatchObject({ rows: 1, place: { cell: "A6:A7" } });
  });

  it("as many steps as the trace has nodes", () => {
    const steps = ({ parts }: Step): number => 1 + parts.reduce((sum, part) => sum + steps(part), 0);
    const nodes = ({ children }: ReturnType<typeof explain>): number =>
      1 + children.reduce((sum, child) => sum + nodes(child), 0);
    for (const { indicator } of result.scores)
      expect(steps(explainForPage(result, indicator).steps)).toBe(nodes(explain(result, indicator)));
  });
});
