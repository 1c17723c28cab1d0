import { type Figure, isKnown } from "@biaogan/core";
import { decimalsOf, type Score, standingWords, targetPhrase } from "@biaogan/indicators";
import type { ReportStatus } from "@biaogan/report";
import type { TableTemplate } from "../template";
import { hasCome } from "./month-slots";
import { type Setting, scoreOf, showDay } from "./setting";
import { printFigure, refer, say, type Words } from "./words";

/** A table before institutions are named by their short names. */
export interface DraftTable {
  readonly columns: readonly {
    readonly header: string;
    readonly group?: string;
    readonly weight: number;
    readonly align: Align;
  }[];
  readonly rows: readonly (readonly Words[])[];
}
type Align = "left" | "center" | "right";

type Cell<C extends TableTemplate["rows"]> = Extract<TableTemplate, { rows: C }>["columns"][number]["cell"];

/** The rows and columns of an attached table as its template says. */
export function composeTable(template: TableTemplate, setting: Setting): DraftTable {
  switch (template.rows) {
    case "scores":
      return {
        columns: template.columns.map((column) => ({ ...column, align: alignOf(column.cell) })),
        rows: setting.result.scores.map((score, index) =>
          template.columns.map(({ cell }) =>
            cell === "number" ? say(String(index + 1)) : scoreCells[cell](score, setting),
          ),
        ),
      };
    case "institutions":
      return {
        columns: template.columns.map(({ group, ...column }) => ({
          ...column,
          ...(group === undefined ? {} : { group }),
          align: alignOf(column.cell),
        })),
        rows: ranked(setting).map((institution, index) =>
          template.columns.map(({ cell, indicator }) =>
            cell === "number" ? say(String(index + 1)) : institutionCells[cell](institution, indicator, setting),
          ),
        ),
      };
    case "reports":
      return {
        columns: template.columns.map((column) => ({ ...column, align: alignOf(column.cell) })),
        rows: setting.result.reports.map((report, index) =>
          template.columns.map(({ cell }) => (cell === "number" ? say(String(index + 1)) : reportCells[cell](report))),
        ),
      };
  }
}

function alignOf(cell: Cell<"scores"> | Cell<"institutions"> | Cell<"reports">): Align {
  switch (cell) {
    case "title":
    case "findings":
      return "left";
    case "value":
    case "month":
    case "completion":
    case "lead":
    case "yearOnYear":
    case "monthOnMonth":
    case "remaining":
    case "share":
      return "right";
    default:
      return "center";
  }
}

const scoreCells = {
  title: (score) => say(score.title.zh),
  target: (score) => say(targetPhrase(score, "zh", { tight: true })),
  value: aspectCell("value"),
  month: aspectCell("month"),
  completion: aspectCell("completion"),
  lead: aspectCell("lead"),
  yearOnYear: aspectCell("yearOnYear"),
  monthOnMonth: aspectCell("monthOnMonth"),
  remaining: aspectCell("remaining"),
  standing: (score) => say(standingWords(score.standing, "zh")),
} as const satisfies Record<Exclude<Cell<"scores">, "number">, (score: Score, setting: Setting) => Words>;

function aspectCell(aspect: keyof Score["aspects"]): (score: Score, setting: Setting) => Words {
  return (score, setting) => {
    const figure = score.aspects[aspect];
    if (isKnown(figure) && figure.measure === "state") return say(milestoneWord(figure.known));
    return figureCell(figure, setting, score.indicator, aspect);
  };
}

/** A figure in a table: the column's head and the target carry the measure of points, a dash stands for not applicable. */
function figureCell(
  figure: Figure,
  setting: Setting,
  indicator: string,
  aspect: Parameters<typeof refer>[2],
  institution?: string,
): Words {
  const score = scoreOf(setting, indicator);
  const decimals =
    score && aspect !== "rank" && aspect !== "share" && aspect !== "count" ? decimalsOf(score, aspect) : undefined;
  return printFigure(figure, refer(setting.result.month, indicator, aspect, figure.measure, institution), {
    measure: figure.measure !== "个百分点",
    ...(decimals === undefined ? {} : { decimals }),
  });
}

function milestoneWord(state: string): string {
  return state === "done" ? "已完成" : state === "under-way" ? "推进中" : "未启动";
}

const institutionCells = {
  institution: (institution) => [{ institution }],
  value: (institution, indicator, setting) => {
    const figure = indicator && setting.result.figures[indicator]?.institutions[institution]?.value;
    return figure && indicator ? figureCell(figure, setting, indicator, "value", institution) : say("—");
  },
  share: (institution, indicator, setting) => {
    const part = contributionOf(institution, indicator, setting);
    return part && indicator ? figureCell(part.share, setting, indicator, "share", institution) : say("—");
  },
  rank: (institution, indicator, setting) => {
    const rank = indicator && scoreOf(setting, indicator)?.ranking.find((one) => one.institution === institution)?.rank;
    if (!rank || !indicator) return say("—");
    return [{ figure: refer(setting.result.month, indicator, "rank", "个", institution), text: String(rank) }];
  },
} as const satisfies Record<
  Exclude<Cell<"institutions">, "number">,
  (institution: string, indicator: string | undefined, setting: Setting) => Words
>;

function contributionOf(institution: string, indicator: string | undefined, setting: Setting) {
  return indicator === undefined
    ? undefined
    : scoreOf(setting, indicator)?.contributions.find((one) => one.institution === institution);
}

/** Banks and payment institutions, in the roster's order. */
function ranked(setting: Setting): readonly string[] {
  return setting.result.institutions
    .filter((institution) => institution.class === "commercial-bank" || institution.class === "payment-institution")
    .map(({ code }) => code);
}

const reportCells = {
  institution: (report) => [{ institution: report.institution }],
  state: (report) => say(STATES[report.state]),
  receivedAt: (report) => say(report.receivedAt ? showDay(report.receivedAt.slice(0, 10), false) : "—"),
  revision: (report) => say(hasCome(report) ? ((report.revision ?? 0) > 0 ? `更正${report.revision}` : "首报") : "—"),
  verdict: (report) => say(verdictOf(report)),
  findings: (report) => say(findingsOf(report)),
} as const satisfies Record<Exclude<Cell<"reports">, "number">, (report: ReportStatus) => Words>;

const STATES = {
  "on-time": "按时",
  late: "逾期",
  missing: "未报送",
  empty: "空表",
  waived: "免报",
  "not-applicable": "不适用",
} as const satisfies Record<ReportStatus["state"], string>;

function verdictOf(report: ReportStatus): string {
  if (!hasCome(report)) return "—";
  if (!report.accepted) return "退回，未计入";
  if (report.warnings > report.explained) return "采用，待说明";
  return report.explained > 0 ? "带说明采用" : "采用";
}

function findingsOf({ errors, warnings, explained }: ReportStatus): string {
  const parts = [
    errors > 0 ? `错误${errors}处` : "",
    warnings > 0 ? `疑问${warnings}处（${explainedWords(warnings, explained)}）` : "",
  ].filter(Boolean);
  return parts.length === 0 ? "无" : parts.join("，");
}

function explainedWords(warnings: number, explained: number): string {
  if (explained === 0) return "未说明";
  return explained === warnings ? "已说明" : `已说明${explained}处`;
}
