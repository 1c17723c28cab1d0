import { type DocumentTemplate, documentTemplateSchema } from "../template";
import { naming2021 } from "./naming-2021";

/** One page for the leaders: how the targets stand, what lags, who did not report, what is proposed. */
export const briefTemplate2021: DocumentTemplate = documentTemplateSchema.parse({
  schema: "biaogan/document-template@1",
  kind: "brief",
  id: "monthly-brief",
  version: "2021.1",
  inForce: { from: "2021-01", until: "2021-12" },
  title: { zh: "领导专报", en: "Brief for the leaders" },
  clause: "四（四）",
  mark: "{office}",
  agency: "{agency}专报",
  documentTitle: "{month}移动支付标杆县建设工作专报",
  recipients: "{group}",
  copies: [],
  naming: { ...naming2021, longest: 3, mention: "short" },
  sections: [
    {
      paragraphs: [
        {
          sentences: [
            {
              text: "截至{cutOff}，{targets.count}年度目标中，[已完成{targets.done}、达到序时进度{targets.onPace}、滞后{targets.behind}、严重滞后{targets.farBehind}、无数据{targets.noData}]，全年时间进度{elapsed}。",
            },
            {
              text: "累计新增绑卡用户{K01.yearToDate}，完成年度目标的{K01.completion}，{K01.pace}；累计新增小微商户{K06.yearToDate}，完成年度目标的{K06.completion}，{K06.pace}。",
              when: ["K01.yearToDate", "K06.yearToDate"],
              otherwise: "本月无机构报表经校验采用，主要指标无新增数据。",
            },
          ],
        },
        {
          sentences: [
            { text: "主要问题：严重滞后的有{farBehind.progress}；", when: "farBehind.progress" },
            { text: "滞后的有{behind.titles}；", when: "behind.titles" },
            { text: "未报送的有{reports.missing}；", when: "reports.missing" },
            { text: "报表被退回的有{reports.refused}。", when: "reports.refused" },
          ],
        },
        {
          sentences: [
            {
              text: "建议：督促各责任单位对照目标补短板，剩余{months.left}月均需新增[绑卡用户{K01.remaining}、小微商户{K06.remaining}]；对未报送和报表被退回的机构催报整改。",
              when: ["K01.remaining", "K06.remaining"],
              otherwise: "建议：督促各责任单位按时报送、对照目标补短板。",
            },
          ],
        },
      ],
    },
  ],
});
