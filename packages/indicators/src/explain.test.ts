import { MisuseError } from "@biaogan/core";
import { describe, expect, it } from "vitest";
import { explain, printExplanation } from "./explain";
import { aggregateSmall } from "./fixtures/aggregate-small";

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

describe("printExplanation accepts", () => {
  it("a floor: the least room, its arithmetic, its cells and who is missing", () => {
    expect(printExplanation(result, "K16")).toBe(
      [
        "K16 惠农金融服务室下半年月均笔数（最低站点）   2021-09   4.67 笔   目标 每个站点 ≥ 5 笔   滞后",
        "未计：沙坪村服务室",
        "未达标：东河村服务室",
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
    expect(lines.slice(0, 3)).toEqual([
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
