import { type Finding, MisuseError, type Severity, showPlace } from "@biaogan/core";
import { type CountyPlan, circularDue } from "@biaogan/plan";
import type { MonthCheck, ReportStatus } from "@biaogan/report";
import { showDay, showMonth } from "./compose/setting";
import type { Block, OfficialDocument, Table } from "./document";

/**
 * Composes the notice to one institution: how its report stands, every finding with its cell and what to do. It goes to
 * nobody else, so it holds nothing of another institution.
 */
export function composeNotice(
  report: ReportStatus,
  checked: MonthCheck,
  plan: CountyPlan,
  options: { readonly signedOn?: string } = {},
): { readonly institution: string; readonly document: OfficialDocument } {
  const { office, institutions } = plan.county;
  const institution = institutions.find(({ code }) => code === report.institution);
  const signedOn = options.signedOn ?? circularDue(plan, checked.month);
  if (!institution || signedOn === undefined)
    throw new MisuseError("composeNotice", "the institution is not in the roster, or signedOn is wanted");
  const findings = checked.findings.filter((finding) => finding.institution === report.institution);
  const document: OfficialDocument = {
    schema: "biaogan/official-document@1",
    kind: "notice",
    head: {
      mark: office.office,
      number: {
        agency: `${office.agencyShort.replace(/发$/, "")}函`,
        year: Number(signedOn.slice(0, 4)),
        serial: institutions.indexOf(institution) + 1,
      },
    },
    title: [`关于${showMonth(checked.month)}报表校验情况的反馈`],
    recipients: institution.name,
    body: [
      { block: "paragraph", inlines: [{ text: stateOf(report, checked.month) }] },
      ...(findings.length > 0 ? sections(findings) : []),
      { block: "paragraph", inlines: [{ text: closingOf(report, findings) }] },
    ],
    annexes: [],
    signature: { institution: office.office, day: signedOn },
    imprint: { copies: [], issuer: office.office, day: signedOn },
  };
  return { institution: institution.shortName, document };
}

function stateOf(report: ReportStatus, month: string): string {
  const due = report.due === undefined ? "" : `（应于${showDay(report.due, false)}前报送）`;
  if (report.files.length === 0) return `你单位${showMonth(month)}报表尚未报送${due}。`;
  const came = report.receivedAt === undefined ? "已收到" : `于${showDay(report.receivedAt.slice(0, 10), false)}收到`;
  const late = report.state === "late" ? `，属逾期报送${due}` : "";
  const revised = (report.revision ?? 0) > 0 ? `，以第${report.revision}次更正为准` : "";
  const verdict = report.accepted ? "经校验予以采用" : "经校验有错误，已退回，未计入本月汇总";
  return `你单位${showMonth(month)}报表${came}${late}${revised}，${verdict}。校验发现错误${report.errors}处，疑问${report.warnings}处（已说明${report.explained}处），提示${report.hints}处。`;
}

const HEADINGS = {
  error: "错误：更正后重新报送",
  warning: "疑问：核对并附情况说明",
  hint: "提示：今后请注意",
} as const satisfies Record<Severity, string>;

function sections(findings: readonly Finding[]): readonly Block[] {
  return (["error", "warning", "hint"] as const).flatMap((severity): readonly Block[] => {
    const list = findings.filter((finding) => finding.severity === severity);
    return list.length === 0 ? [] : [{ block: "heading", level: 1, text: HEADINGS[severity] }, tableOf(list)];
  });
}

function tableOf(findings: readonly Finding[]): Table {
  return {
    block: "table",
    columns: [
      { header: "序号", weight: 5, align: "center" },
      { header: "规则", weight: 11, align: "center" },
      { header: "位置", weight: 22, align: "left" },
      { header: "情况", weight: 34, align: "left" },
      { header: "处理", weight: 18, align: "left" },
    ],
    rows: findings.map((finding, index) => [
      [{ text: String(index + 1) }],
      [{ text: finding.code }],
      [{ text: showPlace(finding.place) }],
      [
        {
          text: finding.explanation
            ? `${finding.message.zh}（已说明：${finding.explanation.words}）`
            : finding.message.zh,
        },
      ],
      [{ text: finding.mend.zh }],
    ]),
    notes: [],
  };
}

function closingOf(report: ReportStatus, findings: readonly Finding[]): string {
  if (report.files.length === 0) return "请立即补报，并说明未按时报送的原因。";
  if (!report.accepted) return "请于收到本反馈后更正上列错误并重新报送，只需报送有更正的表。";
  const pending = findings.some(({ severity, explanation }) => severity === "warning" && explanation === undefined);
  return pending ? "请就上列疑问核对数据，无误的附情况说明。" : "感谢配合，请继续按时、准确报送。";
}
