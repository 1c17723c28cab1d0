import { text } from "@biaogan/core";
import { cells, declare, gives, milestone, missing, rowRatio, rows } from "./declare";

const added = "sum(progress.smallMerchantsAdded over institutions)";
const active = "sum(progress.smallMerchantsActive over institutions)";

const merchant = (kind: string, acceptsUnified: string, closedOn = "") => ({ class: kind, acceptsUnified, closedOn });
const terminal = (unifiedQr: string, withdrawnOn = "") => ({ unifiedQr, withdrawnOn });

export const acceptance = [
  declare({
    id: "K04",
    clause: "三（二）1",
    title: text("主流商户受理覆盖率", "Mainstream merchants accepting"),
    measure: "%",
    kind: "ratio",
    formula: rowRatio("merchants", "class = mainstream and closedOn is blank", "acceptsUnified"),
    institutions: "each",
    ranking: "value",
    comparison: "points",
    examples: [
      // A ratio of sums, 3 of 4, is not the mean of 100% and 50%.
      gives(
        "2021-09",
        "75",
        rows("2021-09", "merchants", {
          B01: [merchant("mainstream", "true"), merchant("mainstream", "true"), merchant("small", "false")],
          B02: [
            merchant("mainstream", "true"),
            merchant("mainstream", "false"),
            merchant("mainstream", "false", "2021-08-30"),
          ],
        }),
      ),
      gives("2021-09", missing("base-zero"), rows("2021-09", "merchants", { B01: [merchant("small", "true")] })),
      gives("2021-09", missing("not-reported"), {}),
    ],
  }),
  declare({
    id: "K05",
    clause: "三（二）1",
    title: text("受理终端统一二维码支持率", "Terminals supporting the unified QR code"),
    measure: "%",
    kind: "ratio",
    formula: rowRatio("terminals", "withdrawnOn is blank", "unifiedQr"),
    institutions: "each",
    ranking: "value",
    comparison: "points",
    examples: [
      gives(
        "2021-09",
        "80",
        rows("2021-09", "terminals", {
          B01: [terminal("true"), terminal("true"), terminal("true"), terminal("false", "2021-09-01")],
          B02: [terminal("true"), terminal("false")],
        }),
      ),
      gives("2021-09", missing("base-zero"), rows("2021-09", "terminals", { B01: [terminal("true", "2021-03-01")] })),
      gives("2021-09", missing("not-reported"), {}),
    ],
  }),
  declare({
    id: "K06",
    clause: "三（二）2",
    title: text("新增小微商户", "Newly added small and micro merchants"),
    measure: "户",
    kind: "flow",
    formula: `yearToDate(${added})`,
    month: added,
    yearToDate: `yearToDate(${added})`,
    institutions: "parts",
    ranking: "value",
    comparison: "rate",
    examples: [
      gives(
        "2021-02",
        "21",
        cells("progress", "smallMerchantsAdded", { "2021-01": { B01: "6", P01: "7" }, "2021-02": { B01: "8" } }),
      ),
      gives("2021-01", missing("blank"), cells("progress", "smallMerchantsAdded", { "2021-01": { B01: "" } })),
    ],
  }),
  declare({
    id: "K07",
    clause: "三（二）2",
    title: text("下半年月均活动小微商户", "Monthly average active small merchants, second half"),
    measure: "户",
    kind: "stock",
    formula: `mean(${active} over second half)`,
    month: active,
    decimals: 0,
    institutions: "each",
    ranking: "value",
    comparison: "rate",
    examples: [
      gives(
        "2021-08",
        "40",
        cells("progress", "smallMerchantsActive", {
          "2021-07": { B01: "10", B02: "20" },
          "2021-08": { B01: "30", B02: "20" },
        }),
      ),
      gives("2021-06", missing("not-due"), cells("progress", "smallMerchantsActive", { "2021-06": { B01: "10" } })),
    ],
  }),
  milestone("K08", "三（二）3", text("移动支付示范街区", "Demonstration street"), "shopping-street", "B03"),
];
