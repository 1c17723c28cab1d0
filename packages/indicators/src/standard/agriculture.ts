import { text } from "@biaogan/core";
import { declare } from "./declare";

export const agriculture = [
  declare({
    id: "K15",
    clause: "三（三）4",
    title: text("持续稳定运营的惠农金融服务室", "Rural rooms in steady operation"),
    measure: "个",
    kind: "stock",
    formula: "count(rooms where every(state = operating over year to date))",
    month: "count(rooms where state = operating)",
    institutions: "parts",
    ranking: "none",
    comparison: "none",
  }),
  declare({
    id: "K16",
    clause: "三（三）4",
    title: text("惠农金融服务室下半年月均笔数（最低站点）", "Least room's monthly mean of payments, second half"),
    measure: "笔",
    kind: "ratio",
    formula: "min(mean(rooms.transactions over second half) over rooms where state = operating)",
    month: "min(rooms.transactions over rooms where state = operating)",
    decimals: 2,
    institutions: "each",
    ranking: "none",
    comparison: "none",
    excluded: "rooms where state = suspended",
  }),
];
