import type { DrawnFile } from "../inbox";
import { placeOf } from "./cells";

/** A finding that has to come out, at exactly this place. */
export interface Expected {
  readonly code: string;
  readonly file: string;
  readonly sheet?: string;
  readonly cell?: string;
  /** A total or a following month that is wrong because a part is: told apart from the cause. */
  readonly consequence?: true;
}

/** One planted thing, and the findings it has to give: these and no other. */
export interface Planted {
  readonly planted: number;
  readonly what: string;
  readonly findings: readonly Expected[];
  /** Where a thing must not be a finding: the cell that holds it. */
  readonly silent?: { readonly file: string; readonly sheet: string; readonly cell: string };
}

const B02 = "农行2021-09 移动支付报表(最终版).xlsx";
const B03 = "中行9月移动支付月报.xls";
const B03_DETAIL = "中行9月商户终端明细.xlsx";
const B05 = "农商行_2021-09_更正1.xlsx";
const P01 = "云汇支付202109.xlsx";
const P02 = "捷付通-9月.xlsx";
const P02_DETAIL = "捷付通-9月明细.xlsx";
const REGISTER = "收件登记.csv";
const PRODUCTS = "支付产品交易表";
const PROGRESS = "月度进展表";
const ROOMS = "惠农金融服务室明细表";
const MERCHANTS = "商户明细表";

const at = (code: string, file: string, sheet?: string, cell?: string): Expected => ({
  code,
  file,
  ...(sheet === undefined ? {} : { sheet }),
  ...(cell === undefined ? {} : { cell }),
});
const thus = (code: string, file: string, sheet: string, cell: string): Expected => ({
  ...at(code, file, sheet, cell),
  consequence: true,
});

/** The list of what was planted into September; cells that move with the drawing are looked up there. */
export function manifestOf(files: readonly DrawnFile[]): readonly Planted[] {
  const spot = (
    file: string,
    item: string,
  ): { readonly file: string; readonly sheet: string; readonly cell: string } => {
    const { sheet, mark } = placeOf(files, file, item);
    return { file, sheet, cell: `${String.fromCharCode(64 + mark.column)}${mark.row}` };
  };
  const on = (code: string, file: string, item: string): Expected => ({ code, ...spot(file, item) });
  return [
    {
      planted: 1,
      what: "合计多 5",
      findings: [on("R-PT-0301", B02, "products.count[total]"), thus("R-PT-0501", B02, PRODUCTS, "D10")],
    },
    {
      planted: 2,
      what: "金额以元填报（应为万元）",
      findings: [
        on("R-PT-0505", B03, "products.amount[phone-tap]"),
        thus("R-PT-0302", B03, PRODUCTS, "C10"),
        thus("R-PT-0307", B03, PRODUCTS, "E8"),
        thus("R-PT-0502", B03, PRODUCTS, "E8"),
      ],
    },
    {
      planted: 3,
      what: "全角数字；数字后带“户”",
      findings: [on("R-CE-0216", P01, "progress.smallMerchants"), on("R-CE-0215", P01, "progress.terminals")],
    },
    { planted: 4, what: "期末不等于期初加减", findings: [on("R-MP-0501", B03, "progress.boundUsers")] },
    { planted: 5, what: "村镇银行未报送", findings: [at("R-ST-0121", REGISTER)] },
    { planted: 6, what: "捷付通 10 月 2 日报送", findings: [at("R-ST-0122", REGISTER)] },
    { planted: 7, what: "农商行更正三个单元格（见 revisions）", findings: [] },
    { planted: 8, what: "终端没有商户", findings: [at("R-TD-0401", P02_DETAIL, "受理终端明细表", "B45")] },
    {
      planted: 9,
      what: "统一社会信用代码校验码不符",
      findings: [on("R-CE-0208", P02_DETAIL, "merchants.creditCode[120]")],
    },
    {
      planted: 10,
      what: "同一商户编号两家报送",
      findings: [
        at("R-MD-0601", B03_DETAIL, MERCHANTS, "A30"),
        thus("R-MD-0304", B03_DETAIL, MERCHANTS, "A30"),
        thus("R-MD-0305", B03_DETAIL, MERCHANTS, "D30"),
      ],
    },
    {
      planted: 11,
      what: "波动超限，附情况说明",
      findings: [on("R-MP-0504", "工行_2021年9月报表.xlsx", "progress.newlyBoundUsers")],
    },
    {
      planted: 12,
      what: "波动超限，没有情况说明",
      findings: [on("R-MP-0504", "邮储银行9月报表.xlsx", "progress.newlyBoundUsers")],
    },
    { planted: 13, what: "漏报一个服务室", findings: [at("R-RR-0501", "邮政公司惠农服务室9月.xlsx", ROOMS)] },
    { planted: 14, what: "一个服务室暂停营业", findings: [at("R-RR-0306", B05, ROOMS, "D10")] },
    { planted: 15, what: "一个服务室不足 5 笔", findings: [at("R-RR-0305", B05, ROOMS, "E8")] },
    { planted: 16, what: "公式错误 #REF!", findings: [on("R-CE-0217", B02, "progress.promotionAttendances")] },
    {
      planted: 17,
      what: "同一行列示两次",
      findings: [
        at("R-MD-0303", P02_DETAIL, MERCHANTS, "A44"),
        thus("R-MP-0403", P02, PROGRESS, "D11"),
        thus("R-MP-0406", P02, PROGRESS, "D14"),
      ],
    },
    {
      planted: 18,
      what: "脚注数字粘在数字前",
      findings: [on("R-PT-0501", B02, "products.yearCount[phone-tap]"), thus("R-PT-0303", B02, PRODUCTS, "D10")],
    },
    {
      planted: 19,
      what: "与银联平台数据不一致",
      findings: [on("R-UP-0601", "建行2021-09.xlsx", "progress.newlyBoundUsers")],
    },
    { planted: 20, what: "万元四舍五入的尾差（不应是问题）", findings: [], silent: roundedApart(files) },
  ];
}

/** A total in 万元 that differs from the sum of its printed parts by rounding alone. */
function roundedApart(files: readonly DrawnFile[]): NonNullable<Planted["silent"]> {
  for (const { file, sheets } of files) {
    for (const sheet of sheets.filter(({ name }) => name === PRODUCTS && file !== B03)) {
      for (const column of ["amount", "yearAmount"]) {
        const cells = sheet.cells.filter(({ item }) => item?.startsWith(`products.${column}[`));
        const total = cells.find(({ item }) => item?.endsWith("[total]"));
        const parts = cells.filter((cell) => cell !== total).reduce((sum, cell) => sum + hundredths(cell.value), 0n);
        if (total && hundredths(total.value) !== parts) {
          return { file, sheet: sheet.name, cell: `${String.fromCharCode(64 + total.column)}${total.row}` };
        }
      }
    }
  }
  throw new Error("no total differs by rounding: change the seed");
}

function hundredths(value: string): bigint {
  const [whole = "0", places = ""] = value.split(".");
  return BigInt(whole + places.padEnd(2, "0"));
}
