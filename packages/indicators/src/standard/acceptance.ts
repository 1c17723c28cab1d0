import { text } from "@biaogan/core";
import { declare, milestone, rowRatio } from "./declare";

const added = "sum(progress.smallMerchantsAdded over institutions)";
const active = "sum(progress.smallMerchantsActive over institutions)";

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
  }),
  milestone("K08", "三（二）3", text("移动支付示范街区", "Demonstration street"), "shopping-street"),
];
