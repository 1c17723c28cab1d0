import { type FigureKind, type Severity, type Text, text } from "@biaogan/core";
import type { Form, Identifier } from "../form";
import type { RuleKind } from "../rule";

/** What the handbook of forms and rules says, complete by type. */
export const handbookWords = {
  kinds: {
    structure: text("表式", "structure"),
    cell: text("单元格", "cell"),
    "in-table": text("表内勾稽", "in a table"),
    "across-tables": text("表间勾稽", "across tables"),
    "across-months": text("跨期勾稽", "across months"),
    "across-institutions": text("跨机构勾稽", "across institutions"),
  },
  severities: {
    error: text("错误（不予接收）", "error (refused)"),
    warning: text("疑问（须说明）", "warning (to be explained)"),
    hint: text("提示", "hint"),
  },
  figureKinds: {
    flow: text("本月数", "of the month"),
    stock: text("月末数", "at the cut-off"),
    distinct: text("去重数，不可相加", "distinct, never added"),
    ratio: text("比率", "ratio"),
    attribute: text("—", "—"),
  },
  identifiers: {
    "credit-code": text("18位统一社会信用代码，末位为校验码", "18 characters, the last a check character"),
    "merchant-code": text("15位商户编号", "15 characters"),
    "terminal-number": text("8位终端号", "8 characters"),
    mcc: text("4位数字", "4 digits"),
  },
  assigned: {
    points: text("承担场景的机构", "institutions with a scenario point"),
    rooms: text("承办惠农金融服务室的机构", "institutions that run rooms"),
    acquirers: text("收单机构", "acquirers"),
  },
  classes: {
    "commercial-bank": text("商业银行", "commercial banks"),
    "payment-institution": text("支付机构", "payment institutions"),
    unionpay: text("银联", "UnionPay"),
    postal: text("邮政", "the postal company"),
  } as Readonly<Record<string, Text>>,
  everyMonths: {
    3: text("每季末月报送", "in the last month of each quarter"),
    6: text("6月、12月报送", "in June and December"),
    12: text("12月报送", "in December"),
  },
  required: text("必填", "required"),
  optional: text("可空", "optional"),
  whole: text("整数", "a whole number"),
  decimals: (places: number) => text(`最多${places}位小数`, `at most ${places} decimals`),
  day: text("日期，如 2021-09-01", "a day, as 2021-09-01"),
  truth: text("是 / 否", "是 (yes) / 否 (no)"),
  text: text("文字", "text"),
  atMost: (length: number) => text(`文字，不超过${length}字`, `text of at most ${length} characters`),
  items: {
    table: text("表", "table"),
    label: text("项目", "item"),
    measure: text("计量单位", "measure"),
    kind: text("口径", "kind"),
    required: text("是否必填", "required"),
    filling: text("填法", "how to fill in"),
  },
  rules: {
    code: text("编号", "code"),
    kind: text("类别", "kind"),
    severity: text("级别", "level"),
    title: text("名称", "title"),
    reads: text("规则", "rule"),
    mend: text("处理", "what to do"),
    clause: text("依据", "clause"),
  },
  filling: text("填报说明", "How to fill in the forms"),
  checking: text("校验规则", "Rules"),
  reportedBy: text("报送机构", "reported by"),
  ground: text("依据", "clause"),
  madeFrom: text("由表式和规则的定义生成，请勿手改", "made from the declarations; do not edit"),
} as const satisfies {
  readonly kinds: Record<RuleKind, Text>;
  readonly severities: Record<Severity, Text>;
  readonly figureKinds: Record<FigureKind, Text>;
  readonly identifiers: Record<Identifier, Text>;
  readonly everyMonths: Record<NonNullable<Form["everyMonths"]>, Text>;
  readonly [name: string]: unknown;
};
