import { type CircularTemplate, circularTemplateSchema } from "../template";
import { annexes } from "./annexes";

/** The monthly circular of the 2021 plan, in the order of its parts that the field is used to. */
export const circularTemplate2021: CircularTemplate = circularTemplateSchema.parse({
  id: "monthly-circular",
  version: "2021.1",
  inForce: { from: "2021-01", until: "2021-12" },
  title: { zh: "月度工作进展通报", en: "Monthly progress circular" },
  clause: "四（四）",
  documentTitle: "关于{month}移动支付标杆县/建设工作进展情况的通报",
  recipients: "各商业银行、各支付机构",
  copies: ["县财政局（县地方金融监管局）", "中国银联示例分公司"],
  naming: { leaders: 3, last: 3 },
  opening: {
    sentences: [
      {
        text: "根据{plan.title}（{plan.number}）要求，现将{month}移动支付标杆县建设工作进展情况通报如下：",
      },
    ],
  },
  sections: [
    {
      heading: "总体情况",
      paragraphs: [
        {
          sentences: [
            {
              text: "截至{cutOff}，工作方案确定的{targets.count}年度目标中，已完成{targets.done}，达到序时进度{targets.onPace}，滞后{targets.behind}，严重滞后{targets.farBehind}，无数据{targets.noData}；本年序时进度为{elapsed}。",
            },
            {
              text: "本月应报送机构{reports.due}，按时报送{reports.onTime}，经校验采用{reports.accepted}。",
              when: "reports.accepted",
              otherwise: "本月应报送机构{reports.due}，无一家报表经校验采用，以下指标本月均无新增数据。",
            },
            {
              text: "因部分机构未报或退回，{incomplete.titles}为不完整汇总，所缺机构和月份见附件。",
              when: "incomplete.titles",
            },
          ],
        },
      ],
      subsections: [
        {
          heading: "用户拓展",
          sentences: [
            {
              text: "截至{cutOff}，全县云闪付APP本年累计新增绑卡用户{K01.yearToDate}，完成年度目标的{K01.completion}，{K01.pace}，{K01.yearOnYear}；本月新增{K01.month}，{K01.monthOnMonth}。",
              when: "K01.yearToDate",
              otherwise: "云闪付新增绑卡用户本月无数据。",
            },
            {
              text: "云闪付月均活跃用户{K02.value}，为年度目标的{K02.completion}；本月活跃用户{K02.month}，{K02.monthOnMonth}。",
              when: "K02.value",
              otherwise: "云闪付月均活跃用户本月无数据。",
            },
            { text: "农贸市场智能化改造{K03.milestone}。", when: "K03.milestone" },
          ],
        },
        {
          heading: "受理环境建设",
          sentences: [
            {
              text: "主流商户受理覆盖率{K04.value}，{K04.distance}；受理终端统一二维码支持率{K05.value}，{K05.distance}。",
              when: "K04.value",
            },
            {
              text: "本年累计新增小微商户{K06.yearToDate}，完成年度目标的{K06.completion}，{K06.pace}，{K06.yearOnYear}。",
              when: "K06.yearToDate",
              otherwise: "新增小微商户本月无数据。",
            },
            {
              text: "下半年月均活动小微商户{K07.value}，为年度目标的{K07.completion}。",
              when: "K07.value",
            },
            { text: "移动支付示范街区建设{K08.milestone}。", when: "K08.milestone" },
          ],
        },
        {
          heading: "交通出行",
          sentences: [
            {
              text: "公交云闪付日均交易量较基期增幅为{K09.value}，{K09.distance}。",
              when: "K09.value",
              otherwise: "公交云闪付日均交易量本月无数据。",
            },
            { text: "出租车受理覆盖率{K10.value}，{K10.distance}。", when: "K10.value" },
            { text: "长途汽车站受理覆盖率{K11.value}，{K11.distance}。", when: "K11.value" },
          ],
        },
        {
          heading: "文化旅游和医疗健康",
          sentences: [
            { text: "景区内部及周边商户受理覆盖率{K12.value}，{K12.distance}。", when: "K12.value" },
            {
              text: "县人民医院线下挂号支持移动支付{K13.milestone}。",
              when: "K13.milestone",
              otherwise: "县人民医院线下挂号本月未报送进展。",
            },
            {
              text: "县人民医院自助缴费支持移动支付{K14.milestone}。",
              when: "K14.milestone",
              otherwise: "县人民医院自助缴费本月未报送进展。",
            },
          ],
        },
        {
          heading: "惠农金融服务",
          sentences: [
            { text: "持续稳定运营的惠农金融服务室{K15.value}，目标为{K15.target}。", when: "K15.value" },
            {
              text: "下半年月均移动支付笔数最低的站点为{K16.value}，目标为每个站点不少于{K16.target}。",
              when: "K16.value",
            },
          ],
        },
      ],
    },
    {
      heading: "先进情况",
      paragraphs: [
        {
          sentences: [
            { text: "本年累计新增绑卡用户居前的是{K01.leaders}；", when: "K01.leaders" },
            { text: "本年累计新增小微商户居前的是{K06.leaders}。", when: "K06.leaders" },
            {
              text: "上述机构工作推进有力，予以通报表扬。",
              when: "K01.leaders",
              otherwise: "本月无可比数据，不作排名。",
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
            { text: "滞后的有：{behind.titles}。", when: "behind.titles" },
            { text: "严重滞后的有：{farBehind.titles}。", when: "farBehind.titles" },
            { text: "无数据的有：{noData.titles}。", when: "noData.titles" },
          ],
        },
        {
          heading: "机构间进展不平衡",
          sentences: [
            { text: "本年累计新增绑卡用户居后的是{K01.last}；", when: "K01.last" },
            { text: "本年累计新增小微商户居后的是{K06.last}。", when: "K06.last" },
            { text: "受理终端未全部支持统一二维码的有{K05.below}。", when: "K05.below" },
            { text: "下半年月均移动支付不足目标的惠农金融服务室有{K16.below}。", when: "K16.below" },
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
            { text: "各责任单位要对照年度目标逐项分析原因，制定措施。" },
            { text: "为完成年度目标，剩余月份月均需新增绑卡用户{K01.remaining}。", when: "K01.remaining" },
            { text: "剩余月份月均需新增小微商户{K06.remaining}。", when: "K06.remaining" },
          ],
        },
        {
          heading: "压实责任抓推进",
          sentences: [
            {
              text: "各商业银行、支付机构要加快受理终端改造和商户拓展，暂停营业和交易偏少的惠农金融服务室要逐户落实整改。",
            },
          ],
        },
        {
          heading: "规范报送保质量",
          sentences: [
            { text: "各机构要先校验、后报送，疑问数据随表附情况说明；下月报表请于{next.due}前报送。" },
            { text: "被退回和未报送的机构请于接到通报后5个工作日内补报。", when: "reports.refused" },
          ],
        },
      ],
    },
  ],
  closing: "特此通报。",
  annexes,
});
