import { creditCodeCheckCharacter } from "@biaogan/core";

/** The header of the merchant detail as a bank's system exports it. */
const HEADER =
  "商户编号,商户名称,统一社会信用代码,MCC,商户类别,区域标识,开通日期,关闭日期,支持统一标准,本月交易笔数,本月交易金额\n";

const STREETS = ["解放路", "人民路", "建设街", "东河镇", "南溪乡", "石桥镇", "北山乡", "城关镇"];
const TRADES = ["百货商店", "便利超市", "农家饭店", "五金建材", "鲜果蔬菜", "诚信药房", "日用杂货", "电器维修"];
const MCCS = ["5411", "5812", "5311", "5251", "5912", "5722", "4121", "7011"];
const CLASSES = ["小微商户", "小微商户", "小微商户", "小微商户", "主流商户", "其他"];
const AREAS = ["无", "无", "无", "无", "示范街区", "风景区", "市场"];
const pick = (list: readonly string[], number: number): string => list[number % list.length] ?? "";
const two = (number: number): string => String(number).padStart(2, "0");

/** The sum of all amounts, and how many rows were made wrong. */
export interface MadeRows {
  readonly cents: bigint;
  readonly wrong: number;
}

/**
 * The bytes of a merchant detail, a chunk for some thousand rows. `wrongEvery` spoils one row in so many, each in another
 * way; a wrong row's amount still counts. The same rows every time.
 */
export function* merchantRows(rows: number, wrongEvery = 0): Generator<Uint8Array, MadeRows, undefined> {
  const encoder = new TextEncoder();
  let chance = 20210901;
  const next = (): number => {
    chance = (Math.imul(chance, 1664525) + 1013904223) >>> 0;
    return chance >>> 8;
  };
  let text = HEADER;
  let cents = 0n;
  let wrong = 0;
  for (let row = 0; row < rows; row += 1) {
    const mcc = pick(MCCS, next());
    const serial = (row + 46_656).toString(36).toUpperCase().padStart(4, "0");
    // Area codes carry the serial's upper part: a million codes, none twice.
    const code = `102${String(1000 + Math.floor(row / 36 ** 3)).slice(-4)}${mcc}${serial.slice(-4)}`;
    const first17 = `92990101MA${String(1_000_000 + (next() % 9_000_000)).slice(0, 7)}`;
    const name = `${pick(STREETS, next())}${next() % 1000}号${pick(TRADES, next())}`;
    const opened = `20${17 + (next() % 4)}-${two(1 + (next() % 12))}-${two(1 + (next() % 28))}`;
    const closed = next() % 16 === 0 ? `2021-${two(1 + (next() % 8))}-${two(1 + (next() % 28))}` : "";
    const count = next() % 5 === 0 ? 0 : next() % 900;
    const amount = count === 0 ? 0 : count * (next() % 20_000) + 1;
    cents += BigInt(amount);
    const fields = [
      code,
      name,
      first17 + creditCodeCheckCharacter(first17),
      mcc,
      pick(CLASSES, next()),
      pick(AREAS, next()),
      opened,
      closed,
      next() % 10 === 0 ? "否" : "是",
      String(count),
      `${Math.floor(amount / 100)}.${two(amount % 100)}`,
    ];
    if (wrongEvery > 0 && row % wrongEvery === wrongEvery - 1) {
      spoil(fields, wrong);
      wrong += 1;
    }
    text += `${fields.join(",")}\n`;
    if (row % 4_096 === 4_095) {
      yield encoder.encode(text);
      text = "";
    }
  }
  if (text !== "") yield encoder.encode(text);
  return { cents, wrong };
}

const SPOILT: readonly (readonly [column: number, spoil: (field: string) => string])[] = [
  [2, (field) => `${field.slice(0, 17)}${field.endsWith("0") ? "1" : "0"}`],
  [4, () => "大商户"],
  [6, () => "2021-10-08"],
  [9, (field) => `-${field}9`],
  [10, (field) => `${field}5`],
  [3, () => "54A1"],
  [0, (field) => field.slice(0, 11)],
  [8, () => ""],
  [7, () => "2016-01-01"],
  [5, () => "城郊"],
];

function spoil(fields: string[], number: number): void {
  const [column, change] = SPOILT[number % SPOILT.length] ?? [0, (field: string) => field];
  fields[column] = change(fields[column] ?? "");
}
