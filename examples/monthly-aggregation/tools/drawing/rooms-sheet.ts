import type { Room } from "../figures/rooms";
import { type Drawing, head, type Line, lay, number, words, yuan } from "./drawing";
import { footLines, type Hand, headLines, named, numberLines } from "./hand";

const COLUMNS = ["编号", "名称", "乡镇", "状态", "移动支付笔数", "移动支付金额", "助农取款笔数"];

/** The 惠农金融服务室明细表 with its total row. */
export function roomsSheet(hand: Hand, rooms: readonly Room[]): Drawing {
  const sum = (of: (room: Room) => number): number => rooms.reduce((all, room) => all + of(room), 0);
  const lines: Line[] = [
    ...headLines(hand, "惠农金融服务室明细表", COLUMNS.length, "金额单位：元"),
    COLUMNS.map((own) => head(named(hand, own))),
    ...numberLines(hand, COLUMNS.length),
    ...rooms.map((room) => [
      words(room.room, "text", `rooms.room[${room.room}]`),
      words(room.name, "text", `rooms.name[${room.room}]`),
      words(room.township, "text", `rooms.township[${room.room}]`),
      words(room.state === "operating" ? "正常运营" : "暂停营业", "text", `rooms.state[${room.room}]`),
      ...figures(room.room, room.transactions, room.fen, room.withdrawals),
    ]),
    [
      words("合计"),
      undefined,
      undefined,
      undefined,
      ...figures(
        "total",
        sum((one) => one.transactions),
        sum((one) => one.fen),
        sum((one) => one.withdrawals),
      ),
    ],
    ...footLines(hand, COLUMNS.length),
  ];
  return lay("惠农金融服务室明细表", [10, 26, 14, 12, 14, 16, 14], lines, { indent: hand.indent });
}

function figures(key: string, transactions: number, fen: number, withdrawals: number): Line {
  return [
    number(transactions, `rooms.transactions[${key}]`),
    number(yuan(fen), `rooms.amount[${key}]`, "0.00"),
    number(withdrawals, `rooms.withdrawals[${key}]`),
  ];
}
