import { type DocumentTemplate, documentTemplateSchema } from "../template";
import { naming2021 } from "./naming-2021";

/** The letter to one institution that has not reported. */
export const reminderTemplate2021: DocumentTemplate = documentTemplateSchema.parse({
  schema: "biaogan/document-template@1",
  kind: "reminder",
  id: "report-reminder",
  version: "2021.1",
  inForce: { from: "2021-01", until: "2021-12" },
  title: { zh: "催报函", en: "Reminder to report" },
  clause: "四（四）",
  mark: "{office}",
  agency: "{agency}函",
  documentTitle: "关于催报{month}移动支付标杆县/建设工作报表的函",
  recipients: "{own.name}",
  copies: [],
  naming: naming2021,
  sections: [
    {
      paragraphs: [
        {
          sentences: [
            { text: "{plan.title}要求，各商业银行和支付机构每月底前向办公室报送工作进展。" },
            { text: "{month}报表应于{own.due}前报送，", when: "own.due" },
            { text: "所报报表为空表，", when: "own.empty" },
            { text: "你单位至今未报送{own.missingForms}，", when: "own.missingForms" },
            { text: "全县相关指标因此不能完整汇总。" },
          ],
        },
        {
          sentences: [
            { text: "请于收到本函后3个工作日内报送上述报表，并书面说明未按时报送的原因。" },
            { text: "联系电话：{contact}。", when: "contact" },
          ],
        },
      ],
    },
  ],
  closing: "特此函告。",
});
