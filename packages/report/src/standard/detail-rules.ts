import type { Rule } from "../rule";
import { checkRule, explain, formulaRule, recheck, zh } from "./declare-rule";

const merchantHeader = ["商户编号", "商户名称", "统一社会信用代码", "MCC", "商户类别", "区域标识", "开通日期", "关闭日期", "支持统一标准", "本月交易笔数", "本月交易金额"];
const merchant = (code: string, more: { readonly closed?: string; readonly count?: string; readonly amount?: string; readonly mcc?: string } = {}) => [
  code, "某商店", "91350100M000100Y43", more.mcc ?? "5411", "小微", "无", "2021-03-05", more.closed ?? "", "是", more.count ?? "3", more.amount ?? "30.00",
];
const merchants = (...rows: readonly (readonly string[])[]) => ({ name: "商户明细表", rows: [merchantHeader, ...rows] });
const terminalHeader = ["终端号", "商户编号", "终端类型", "支持统一二维码", "布放日期", "撤除日期"];
const terminals = (...rows: readonly (readonly string[])[]) => ({ name: "受理终端明细表", rows: [terminalHeader, ...rows] });
const terminal = (number: string, code: string, withdrawn = "") => [number, code, "POS机", "是", "2021-03-05", withdrawn];
const CODE = "102990154110001";
const OTHER = "102990154110002";
const at = { institution: "B01" } as const;

export const detailRules: readonly Rule[] = [
  formulaRule({
    code: "R-MD-0301", kind: "in-table", severity: "error",
    title: zh("关闭日期不早于开通日期", "a merchant closes after it opens"),
    formula: "closedOn >= merchants.openedOn when closedOn is known", row: "merchants",
    clause: "商户明细表", mend: recheck,
    passes: { sheets: [merchants(merchant(CODE, { closed: "2021-04-01" }))], ...at },
    fails: { sheets: [merchants(merchant(CODE, { closed: "2021-02-01" }))], ...at },
  }),
  formulaRule({
    code: "R-MD-0302", kind: "in-table", severity: "error",
    title: zh("笔数为零时金额应为零", "no amount without a transaction"),
    formula: "amount = 0 when transactions = 0", row: "merchants",
    clause: "笔数与金额对应", mend: recheck,
    passes: { sheets: [merchants(merchant(CODE, { count: "0", amount: "0" }))], ...at },
    fails: { sheets: [merchants(merchant(CODE, { count: "0", amount: "5.00" }))], ...at },
  }),
  checkRule({
    code: "R-MD-0303", kind: "in-table", severity: "error", check: "row-twice", table: "merchants",
    title: zh("商户重复列示", "a merchant stands twice"), reads: zh("同一商户编号只列一行", "one row for each merchant code"),
    clause: "商户明细表", mend: zh("删除重复行", "Remove the repeated row"),
    passes: { sheets: [merchants(merchant(CODE), merchant(OTHER))], ...at },
    fails: { sheets: [merchants(merchant(CODE), merchant(CODE))], ...at },
  }),
  checkRule({
    code: "R-MD-0304", kind: "cell", severity: "warning", check: "acquirer-prefix", table: "merchants",
    title: zh("商户编号不属于本机构", "the merchant code is another acquirer's"), reads: zh("商户编号前三位为本机构收单标识", "the first three digits are the acquirer's"),
    clause: "商户编号规则", mend: explain,
    passes: { sheets: [merchants(merchant(CODE))], ...at },
    fails: { sheets: [merchants(merchant("103990154110001"))], ...at },
  }),
  checkRule({
    code: "R-MD-0305", kind: "cell", severity: "hint", check: "mcc-inside", table: "merchants",
    title: zh("商户编号内含的MCC与MCC栏不一致", "the MCC inside the code differs from the column"), reads: zh("商户编号第8至11位等于MCC", "places 8–11 of the code are the MCC"),
    clause: "商户编号规则", mend: recheck,
    passes: { sheets: [merchants(merchant(CODE))], ...at },
    fails: { sheets: [merchants(merchant(CODE, { mcc: "5812" }))], ...at },
  }),
  checkRule({
    code: "R-MD-0601", kind: "across-institutions", severity: "warning", check: "merchant-code-shared", table: "merchants",
    title: zh("商户编号由两家机构同时报送", "a merchant code is reported by two institutions"), reads: zh("一个商户编号只由一家机构报送", "one institution reports a merchant code"),
    clause: "商户编号规则", mend: zh("与对方机构核对归属，由归属方报送或填写情况说明", "Agree with the other institution on whose it is, or explain"),
    passes: { tables: { merchants: [{ code: CODE }] }, others: { B02: { merchants: [{ code: OTHER }] } }, institution: "B03" },
    fails: { tables: { merchants: [{ code: CODE }] }, others: { B02: { merchants: [{ code: CODE }] } }, institution: "B03" },
  }),
  checkRule({
    code: "R-TD-0301", kind: "in-table", severity: "error", check: "row-twice", table: "terminals",
    title: zh("终端重复列示", "a terminal stands twice"), reads: zh("同一终端号只列一行", "one row for each terminal"),
    clause: "受理终端明细表", mend: zh("删除重复行", "Remove the repeated row"),
    passes: { sheets: [terminals(terminal("T0000001", CODE), terminal("T0000002", CODE))], ...at },
    fails: { sheets: [terminals(terminal("T0000001", CODE), terminal("T0000001", CODE))], ...at },
  }),
  formulaRule({
    code: "R-TD-0302", kind: "in-table", severity: "error",
    title: zh("撤除日期不早于布放日期", "a terminal is withdrawn after it is placed"),
    formula: "withdrawnOn >= terminals.placedOn when withdrawnOn is known", row: "terminals",
    clause: "受理终端明细表", mend: recheck,
    passes: { sheets: [terminals(terminal("T0000001", CODE, "2021-08-01"))], ...at },
    fails: { sheets: [terminals(terminal("T0000001", CODE, "2021-02-01"))], ...at },
  }),
  formulaRule({
    code: "R-TD-0401", kind: "across-tables", severity: "error",
    title: zh("终端所属商户不在商户明细表内", "a terminal's merchant is not in the merchant detail"),
    formula: "merchantCode listed in merchants.code", row: "terminals",
    clause: "表间勾稽", mend: zh("补报该商户或更正终端的商户编号", "Add the merchant or mend the terminal's merchant code"),
    passes: { sheets: [merchants(merchant(CODE)), terminals(terminal("T0000001", CODE))], ...at },
    fails: { sheets: [merchants(merchant(CODE)), terminals(terminal("T0000001", OTHER))], ...at },
  }),
];
