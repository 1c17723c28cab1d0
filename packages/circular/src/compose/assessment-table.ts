import { absolute, compare, type Figure, isKnown } from "@biaogan/core";
import type { AssessedInstitution, AssessedItem } from "@biaogan/indicators";
import { type AssessmentReference, referScore } from "../assessment-reference";
import type { TableTemplate } from "../table-template";
import type { Setting } from "./setting";
import { alignments, type DraftTable } from "./table-draft";
import { join, printFigure, say, type Words } from "./words";

type Template = Extract<TableTemplate, { rows: "assessment" }>;
type Cell = Template["columns"][number]["cell"];

interface ScoreColumn {
  readonly head: DraftTable["columns"][number];
  readonly of: (one: AssessedInstitution, month: string) => Words;
}

/**
 * 考核得分: a row for each assessed institution, a column for each item with its score and, in brackets, the figure that
 * is scored. No row where the month is not assessed.
 */
export function composeAssessment(template: Template, { result }: Setting): DraftTable {
  const institutions = result.assessment?.institutions ?? [];
  const items = institutions[0]?.items ?? [];
  const columns = template.columns.flatMap(({ header, weight, cell }): readonly ScoreColumn[] => {
    if (cell !== "items") return [{ head: { header, weight, align: alignments[cell] }, of: cells[cell] }];
    return items.map(({ id, title, weight: most }) => ({
      head: { header: `${title.zh}（${most}分）`, group: header, weight, align: alignments.items },
      of: ({ institution, items: own }, month) => {
        const item = own.find((one) => one.id === id);
        return item ? itemWords(item, institution, month) : NONE;
      },
    }));
  });
  return {
    columns: columns.map(({ head }) => head),
    rows: institutions.map((one) => columns.map(({ of }) => of(one, result.month))),
  };
}

const NONE = say("—");

const cells = {
  rank: ({ institution, rank, tied }, month) => [
    ...say(tied ? "并列" : ""),
    { figure: referScore({ institution, aspect: "rank", measure: "个" }, month), text: String(rank) },
  ],
  institution: ({ institution }) => [{ institution }],
  adjustments: ({ institution, adjustments }, month) =>
    adjustments.length === 0
      ? NONE
      : join(
          adjustments.map(({ id, title, points }) =>
            adjustmentWords(title.zh, points, { of: id, institution, aspect: "points", measure: "分" }, month),
          ),
          "；",
        ),
  vetoes: ({ institution, vetoes }, month) =>
    vetoes.length === 0
      ? NONE
      : join(
          vetoes.map(({ id, title, ceiling }) => [
            ...say(`${title.zh}，不超过`),
            ...score(ceiling, { of: id, institution, aspect: "points", measure: "分" }, month),
          ]),
          "；",
        ),
  total: ({ institution, total }, month) => score(total, { institution, aspect: "points", measure: "分" }, month),
  grade: ({ grade }) => say(grade?.zh ?? "—"),
} as const satisfies Record<Exclude<Cell, "items">, ScoreColumn["of"]>;

/** `40.00`, and under it `（62.81%）`: what the item brought, and what it was scored by; a dash where the item is left out. */
function itemWords({ id, figure, points }: AssessedItem, institution: string, month: string): Words {
  if (!isKnown(points)) return NONE;
  return [
    ...score(points, { of: id, institution, aspect: "points", measure: "分" }, month),
    ...say("\n（"),
    ...printFigure(figure, referScore({ of: id, institution, aspect: "value", measure: figure.measure }, month)),
    ...say("）"),
  ];
}

/** `前三名加2.00分`, `未说明的疑问扣0.50分`: the word carries the sign. */
function adjustmentWords(title: string, points: Figure, reference: AssessmentReference, month: string): Words {
  if (!isKnown(points)) return [...say(title), ...score(points, reference, month)];
  const positive = { ...points, known: absolute(points.known) };
  const word = compare(points.known, "0") < 0 ? "扣" : "加";
  return [...say(`${title}${word}`), ...printFigure(positive, referScore(reference, month))];
}

function score(figure: AssessedInstitution["total"], reference: AssessmentReference, month: string): Words {
  return printFigure(figure, referScore(reference, month), { measure: false });
}
