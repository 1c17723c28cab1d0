import { type DocumentTemplate, documentTemplateSchema } from "../template";
import { annexes } from "./annexes";
import { naming2021 } from "./naming-2021";
import { taskSections } from "./task-sections";

/** The monthly circular of the 2021 plan, in the order of its parts that the field is used to. */
export const circularTemplate2021: DocumentTemplate = documentTemplateSchema.parse({
  schema: "biaogan/document-template@1",
  kind: "circular",
  id: "monthly-circular",
  version: "2021.2",
  inForce: { from: "2021-01", until: "2021-12" },
  title: { zh: "月度工作进展通报", en: "Monthly progress circular" },
  clause: "四（四）",
  mark: "{office}文件",
  agency: "{agency}发",
  documentTitle: "关于{month}移动支付标杆县/建设工作进展情况的通报",
  recipients: "各商业银行、各支付机构",
  copies: ["县财政局（县地方金融监管局）", { class: "unionpay" }],
  naming: naming2021,
  sections: [
    {
      paragraphs: [
        {
          sentences: [
            {
              text: "根据{plan.title}（{plan.number}）要求，现将{month}移动支付标杆县建设工作进展情况通报如下：",
            },
          ],
        },
      ],
    },
    {
      heading: "总体情况",
      paragraphs: [
        {
          sentences: [
            {
              text: "截至{cutOff}，工作方案确定的{targets.count}年度目标中，[已完成{targets.done}、达到序时进度{targets.onPace}、滞后{targets.behind}、严重滞后{targets.farBehind}、无数据{targets.noData}]；全年时间进度为{elapsed}。",
            },
            {
              text: "本月应报送报表的机构{reports.due}，[按时报送{reports.onTime}、逾期报送{reports.lateCount}、未报送{reports.missingCount}]；[经校验采用{reports.accepted}、退回{reports.refusedCount}]。",
              when: "reports.accepted",
              otherwise: "本月应报送报表的机构{reports.due}，无一家报表经校验采用，以下指标本月均无新增数据。",
            },
            {
              text: "因部分机构未报送或报表被退回，{incomplete.count}指标为不完整汇总，所缺机构和月份见附件。",
              when: "incomplete.count",
            },
          ],
        },
      ],
    },
    { heading: "各项任务完成情况", subsections: taskSections },
    {
      heading: "先进情况",
      paragraphs: [
        {
          sentences: [
            { text: "本年累计新增绑卡用户{K01.leaders}；", when: "K01.leaders" },
            { text: "本年累计新增小微商户{K06.leaders}。", when: "K06.leaders" },
            {
              text: "上述机构工作成效较好，予以通报表扬。",
              when: ["K01.leaders", "K06.leaders"],
              otherwise: "本月可比数据不足，不作排名。",
            },
          ],
        },
      ],
    },
    {
      heading: "存在的主要问题",
      subsections: [
        {
          heading: "部分目标进度滞后",
          sentences: [
            { text: "严重滞后的有：{farBehind.progress}。", when: "farBehind.progress" },
            { text: "滞后的有：{behind.progress}。", when: "behind.progress" },
            { text: "无数据的有：{noData.titles}。", when: "noData.titles" },
          ],
        },
        {
          heading: "机构间进展不平衡",
          sentences: [
            { text: "本年累计新增绑卡用户{K01.last}；", when: "K01.last" },
            { text: "本年累计新增小微商户{K06.last}。", when: "K06.last" },
            { text: "受理终端未全部支持统一二维码的有{K05.below}。", when: "K05.below" },
            { text: "下半年月均移动支付笔数未达目标的惠农金融服务室有{K16.below}。", when: "K16.below" },
            { text: "暂停营业的惠农金融服务室有{K16.excluded}。", when: "K16.excluded" },
          ],
        },
        {
          heading: "报送工作不够规范",
          sentences: [
            { text: "未报送的有{reports.missing}；", when: "reports.missing" },
            { text: "逾期报送的有{reports.late}；", when: "reports.late" },
            { text: "报表经校验退回、未计入本期汇总的有{reports.refused}；", when: "reports.refused" },
            { text: "疑问数据尚未说明的有{reports.unexplained}；", when: "reports.unexplained" },
            { text: "报送后又更正的有{reports.revised}。", when: "reports.revised" },
          ],
        },
      ],
    },
    {
      heading: "下一步工作要求",
      subsections: [
        {
          heading: "对照目标补短板",
          sentences: [
            { text: "各责任单位要对照年度目标逐项分析原因，制定措施，限时整改。" },
            {
              text: "为完成年度目标，剩余{months.left}月均需新增[绑卡用户{K01.remaining}、小微商户{K06.remaining}]。",
              when: ["K01.remaining", "K06.remaining"],
            },
          ],
        },
        {
          heading: "压实责任抓推进",
          sentences: [
            { text: "各商业银行、支付机构要加快受理终端改造和商户拓展。" },
            { text: "暂停营业和交易偏少的惠农金融服务室要逐个落实整改。", when: ["K16.below", "K16.excluded"] },
          ],
        },
        {
          heading: "规范报送保质量",
          sentences: [
            { text: "各机构要先校验、后报送，疑问数据随表附情况说明。" },
            { text: "下月报表请于{next.due}前报送。", when: "next.due" },
            {
              text: "未报送和报表被退回的机构，请于接到通报后5个工作日内补报。",
              when: ["reports.refused", "reports.missing"],
            },
          ],
        },
      ],
    },
  ],
  closing: "特此通报。",
  annexes,
});
