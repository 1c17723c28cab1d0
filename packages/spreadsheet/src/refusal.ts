import { type Finding, type Text, text } from "@biaogan/core";

/** Why a file is refused as a whole: never half-read. */
export const refusalTexts = {
  "F-EMPTY": [text("文件为空", "the file is empty"), text("请重新导出后报送", "Export it again")],
  "F-TOO-LARGE": [
    text("文件展开后过大，疑似压缩炸弹", "the file inflates beyond the limit"),
    text("请核对文件来源，必要时拆分", "Check where it is from; split it where needed"),
  ],
  "F-PASSWORD": [
    text("文件有密码，无法读取", "the file is protected by a password"),
    text("请去除密码后报送", "Remove the password"),
  ],
  "F-BROKEN": [
    text("文件已损坏，无法读取", "the file is broken"),
    text("请用 Excel 或 WPS 打开另存后报送", "Open and save it again with Excel or WPS"),
  ],
  "F-NOT-A-WORKBOOK": [
    text("不是电子表格文件", "the file is no spreadsheet"),
    text("请报送 xlsx、xls、ods 或 csv 文件", "Send an xlsx, xls, ods or csv file"),
  ],
} as const satisfies Record<string, readonly [Text, Text]>;

export type RefusalCode = keyof typeof refusalTexts;

/** Carries a refusal out of the readers; never leaves the package. */
export class Refused extends Error {
  override readonly name = "Refused";
  constructor(
    readonly code: RefusalCode,
    readonly detail = "",
  ) {
    super(code);
  }
}

/** A refusal as a finding on the file. */
export function refusal(file: string, code: RefusalCode, detail: string): Finding {
  const [message, mend] = refusalTexts[code];
  const more = detail === "" ? "" : `（${detail}）`;
  return {
    code,
    severity: "error",
    title: text("文件不能读取", "The file cannot be read"),
    place: { file },
    operands: [],
    message: text(`${message.zh}${more}`, `${message.en}${detail === "" ? "" : ` (${detail})`}`),
    mend,
  };
}
