import type { Merchant } from "../figures/merchants";
import type { Terminal } from "../figures/terminals";
import { type Drawing, day, head, type Line, lay, number, words, yuan } from "./drawing";
import { type Hand, headLines, named } from "./hand";

const MERCHANT_COLUMNS = [
  "商户编号",
  "商户名称",
  "统一社会信用代码",
  "MCC",
  "商户类别",
  "区域标识",
  "开通日期",
  "关闭日期",
  "支持统一标准",
  "本月交易笔数",
  "本月交易金额",
];
const TERMINAL_COLUMNS = ["终端号", "商户编号", "终端类型", "支持统一二维码", "布放日期", "撤除日期"];

/** The 商户明细表: codes as text, so that no digit is lost. `bare`: the header stands in row 1, as a system exports it. */
export function merchantsSheet(hand: Hand, merchants: readonly Merchant[], bare: boolean): Drawing {
  const above = bare ? [] : headLines(hand, "商户明细表", MERCHANT_COLUMNS.length, "金额单位：元");
  const lines: Line[] = [
    ...above,
    MERCHANT_COLUMNS.map((own) => head(named(hand, own))),
    ...merchants.map((one, index) => [
      words(one.code, "text", `merchants.code[${index}]`),
      words(one.name),
      words(one.creditCode, "text", `merchants.creditCode[${index}]`),
      words(one.mcc),
      words(CLASSES[one.class]),
      words(AREAS[one.area]),
      day(one.openedOn),
      one.closedOn ? day(one.closedOn) : undefined,
      words(one.acceptsUnified ? "是" : "否"),
      number(one.transactions),
      number(yuan(one.fen), undefined, "0.00"),
    ]),
  ];
  return lay("商户明细表", [18, 24, 22, 8, 12, 12, 13, 13, 14, 14, 16], lines, { frozen: above.length + 1 });
}

/** The 受理终端明细表. */
export function terminalsSheet(hand: Hand, terminals: readonly Terminal[], bare: boolean): Drawing {
  const above = bare ? [] : headLines(hand, "受理终端明细表", TERMINAL_COLUMNS.length, "计量单位：台");
  const lines: Line[] = [
    ...above,
    TERMINAL_COLUMNS.map((own) => head(named(hand, own))),
    ...terminals.map((one, index) => [
      words(one.number),
      words(one.merchantCode, "text", `terminals.merchantCode[${index}]`),
      words(TYPES[one.type]),
      words(one.unifiedQr ? "是" : "否"),
      day(one.placedOn),
      one.withdrawnOn ? day(one.withdrawnOn) : undefined,
    ]),
  ];
  return lay("受理终端明细表", [12, 18, 12, 16, 13, 13], lines, { frozen: above.length + 1 });
}

const CLASSES = { mainstream: "主流商户", small: "小微商户", other: "其他" } as const satisfies Record<
  Merchant["class"],
  string
>;
const AREAS = { street: "示范街区", scenic: "风景区", market: "市场", none: "无" } as const satisfies Record<
  Merchant["area"],
  string
>;
const TYPES = {
  pos: "POS机",
  "qr-box": "扫码盒",
  "self-service": "自助终端",
  "code-plate": "码牌",
} as const satisfies Record<Terminal["type"], string>;
