import type { Finding } from "@biaogan/core";
import { countFindings, kindsOf } from "@biaogan/report";
import type { TableTemplate } from "../table-template";
import { findingCells } from "./cells/finding-cells";
import { say, type Words } from "./words";

/** Of a large detail a notice shows so many findings of a kind: nobody opens a document of a hundred thousand rows. */
const MOST = 500;

/**
 * Whether a notice leaves findings out, as there are too many of a kind: a file that holds them all goes with it.
 * @example areCut(findingsOf(checked.findings, "B02")) // true
 */
export function areCut(findings: readonly Finding[]): boolean {
  const { error, warning, hint } = countFindings(findings);
  return Math.max(error, warning, hint) > MOST;
}

/**
 * A row for each finding of a severity; behind the last that is shown stands how many more there are, and where.
 * @param file what goes with the notice and holds them all
 */
export function findingRows(
  findings: readonly Finding[],
  { severity, columns }: Extract<TableTemplate, { rows: "findings" }>,
  file?: string,
): readonly (readonly Words[])[] {
  const rows: (readonly Words[])[] = [];
  let more = 0;
  const kindAt = kindsOf(findings);
  for (let at = 0; at < findings.length; at += 1) {
    if (kindAt(at).severity !== severity) continue;
    const finding = rows.length === MOST ? undefined : findings[at];
    if (!finding) more += 1;
    else {
      const serial = say(String(rows.length + 1));
      rows.push(columns.map(({ cell }) => (cell === "number" ? serial : findingCells[cell](finding))));
    }
  }
  const told = columns.findIndex(({ cell }) => cell === "message");
  const at = told < 0 ? columns.length - 1 : told;
  if (more > 0) rows.push(columns.map((_, index) => (index === at ? moreWords(more, file) : say(""))));
  return rows;
}

function moreWords(more: number, file: string | undefined): Words {
  const where = file === undefined ? "未列" : `，全部见随附的“${file}”`;
  return say(`以上列前${MOST}处；另有${more}处${where}`);
}
