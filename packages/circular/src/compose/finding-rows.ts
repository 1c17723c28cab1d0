import type { Finding } from "@biaogan/core";
import { kindsOf } from "@biaogan/report";
import type { TableTemplate } from "../table-template";
import { findingCells } from "./cells/finding-cells";
import { say, type Words } from "./words";

/** Of a large detail a notice shows so many findings of a kind: nobody opens a document of a hundred thousand rows. */
const MOST = 500;

/** A row for each finding of a severity; behind the last that is shown stands how many more there are, and where. */
export function findingRows(
  findings: readonly Finding[],
  { severity, columns }: Extract<TableTemplate, { rows: "findings" }>,
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
  if (more > 0) rows.push(columns.map((_, index) => (index === at ? moreWords(more) : say(""))));
  return rows;
}

function moreWords(more: number): Words {
  return say(`以上列前${MOST}处；另有${more}处，全部见校验发现文件findings.json`);
}
