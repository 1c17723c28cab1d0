import type * as z from "zod";
import type { sectionSchema } from "../template";

/** 各项任务完成情况, field by field in the plan's order. */
export const taskSections: NonNullable<z.input<typeof sectionSchema>["subsections"]> = [
  {
    heading: "用户拓展",
    sentences: [
      {
        text: "全县“云闪付”APP本年累计新增绑卡用户{K01.yearToDate}，完成年度目标的{K01.completion}，{K01.first}，{K01.pace}，{K01.yearOnYear}，{K01.turn}；本月新增{K01.month}，{K01.monthOnMonth}。",
        when: "K01.yearToDate",
        otherwise: "“云闪付”新增绑卡用户本月无数据。",
      },
      {
        text: "“云闪付”月均活跃用户{K02.value}，为年度目标的{K02.completion}；本月活跃用户{K02.month}，{K02.monthOnMonth}。",
        when: "K02.value",
        otherwise: "“云闪付”月均活跃用户本月无数据。",
      },
      { text: "农贸市场智能化改造{K03.milestone}。", when: "K03.milestone" },
    ],
  },
  {
    heading: "受理环境建设",
    sentences: [
      {
        text: "主流商户受理覆盖率{K04.value}，{K04.distance}；受理终端统一二维码支持率{K05.value}，{K05.distance}。",
        when: ["K04.value", "K05.value"],
      },
      {
        text: "本年累计新增小微商户{K06.yearToDate}，完成年度目标的{K06.completion}，{K06.first}，{K06.pace}，{K06.yearOnYear}，{K06.turn}。",
        when: "K06.yearToDate",
        otherwise: "新增小微商户本月无数据。",
      },
      { text: "下半年月均活动小微商户{K07.value}，为年度目标的{K07.completion}。", when: "K07.value" },
      { text: "移动支付示范街区建设{K08.milestone}。", when: "K08.milestone" },
    ],
  },
  {
    heading: "交通出行",
    sentences: [
      {
        text: "公交“云闪付”日均交易量较基期{K09.growth}，{K09.distance}。",
        when: "K09.value",
        otherwise: "公交“云闪付”日均交易量本月无数据。",
      },
      {
        text: "出租车受理覆盖率{K10.value}，{K10.distance}；长途汽车站受理覆盖率{K11.value}，{K11.distance}。",
        when: ["K10.value", "K11.value"],
      },
    ],
  },
  {
    heading: "文化旅游和医疗健康",
    sentences: [
      { text: "景区内部及周边商户受理覆盖率{K12.value}，{K12.distance}。", when: "K12.value" },
      {
        text: "县人民医院线下挂号支持移动支付工作{K13.milestone}。",
        when: "K13.milestone",
        otherwise: "县人民医院线下挂号本月未报送进展。",
      },
      {
        text: "县人民医院自助缴费支持移动支付工作{K14.milestone}。",
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
        text: "惠农金融服务室下半年月均移动支付笔数最低为{K16.value}，目标为每个不少于{K16.target}。",
        when: "K16.value",
      },
    ],
  },
];
