import { createWriteStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { explanationWords, type Finding, type Language, type Severity } from "@biaogan/core";
import { writeCsv } from "@biaogan/spreadsheet";
import { fileName } from "./file-names";

const ROWS_PER_PIECE = 1_000;

const HEADER = {
  zh: ["序号", "级别", "规则编号", "文件", "工作表", "单元格", "情况", "规则", "可能的原因", "如何更正", "情况说明"],
  en: [
    "No.",
    "severity",
    "rule",
    "file",
    "sheet",
    "cell",
    "finding",
    "rule in words",
    "perhaps",
    "to mend",
    "explained",
  ],
} as const satisfies Record<Language, readonly string[]>;

const SEVERITIES = {
  zh: { error: "错误", warning: "疑问", hint: "提示" },
  en: { error: "error", warning: "warning", hint: "hint" },
} as const satisfies Record<Language, Record<Severity, string>>;

/** What the list of an institution's, or a file's, findings is called: `工行_错误清单.csv`. */
export function findingListName(stem: string): string {
  return `${fileName(stem)}_错误清单.csv`;
}

/** Writes all findings as a CSV that a spreadsheet opens, a line for each: where it stands, what is wrong, what to mend. */
export async function writeFindingList(path: string, findings: Iterable<Finding>, language: Language): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await pipeline(Readable.from(pieces(findings, language)), createWriteStream(path));
}

function* pieces(findings: Iterable<Finding>, language: Language): Generator<Uint8Array, void, undefined> {
  yield writeCsv([HEADER[language]]);
  let rows: (readonly string[])[] = [];
  let serial = 0;
  for (const finding of findings) {
    serial += 1;
    rows.push([String(serial), ...lineOf(finding, language)]);
    if (rows.length < ROWS_PER_PIECE) continue;
    yield writeCsv(rows, { encoding: "utf-8" });
    rows = [];
  }
  yield writeCsv(rows, { encoding: "utf-8" });
}

function lineOf(finding: Finding, language: Language): readonly string[] {
  const { severity, code, place, message, rule, hypotheses = [], mend } = finding;
  return [
    SEVERITIES[language][severity],
    code,
    place.file,
    place.sheet ?? "",
    place.cell ?? "",
    message[language],
    rule?.[language] ?? "",
    hypotheses.map(({ words }) => words[language]).join("；"),
    mend[language],
    explanationWords(finding, language) ?? "",
  ];
}
