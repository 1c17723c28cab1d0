import { type Finding, type Text, text, type Workbook } from "@biaogan/core";
import { ruleOfCheck } from "../checks/finding-of";
import type { StatedPack } from "../pack";
import { gridOf } from "./sheet-grid";
import { titledForms } from "./sheet-sections";
import { tablesOn } from "./sheet-tables";

/** What a file is by its bytes. */
const FORMATS = {
  xlsx: { words: text("Excel 工作簿", "an Excel workbook"), ending: /\.(xlsx|xlsm)$/i },
  xls: { words: text("旧版 Excel 工作簿", "an old Excel workbook"), ending: /\.(xls|et)$/i },
  ods: { words: text("ODS 表格", "an ODS spreadsheet"), ending: /\.ods$/i },
  csv: { words: text("文本", "text"), ending: /\.(csv|tsv|txt)$/i },
} as const satisfies Record<Workbook["format"], { readonly words: Text; readonly ending: RegExp }>;

/**
 * What is to be said of files in which not one report stands: what each is by its bytes, what its sheets are called, and
 * which reports there are. Nothing where one of the files holds a table, is titled as a form, or is a 情况说明.
 * @example noReportIn(benchmarkCounty2021, [addressList])[0]?.message.zh // "文件里没有一张报表：…"
 */
export function noReportIn(pack: StatedPack, workbooks: readonly Workbook[]): readonly Finding[] {
  const rule = ruleOfCheck(pack, "sheet-unknown");
  if (!rule || workbooks.some((workbook) => holdsReport(pack, workbook))) return [];
  const forms = pack.forms.map(({ title }) => title);
  return workbooks.map(
    (workbook): Finding => ({
      code: rule.code,
      severity: "error",
      title: rule.title,
      place: { file: workbook.file },
      operands: [],
      message: whatItIs(workbook, forms),
      mend: text(
        "请核对是否选错了文件；按本县下发的报表模板填好，或从业务系统重新导出后再报送",
        "See whether it is the right file; fill in the county's template, or export the report again",
      ),
      clause: rule.clause,
    }),
  );
}

function holdsReport(pack: StatedPack, workbook: Workbook): boolean {
  return workbook.sheets.some((sheet) => {
    const { tables, explains } = tablesOn(workbook, sheet, pack);
    return tables.length > 0 || explains || titledForms(gridOf(workbook.file, sheet), pack).length > 0;
  });
}

function whatItIs({ file, format, sheets }: Workbook, forms: readonly Text[]): Text {
  const { words, ending } = FORMATS[format];
  const named = /\.[^.\\/]{1,5}$/.exec(file)?.[0];
  const isNamedSo = named === undefined || ending.test(file);
  const names = sheets.map(({ name }) => name);
  const said = format === "csv" ? text("", "") : sheetsSaid(names);
  return text(
    `文件里没有一张报表：${isNamedSo ? `这是${words.zh}` : `名为 ${named}，内容却是${words.zh}`}${said.zh}；应有的报表是${forms.map(({ zh }) => zh).join("、")}`,
    `the file holds no report: it is ${isNamedSo ? "" : `named ${named} but is `}${words.en}${said.en}; the reports are ${forms.map(({ en }) => en).join(", ")}`,
  );
}

function sheetsSaid(names: readonly string[]): Text {
  return text(`，工作表“${names.join("”“")}”都不是`, `, and none of its sheets is one ("${names.join('", "')}")`);
}
