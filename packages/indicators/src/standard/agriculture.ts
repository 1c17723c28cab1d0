import { text } from "@biaogan/core";
import { declare, gives, missing, rows, together } from "./declare";

const rooms = (month: string, ...list: readonly (readonly [room: string, state: string, transactions: string])[]) =>
  rows(month, "rooms", { Y01: list.map(([room, state, transactions]) => ({ room, state, transactions })) });

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
    comparison: "rate",
    examples: [
      // 08 was suspended in February; of 09 nothing is known in January, so it is not counted and named.
      gives(
        "2021-02",
        "1",
        together(
          rooms("2021-01", ["07", "operating", "5"], ["08", "operating", "5"]),
          rooms("2021-02", ["07", "operating", "5"], ["08", "suspended", "0"], ["09", "operating", "5"]),
        ),
      ),
      gives("2021-02", missing("not-reported"), {}),
    ],
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
    comparison: "rate",
    excluded: "rooms where state = suspended",
    examples: [
      gives(
        "2021-09",
        "14/3",
        together(
          rooms("2021-07", ["07", "operating", "3"], ["08", "operating", "9"], ["09", "operating", "1"]),
          rooms("2021-08", ["07", "operating", "5"], ["08", "operating", "9"], ["09", "operating", "1"]),
          rooms("2021-09", ["07", "operating", "6"], ["08", "operating", "9"], ["09", "suspended", "0"]),
        ),
      ),
      gives("2021-06", missing("not-due"), rooms("2021-06", ["07", "operating", "3"])),
      gives("2021-09", missing("no-rows"), rooms("2021-09", ["07", "suspended", "0"])),
    ],
  }),
];
