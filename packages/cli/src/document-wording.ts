import type { Language } from "@biaogan/core";

interface DocumentWords {
  readonly verify: Readonly<Record<"about" | "file" | "month" | "workspace" | "json" | "sound" | "unsound", string>> & {
    readonly counted: (bound: number, findings: number) => string;
  };
  readonly circulate: Readonly<Record<"about" | "file" | "month" | "on" | "serial" | "workspace", string>> & {
    readonly refused: (errors: number) => string;
    readonly kept: (folder: string, record: string) => string;
  };
  readonly reproduce: Readonly<Record<"about" | "month" | "workspace" | "out", string>> & {
    readonly same: (inputs: number, outputs: number) => string;
    readonly differs: (count: number) => string;
  };
}

/** What the commands around a month's documents say. */
export const documentWords: Readonly<Record<Language, DocumentWords>> = {
  zh: {
    verify: {
      about: "核对办公室改过的文件：文字可改，数字须与结果一致",
      file: "通报、专报、反馈单等 Word 文件（docx）",
      month: "报告月份；不写则取最近一个月",
      workspace: "工作区文件夹",
      json: "输出 JSON",
      counted: (bound, findings) => `共核对 ${bound} 个数，发现 ${findings} 处`,
      sound: "✓ 数字与结果一致",
      unsound: "✗ 请改正或核对后再印发",
    },
    circulate: {
      about: "登记印发：核对通报的数字并留存，采用数记入 history 供下月比较；此后数据有变动即生成更正",
      file: "定稿的通报（docx）",
      month: "报告月份；不写则取最近一个月",
      on: "印发日期，如 2021-10-09；不写则取应印发日",
      serial: "发文顺序号；不写则取月份",
      workspace: "工作区文件夹",
      refused: (errors) => `✗ 有 ${errors} 处数字与结果不符，未登记`,
      kept: (folder, record) => `✓ 已登记印发：${folder}；采用数：${record}`,
    },
    reproduce: {
      about: "重新生成一个月的输出，与清单逐个字节核对",
      month: "报告月份；不写则取最近一个月",
      workspace: "工作区文件夹",
      out: "输出文件夹（默认在工作区该月的 out 中）",
      same: (inputs, outputs) => `✓ ${inputs} 个输入和各项声明未变，${outputs} 个输出逐字节相同`,
      differs: (count) => `✗ 有 ${count} 处不同`,
    },
  },
  en: {
    verify: {
      about: "hold a document that was edited against the result: words may change, numbers may not",
      file: "a circular, brief or notice (docx)",
      month: "reporting month; the latest where left out",
      workspace: "workspace folder",
      json: "print JSON",
      counted: (bound, findings) => `${bound} numbers checked, ${findings} findings`,
      sound: "✓ every number is its figure",
      unsound: "✗ correct or check it before it goes out",
    },
    circulate: {
      about:
        "keep a circular as it goes out and record its month for the next; a later change of its figures gives a corrigendum",
      file: "the final circular (docx)",
      month: "reporting month; the latest where left out",
      on: "the day it goes out, 2021-10-09; the day it is due where left out",
      serial: "its serial number; the month's where left out",
      workspace: "workspace folder",
      refused: (errors) => `✗ ${errors} numbers are not their figures: not kept`,
      kept: (folder, record) => `✓ kept as circulated: ${folder}; accepted figures: ${record}`,
    },
    reproduce: {
      about: "make a month's outputs again and hold every byte against the manifest",
      month: "reporting month; the latest where left out",
      workspace: "workspace folder",
      out: "output folder (out in the month's folder where left out)",
      same: (inputs, outputs) =>
        `✓ ${inputs} inputs and all declarations unchanged, ${outputs} outputs the same to the byte`,
      differs: (count) => `✗ ${count} differences`,
    },
  },
};
