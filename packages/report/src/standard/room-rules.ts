import type { Example, Rule } from "../rule";
import { explain, figures, formulaRule, recheck, zh } from "./declare-rule";
import { USUAL, usualCases, usualFigures } from "./swing-cases";

type Row = Readonly<Record<string, string>>;
const rooms = (...rows: readonly Row[]) => figures({ rooms: rows });

const sums = (
  [
    ["0301", "transactions", "移动支付笔数合计等于各站点之和", "payments: total = sum of rooms"],
    ["0302", "amount", "移动支付金额合计等于各站点之和", "amount: total = sum of rooms"],
    ["0303", "withdrawals", "助农取款笔数合计等于各站点之和", "withdrawals: total = sum of rooms"],
  ] as const
).map(([code, column, chinese, english]) =>
  formulaRule({
    code: `R-RR-${code}`,
    kind: "in-table",
    severity: "error",
    title: zh(chinese, english),
    formula: `partsAndTotal(rooms.${column})`,
    clause: "母项＝子项之和",
    mend: recheck,
    passes: rooms({ room: "01", [column]: "2" }, { room: "02", [column]: "3" }, { room: "total", [column]: "5" }),
    fails: rooms({ room: "01", [column]: "2" }, { room: "02", [column]: "3" }, { room: "total", [column]: "6" }),
    more: {
      fails: [rooms({ room: "01", [column]: "2" }, { room: "02", [column]: "3" }, { room: "total", [column]: "4" })],
    },
  }),
);

const ofRoom = (state: string) => usualFigures("rooms", (transactions) => ({ room: "07", state, transactions }));
const operating = usualCases(ofRoom("operating"));
const operatingCases = {
  ...operating,
  more: {
    ...operating.more,
    silent: [...(operating.more.silent ?? []), ofRoom("suspended")("0", Array(6).fill("60"))],
  },
};

/** Rooms that 邮政 lists, this month and the last; it was given five. */
const listing = (codes: readonly string[], before?: readonly string[]): Example => {
  const rows = (rooms: readonly string[]) => ({ rooms: rooms.map((room) => ({ room })) });
  return { tables: rows(codes), ...(before ? { before: rows(before) } : {}), institution: "Y01" };
};
const all = ["07", "08", "09", "10", "11"];
const four = all.slice(1);

export const roomRules: readonly Rule[] = [
  ...sums,
  formulaRule({
    code: "R-RR-0304",
    kind: "in-table",
    severity: "error",
    title: zh("暂停营业的服务室不应有交易", "a suspended room has no payments"),
    formula: "transactions = 0 when state = suspended",
    row: "rooms",
    clause: "三（三）4",
    mend: recheck,
    passes: rooms({ room: "01", state: "suspended", transactions: "0" }),
    fails: rooms({ room: "01", state: "suspended", transactions: "4" }),
    more: {
      fails: [rooms({ room: "01", state: "suspended", transactions: "-4" })],
      silent: [rooms({ room: "01", state: "operating", transactions: "4" })],
    },
  }),
  formulaRule({
    code: "R-RR-0305",
    kind: "in-table",
    severity: "warning",
    title: zh("服务室移动支付不足5笔", "a room with fewer than 5 payments"),
    formula: "transactions >= target.T16 when state = operating",
    row: "rooms",
    clause: "三（三）4",
    mend: explain,
    passes: rooms({ room: "01", state: "operating", transactions: "5" }),
    fails: rooms({ room: "01", state: "operating", transactions: "4" }),
    more: {
      passes: [rooms({ room: "01", state: "operating", transactions: "6" })],
      silent: [rooms({ room: "01", state: "suspended", transactions: "0" })],
    },
  }),
  formulaRule({
    code: "R-RR-0306",
    kind: "in-table",
    severity: "hint",
    title: zh("服务室暂停营业", "a room is suspended"),
    formula: "state <> suspended when room <> total",
    row: "rooms",
    clause: "三（三）4：持续稳定运营",
    mend: zh("尽快恢复营业；长期停业的报县办公室调整名单", "Reopen it, or have the roster changed"),
    passes: rooms({ room: "01", state: "operating" }),
    fails: rooms({ room: "01", state: "suspended" }),
    more: { silent: [rooms({ room: "total", state: "suspended" })] },
  }),
  formulaRule({
    code: "R-RR-0307",
    kind: "in-table",
    severity: "error",
    title: zh("笔数为零时金额应为零", "no amount without a payment"),
    formula: "amount = 0 when transactions = 0",
    row: "rooms",
    clause: "笔数与金额对应",
    mend: recheck,
    passes: rooms({ room: "01", transactions: "0", amount: "0" }),
    fails: rooms({ room: "01", transactions: "0", amount: "3" }),
    more: {
      fails: [rooms({ room: "01", transactions: "0", amount: "-3" })],
      silent: [
        rooms({ room: "01", transactions: "2", amount: "3" }),
        rooms({ room: "01", transactions: "-2", amount: "3" }),
      ],
    },
  }),
  formulaRule({
    code: "R-RR-0502",
    kind: "across-months",
    severity: "warning",
    title: zh("服务室移动支付笔数明显偏离往月", "a room's payments stand out"),
    formula: `withinUsual(transactions, last 12 months, ${USUAL}) when state = operating`,
    row: "rooms",
    clause: "与往月比",
    mend: explain,
    ...operatingCases,
  }),
  formulaRule({
    code: "R-RR-0401",
    kind: "across-tables",
    severity: "error",
    title: zh("名单内的服务室没有列出", "a room of the roster is not listed"),
    formula: "everyListed(assignedRooms.room, rooms.room) when unlistedBefore(assignedRooms.room, rooms.room)",
    row: "assignedRooms",
    clause: "三（三）4",
    mend: zh("补列该服务室", "Add the room"),
    passes: listing(all),
    fails: listing(four),
    more: {
      passes: [listing(all, four)],
      fails: [listing(four, four)],
      // One that was listed last month is another rule's.
      silent: [listing(four, all)],
    },
  }),
  formulaRule({
    code: "R-RR-0402",
    kind: "across-tables",
    severity: "warning",
    title: zh("服务室不在名单内", "a room is not in the roster"),
    formula: "room listed in assignedRooms.room when room <> total",
    row: "rooms",
    clause: "三（三）4",
    mend: zh("核对编号；新增站点请报县办公室更新名单", "Check the code, or have the roster changed"),
    passes: listing(all),
    fails: listing([...all, "99"]),
    more: { silent: [listing(["total"])] },
  }),
  formulaRule({
    code: "R-RR-0501",
    kind: "across-months",
    severity: "error",
    title: zh("上月列出的服务室本月漏报", "a room listed last month is left out"),
    formula: "stillListed(rooms.room)",
    row: "rooms",
    lastMonthToo: true,
    clause: "三（三）4：持续稳定运营",
    mend: zh("补列该服务室；停业的列为暂停营业", "Add the room; list it as suspended if it is"),
    passes: { tables: { rooms: [{ room: "07" }] }, before: { rooms: [{ room: "07" }] }, institution: "Y01" },
    fails: {
      tables: { rooms: [{ room: "07" }] },
      before: { rooms: [{ room: "07" }, { room: "08" }] },
      institution: "Y01",
    },
    more: {
      passes: [
        // A room that is new, and a total that is left out this month.
        { tables: { rooms: [{ room: "07" }] }, before: { rooms: [{ room: "total" }] }, institution: "Y01" },
      ],
    },
  }),
];
