import { type Finding, type Text, text } from "@biaogan/core";

/** What each code says; `at` names what it stands at, `why` the reason. */
const findings = {
  "I-0101": {
    title: text("内容不合要求", "Not of its shape"),
    says: (at, why) => text(`${at || "文件"} 不合要求：${why.zh}`, `${at || "the file"}: ${why.en}`),
    mend: text("按 JSON Schema 改正该项", "Correct the entry by the JSON Schema"),
  },
  "I-0102": {
    title: text("指标的公式有误", "The indicator's formula is wrong"),
    says: (at, why) => text(`${at}：${why.zh}`, `${at}: ${why.en}`),
    mend: text(
      "改正公式，或按本县的报表另行声明该指标",
      "Correct the formula, or declare the indicator on the county's forms",
    ),
  },
  "I-0103": {
    title: text("指标编号重复", "An indicator stands twice"),
    says: (at) => text(`${at} 在同一时期声明了两次`, `${at} is declared twice for the same months`),
    mend: text("删去一项，或用 inForce 分开适用月份", "Remove one, or part them by inForce"),
  },
  "I-0104": {
    title: text("目标没有指标", "Nothing measures a target"),
    says: (at, why) =>
      text(`目标 ${at} 的指标 ${why.zh} 没有声明`, `${why.en}, which measures target ${at}, is not declared`),
    mend: text(
      "在 indicators.json 中声明该指标，或改正目标的 indicator",
      "Declare it in indicators.json, or correct the target",
    ),
  },
  "I-0201": {
    title: text("考核办法有误", "The assessment is wrong"),
    says: (at, why) => text(`${at}：${why.zh}`, `${at}: ${why.en}`),
    mend: text("改正该项后再运行", "Correct the entry and run again"),
  },
} as const satisfies Record<
  string,
  { readonly title: Text; readonly says: (at: string, why: Text) => Text; readonly mend: Text }
>;

/** A finding on a declaration of indicators or of an assessment, at its key in the file. */
export function declarationFinding(
  code: keyof typeof findings,
  file: string,
  key: string,
  { at, why = text("", "") }: { readonly at: string; readonly why?: Text },
): Finding {
  const { title, says, mend } = findings[code];
  return { code, severity: "error", title, place: { file, cell: key }, operands: [], message: says(at, why), mend };
}
