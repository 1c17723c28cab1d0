import { type Figure, type Finding, isKnown, type Operand, type Place, type Text, text } from "@biaogan/core";
import type { MonthResult } from "@biaogan/indicators";
import type { FigureReference } from "../document";
import { figureOf } from "../figure-lookup";
import type { Placed } from "../verify/compare-passages";
import type { PassagePlace } from "../verify/passages";
import { aspectName, indicatorName } from "./reference-words";

/** A place that prints the same figure. */
export interface Occurrence {
  readonly text: string;
  readonly place: PassagePlace;
}

export type DocumentFaultCode =
  | "V-0101" // a bound number is another one
  | "V-0102" // a bound number is gone
  | "V-0103" // a number that is no figure has come
  | "V-0104" // the word says the opposite of the figure's sign
  | "V-0105" // a paragraph, row or table is gone with its numbers
  | "V-0106" // a date or an ordinal is another one
  | "V-0201" // no Word file
  | "V-0202"; // of another month

/** What is wrong with a document that was read back. */
export interface DocumentFault {
  readonly code: DocumentFaultCode;
  readonly is?: Placed;
  readonly place?: PassagePlace | undefined;
  readonly expected?: string;
  readonly reference?: FigureReference | undefined;
  readonly what?: "paragraph" | "row" | "table" | "chart";
  readonly name?: string;
  readonly numbers?: readonly Placed[];
  readonly elsewhere?: readonly Occurrence[];
  readonly found?: string;
}

interface Told {
  readonly severity: Finding["severity"];
  readonly title: Text;
  readonly message: (fault: Omit<DocumentFault, "code">, figure: Text) => Text;
  readonly mend: Text;
}

const GONE = {
  paragraph: text("段", "paragraph"),
  row: text("行", "row"),
  table: text("表", "table"),
  chart: text("图", "chart"),
} as const;

const told = {
  "V-0101": {
    severity: "error",
    title: text("数字与结果不符", "A number is not its figure"),
    message: ({ expected, is, elsewhere = [] }, figure) =>
      text(
        `${figure.zh}应为${expected}，文中为${is?.token.text}${also(elsewhere)}`,
        `${figure.en} is ${expected}, the document says ${is?.token.text}${alsoEn(elsewhere)}`,
      ),
    mend: text(
      "改回原数；数据确有变动的，更正报表后重新汇总",
      "Put the figure back; if the data changed, correct the report and aggregate again",
    ),
  },
  "V-0102": {
    severity: "error",
    title: text("数字被删", "A number is gone"),
    message: ({ expected }, figure) => text(`${figure.zh}${expected}已删去`, `${figure.en} ${expected} is gone`),
    mend: text("补回该数；确不需要的，在模板中删去该句", "Put it back, or take the sentence out of the template"),
  },
  "V-0103": {
    severity: "warning",
    title: text("增加了没有来源的数字", "A number without a source"),
    message: ({ is }) =>
      text(`增加了“${nearby(is)}”，不是结果中的数`, `“${nearby(is)}” was added and is no figure of the result`),
    mend: text("核对来源，或删去", "Check where it comes from, or take it out"),
  },
  "V-0104": {
    severity: "error",
    title: text("升降与结果相反", "The direction is the opposite"),
    message: ({ is }, figure) =>
      text(`${figure.zh}的升降与结果相反：“${nearby(is)}”`, `${figure.en} goes the other way: “${nearby(is)}”`),
    mend: text("改正升降用词", "Correct the word of direction"),
  },
  "V-0105": {
    severity: "error",
    title: text("有数字的内容被删", "Figures are gone with what held them"),
    message: ({ what = "paragraph", name = "", numbers = [] }) =>
      text(
        `“${shortened(name)}”一${GONE[what].zh}被删，含${numbers.length}个数：${listed(numbers)}`,
        `the ${GONE[what].en} “${shortened(name)}” is gone, with ${numbers.length} figures: ${listed(numbers)}`,
      ),
    mend: text("补回；确不需要的，在模板中删去", "Put it back, or take it out of the template"),
  },
  "V-0106": {
    severity: "warning",
    title: text("日期或序数有改动", "A date or an ordinal has changed"),
    message: ({ expected, is }) =>
      text(`原为${expected}，现为${is?.token.text}`, `was ${expected}, is ${is?.token.text}`),
    mend: text("核对是否有意改动", "Check that it is meant"),
  },
  "V-0201": {
    severity: "error",
    title: text("不是 Word 文件", "No Word file"),
    message: () => text("不是可读的 docx 文件", "not a readable docx file"),
    mend: text("另存为 docx 后再核对", "Save it as docx and verify again"),
  },
  "V-0202": {
    severity: "error",
    title: text("不是这个月的文件", "A document of another month"),
    message: ({ found }) => text(`文中的数是${found}的`, `its figures are of ${found}`),
    mend: text("用 --month 指定文件的月份", "Name the document's month with --month"),
  },
} as const satisfies Record<DocumentFaultCode, Told>;

/** What is wrong, with the figure that disagrees. */
export function documentFinding(
  code: DocumentFaultCode,
  {
    file,
    sheet,
    cell,
  }: { readonly file: string; readonly sheet?: string | undefined; readonly cell?: string | undefined },
  fault: Omit<DocumentFault, "code">,
  result: MonthResult,
): Finding {
  const { severity, title, message, mend }: Told = told[code];
  const place: Place = { file, ...(sheet === undefined ? {} : { sheet }), ...(cell === undefined ? {} : { cell }) };
  const { reference } = fault;
  const institution = reference?.institution;
  return {
    code,
    severity,
    title,
    place,
    ...(institution !== undefined && result.institutions.some((one) => one.code === institution)
      ? { institution }
      : {}),
    month: result.month,
    operands: operandsOf(fault, result),
    message: message(fault, reference === undefined ? text("数", "number") : figureName(reference, result)),
    mend,
  };
}

/** The figures that a fault is about, as the result has them. */
function operandsOf({ reference, numbers = [] }: Omit<DocumentFault, "code">, result: MonthResult): readonly Operand[] {
  const references = [
    ...(reference === undefined ? [] : [reference]),
    ...numbers.flatMap(({ token }) => token.reference ?? []),
  ];
  return references.flatMap((one): readonly Operand[] => {
    const figure: Figure | undefined = figureOf(result, one);
    if (!figure || !isKnown(figure)) return [];
    return [{ label: figureName(one, result), figure, month: one.month, ...of(one.institution) }];
  });
}

function of(institution: string | undefined): { readonly institution?: string } {
  return institution === undefined ? {} : { institution };
}

/** K01 云闪付新增绑卡用户·农商行·本年累计 */
function figureName({ indicator, institution, aspect }: FigureReference, result: MonthResult): Text {
  const score = result.scores.find((one) => one.indicator === indicator);
  const who =
    result.institutions.find(({ code }) => code === institution)?.shortName ??
    result.sites.find(({ key }) => key === institution)?.label ??
    institution;
  const zh = [score ? `${indicator} ${score.title.zh}` : indicatorName(indicator), who, score && aspectName(aspect)];
  const en = [score ? `${indicator} ${score.title.en}` : indicator, institution, score && aspect];
  return text(zh.filter(Boolean).join("·"), en.filter(Boolean).join(" · "));
}

const MOST = 3;

function also(places: readonly Occurrence[]): string {
  if (places.length === 0) return "";
  const shown = places.slice(0, MOST).map((one) => `${one.place.section}${one.place.at}为${one.text}`);
  return `；${shown.join("，")}${places.length > MOST ? `，等${places.length}处` : ""}`;
}

function alsoEn(places: readonly Occurrence[]): string {
  const shown = places.slice(0, MOST).map((one) => `${one.place.section} ${one.place.at} says ${one.text}`);
  return shown.length === 0 ? "" : `; ${shown.join(", ")}${places.length > MOST ? `, … ${places.length} places` : ""}`;
}

/** The number with the words before it. */
function nearby(is: Placed | undefined): string {
  return is === undefined ? "" : `${[...is.token.before].slice(-12).join("")}${is.token.text}`;
}

function listed(numbers: readonly Placed[]): string {
  const shown = numbers.slice(0, 8).map(({ token }) => token.text);
  return `${shown.join("、")}${numbers.length > shown.length ? "…" : ""}`;
}

function shortened(name: string): string {
  const characters = [...name];
  return characters.length > 18 ? `${characters.slice(0, 18).join("")}…` : name;
}
