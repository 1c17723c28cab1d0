import {
  type Figure,
  type Hypothesis,
  type Language,
  measures,
  type Slip,
  showNumber,
  type Text,
  text,
} from "@biaogan/core";

/** What went wrong, in a few words; complete by type. */
export const slipWords = {
  "times-10000": text("元与万元混淆", "元 and 万元 mixed up"),
  "times-100000000": text("多乘或少乘了一亿", "off by 亿 (100,000,000)"),
  "digits-transposed": text("相邻两位数字颠倒", "two digits transposed"),
  "digit-missing": text("少写一位数字", "a digit is missing"),
  "digit-glued": text("多出数字，疑为脚注或重复键入", "a digit too many: a footnote mark, or a key hit twice"),
  "point-lost": text("漏写小数点", "the decimal point is lost"),
  "sign-wrong": text("正负号相反", "the sign is wrong"),
  "figure-omitted": text("按勾稽关系推算", "from the other figures"),
  "rows-shifted": text("数据错行", "figures stand in the wrong rows"),
  "columns-shifted": text("数据错列", "figures stand in the wrong columns"),
  "sheet-sent-again": text("误报上月报表", "last month's sheet sent again"),
  "row-twice": text("重复列示", "a row stands twice"),
  "row-left-out": text("漏列一行", "a row is left out"),
  "row-of-another": text("他家的数据列入本表", "a row of another institution"),
  "code-mistyped": text("编号录入有误", "a code is mistyped"),
  "figure-wrong": text("数字有误", "the figure is wrong"),
} as const satisfies Record<Slip, Text>;

/** The same slip of what is counted: 户, 笔, 台. */
const countedInTenThousands = text("单位按万填报", "entered in ten thousands");

interface About {
  readonly sheet?: { readonly same: number; readonly of: number } | undefined;
  readonly row?: number | undefined;
  readonly added?: string | undefined;
}

/** A hypothesis in one line: which cell should hold what, why, and what the rules say then. */
export function hypothesisWords(one: Omit<Hypothesis, "words">, about: About): Text {
  return text(sentence(one, about, "zh"), sentence(one, about, "en"));
}

function sentence({ slip, changes, settles, of }: Omit<Hypothesis, "words">, about: About, language: Language): string {
  const zh = language === "zh";
  const why = wordsOf(slip, changes)[language];
  if (about.sheet)
    return zh
      ? `${why}：${about.sheet.of} 个发生数中 ${about.sheet.same} 个与上月相同`
      : `${why}: ${about.sheet.same} of ${about.sheet.of} figures are last month's`;
  const after = settled(settles, of, language);
  if (about.row !== undefined)
    return zh ? `${why}：删除第 ${about.row} 行后${after}` : `${why}: without row ${about.row} ${after}`;
  const cells = changes.map(({ place, label, right }) => {
    const should = right ? digits(right) : "";
    const named = about.added === undefined ? (place.cell ?? "") : label[language];
    return zh ? `${named} 应为 ${should}` : `${named} should be ${should}`;
  });
  if (about.added !== undefined) {
    const list = cells.length === 0 ? "" : zh ? `（${cells.join("，")}）` : ` (${cells.join(", ")})`;
    return zh ? `${why}：补列 ${about.added}${list}后${after}` : `${why}: with ${about.added}${list} ${after}`;
  }
  return zh ? `${cells.join("，")}（${why}）：改后${after}` : `${cells.join(", ")} (${why}): then ${after}`;
}

function wordsOf(slip: Slip, changes: Hypothesis["changes"]): Text {
  const isMoney = changes.every(({ written }) => measures[written.measure].dimension === "money");
  return slip === "times-10000" && !isMoney ? countedInTenThousands : slipWords[slip];
}

function settled(settles: number, of: number, language: Language): string {
  if (language === "zh") return settles === of ? `相关规则全部通过（${of} 处）` : ` ${of} 处中 ${settles} 处通过`;
  return settles === of ? `every rule is met (${of})` : `${settles} of ${of} are met`;
}

function digits(figure: Figure): string {
  if (!("known" in figure)) return "—";
  return /^-?\d+(\.\d+)?$/.test(figure.known)
    ? showNumber(figure.known, figure.known.split(".")[1]?.length ?? 0)
    : figure.known;
}
