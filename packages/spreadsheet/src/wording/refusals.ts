import { type Text, text } from "@biaogan/core";

/** Why a file is refused as a whole, and what to do: never half-read. */
export const refusalTexts = {
  "F-EMPTY": {
    message: text("文件里没有任何内容", "the file holds nothing"),
    mend: text("请重新导出后报送", "Export it again"),
  },
  "F-TOO-LARGE": {
    message: text(
      "文件或其展开后的内容超过上限，未读取",
      "the file, or what it inflates to, is beyond the limit and was not read",
    ),
    mend: text(
      "请核对文件来源；内容确有这么多的，请拆分后报送",
      "Check where it is from; split it where it really holds so much",
    ),
  },
  "F-PASSWORD": {
    message: text("文件有密码，无法读取", "the file is protected by a password"),
    mend: text("请去除密码后报送", "Remove the password and send it again"),
  },
  "F-BROKEN": {
    message: text("文件已损坏，未读取", "the file is broken and was not read"),
    mend: text(
      "请用 Excel 或 WPS 打开核对，另存为 xlsx 后报送",
      "Open it in Excel or WPS, look through it and save it as xlsx",
    ),
  },
  "F-NOT-A-WORKBOOK": {
    message: text("不是可读取的电子表格文件", "the file is no spreadsheet that can be read"),
    mend: text(
      "请另存为 xlsx 后报送（xls、ods、csv 亦可）",
      "Save it as xlsx and send it again (xls, ods and csv are read too)",
    ),
  },
} as const satisfies Record<string, { readonly message: Text; readonly mend: Text }>;
