import { type Finding, type Place, type Text, text } from "@biaogan/core";
import type { SentenceFault } from "../compose/sentence-parts";

type Code = "C-0101" | "C-0102" | "C-0103" | "C-0104" | "C-0105" | "C-0106" | "C-0107" | "C-0108";

interface Detail {
  /** The heading the sentence stands under. */
  readonly near?: string;
  /** At which character of the sentence, from 1. */
  readonly at?: number;
  readonly detail?: string;
  readonly fault?: SentenceFault["fault"];
  /** Why it is not of the shape. */
  readonly why?: Text;
}

const faults = {
  "open-brace": text("“{”没有配对的“}”", "“{” is never closed"),
  "stray-brace": text("多余的“}”", "“}” closes nothing"),
  "open-list": text("“[”没有配对的“]”", "“[” is never closed"),
  "stray-list": text("多余的“]”", "“]” closes nothing"),
  "list-in-list": text("列举中不能再套列举", "a list stands in a list"),
} as const satisfies Record<SentenceFault["fault"], Text>;

const findings = {
  "C-0101": {
    message: (_, { why = text("", "") }) => text(`结构不对：${why.zh}`, `wrong shape: ${why.en}`),
    mend: text("按模板的 JSON Schema 改正该项", "Correct the entry by the template's JSON Schema"),
  },
  "C-0102": {
    message: (_, { fault = "open-brace" }) => faults[fault],
    mend: text("改正该句的括号", "Correct the sentence's brackets"),
  },
  "C-0103": {
    message: (what) => text(`没有名为 {${what}} 的占位符`, `there is no slot {${what}}`),
    mend: text("按占位符清单改正", "Correct it by the list of slots"),
  },
  "C-0104": {
    message: (what) => text(`没有指标 ${what}`, `there is no indicator ${what}`),
    mend: text("改为工作方案中的指标编号", "Name an indicator of the plan"),
  },
  "C-0105": {
    message: (what) => text(`占位符 {${what}} 一次只能说一个指标`, `the slot {${what}} speaks of one indicator only`),
    mend: text("拆成各说一个指标的句子", "Write a sentence for each indicator"),
  },
  "C-0106": {
    message: (what) => text(`这一类文件中没有 {${what}} 可说`, `{${what}} has no meaning in a document of this kind`),
    mend: text("own.* 用于反馈单和催报函，correction.* 用于更正", "own.* is for notices, correction.* for corrigenda"),
  },
  "C-0107": {
    message: (what) => text(`所改的不是现有的模板 ${what}`, `it does not change the template at hand, ${what}`),
    mend: text("改正 extends，并核对各项修改是否仍然适用", "Correct extends, and see that each change still holds"),
  },
  "C-0108": {
    message: (what) => text(`所改的模板中没有标题“${what}”`, `the template that is changed has no heading “${what}”`),
    mend: text(
      "改为模板中的标题（biaogan template circular 可写出模板）；表、图和小节只能加在一级标题下",
      "Name a heading of the template (biaogan template circular writes it); tables, charts and sub-sections go to a section",
    ),
  },
} as const satisfies Record<Code, { readonly message: (what: string, detail: Detail) => Text; readonly mend: Text }>;

/** A template's fault, with the sentence's place and the character in it. */
export function templateFinding(code: Code, place: Place, said: Detail): Finding {
  const { near = "", at, detail = "" } = said;
  const { message, mend } = findings[code];
  const words = message(detail, said);
  const where = [near === "" ? "" : `“${near}”`, at === undefined ? "" : `第${at}字`].filter(Boolean).join(" ");
  const whereEn = [near === "" ? "" : `“${near}”`, at === undefined ? "" : `character ${at}`]
    .filter(Boolean)
    .join(", ");
  return {
    code,
    severity: "error",
    title: text("公文模板有误", "The document's template is wrong"),
    place,
    operands: [],
    message: text(
      `模板 ${place.cell}${where === "" ? "" : `（${where}）`}：${words.zh}`,
      `template ${place.cell}${whereEn === "" ? "" : ` (${whereEn})`}: ${words.en}`,
    ),
    mend,
  };
}
