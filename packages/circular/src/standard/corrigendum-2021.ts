import { type DocumentTemplate, documentTemplateSchema } from "../template";
import { naming2021 } from "./naming-2021";

/** The correction of a circular that is out, when a revision arrives after it: what changed, and by whom. */
export const corrigendumTemplate2021: DocumentTemplate = documentTemplateSchema.parse({
  schema: "biaogan/document-template@1",
  kind: "corrigendum",
  id: "circular-corrigendum",
  version: "2021.1",
  inForce: { from: "2021-01", until: "2021-12" },
  title: { zh: "通报更正", en: "Corrigendum to the circular" },
  clause: "四（四）",
  mark: "{office}文件",
  agency: "{agency}发",
  documentTitle: "关于更正{month}移动支付标杆县/建设工作进展情况通报有关数据的通知",
  recipients: "各商业银行、各支付机构",
  copies: ["县财政局（县地方金融监管局）", { class: "unionpay" }],
  naming: naming2021,
  sections: [
    {
      paragraphs: [
        {
          sentences: [
            {
              text: "{correction.title}（{correction.number}，以下简称原通报）于{correction.on}印发后，{correction.institutions}补报或更正了报表。",
              when: "correction.institutions",
              otherwise:
                "{correction.title}（{correction.number}，以下简称原通报）于{correction.on}印发后，有关数据有变动。",
            },
            { text: "经重新校验和汇总，原通报共有{correction.count}数据需要更正，现通知如下：" },
          ],
        },
        { sentences: [{ text: "全县{correction.main}。", when: "correction.main" }] },
        {
          sentences: [{ text: "更正的全部数据见附件。原通报中由上述数据得出的排名、状态一并更正，其他内容不变。" }],
        },
      ],
    },
  ],
  closing: "特此通知。",
  annexes: [
    {
      title: "更正数据对照表",
      table: {
        rows: "changes",
        columns: [
          { header: "序号", cell: "number", weight: 5 },
          { header: "指标", cell: "figure", weight: 24 },
          { header: "机构", cell: "institution", weight: 11 },
          { header: "项目", cell: "aspect", weight: 11 },
          { header: "原通报", cell: "before", weight: 12 },
          { header: "更正为", cell: "after", weight: 12 },
        ],
      },
      notes: ["“—”表示原通报未列或更正后不再列出。"],
    },
  ],
});
