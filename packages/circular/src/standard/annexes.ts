import type * as z from "zod";
import type { documentTemplateSchema } from "../template";

/** The attached tables: targets, institutions, reports, and what is not whole. */
export const annexes: NonNullable<z.input<typeof documentTemplateSchema>["annexes"]> = [
  {
    title: "年度目标完成情况表",
    table: {
      rows: "scores",
      columns: [
        { header: "序号", cell: "number", weight: 4 },
        { header: "指标", cell: "title", weight: 20 },
        { header: "年度目标", cell: "target", weight: 12 },
        { header: "完成情况", cell: "value", weight: 10 },
        { header: "完成率", cell: "completion", weight: 9 },
        { header: "较序时进度（百分点）", cell: "lead", weight: 9 },
        { header: "同比", cell: "yearOnYear", weight: 9 },
        { header: "状态", cell: "standing", weight: 9 },
      ],
    },
    notes: [
      "“—”表示该项不适用；未报送、已退回的机构未计入，缺数不作零处理。",
      "同比按可比口径计算，两期均不含数据不全的机构。",
    ],
  },
  {
    title: "各机构主要指标进展及排名表",
    table: {
      rows: "institutions",
      columns: [
        { header: "序号", cell: "number", weight: 4 },
        { header: "机构", cell: "institution", weight: 11 },
        { header: "累计（户）", group: "新增绑卡用户", cell: "value", indicator: "K01", weight: 9 },
        { header: "占比", group: "新增绑卡用户", cell: "share", indicator: "K01", weight: 9 },
        { header: "排名", group: "新增绑卡用户", cell: "rank", indicator: "K01", weight: 6 },
        { header: "累计（户）", group: "新增小微商户", cell: "value", indicator: "K06", weight: 8 },
        { header: "占比", group: "新增小微商户", cell: "share", indicator: "K06", weight: 9 },
        { header: "排名", group: "新增小微商户", cell: "rank", indicator: "K06", weight: 6 },
        { header: "支持率", group: "受理终端", cell: "value", indicator: "K05", weight: 9 },
      ],
    },
    notes: [
      "名次并列的相同，其后顺延；数据不全（未报送、已退回）的机构累计为已采用月份之和，不参加排名；支付机构不参加绑卡用户排名。",
    ],
  },
  {
    title: "考核得分表",
    table: {
      rows: "assessment",
      columns: [
        { header: "名次", cell: "rank", weight: 4 },
        { header: "机构", cell: "institution", weight: 8 },
        { header: "各项得分", cell: "items", weight: 11 },
        { header: "加分、扣分", cell: "adjustments", weight: 28 },
        { header: "一票否决", cell: "vetoes", weight: 12 },
        { header: "得分", cell: "total", weight: 8 },
        { header: "等次", cell: "grade", weight: 7 },
      ],
    },
    notes: [
      "各项得分后的括号内为考核值；项目名称后的括号内为该项权重，得分不超过考核办法规定的上限。",
      "“—”的项目不适用于该机构，其余各项按权重折算；得分为各项得分之和加减分，有一票否决情形的不超过其规定的分数。",
    ],
  },
  {
    title: "报表报送情况表",
    table: {
      rows: "reports",
      columns: [
        { header: "序号", cell: "number", weight: 4 },
        { header: "机构", cell: "institution", weight: 12 },
        { header: "报送情况", cell: "state", weight: 8 },
        { header: "收到日期", cell: "receivedAt", weight: 9 },
        { header: "版本", cell: "revision", weight: 7 },
        { header: "审核结果", cell: "verdict", weight: 12 },
        { header: "校验发现", cell: "findings", weight: 22 },
      ],
    },
  },
  {
    title: "不完整汇总指标及所缺机构表",
    table: {
      rows: "incomplete",
      columns: [
        { header: "序号", cell: "number", weight: 4 },
        { header: "指标", cell: "title", weight: 22 },
        { header: "所缺机构（月份）", cell: "missing", weight: 46 },
      ],
    },
    notes: ["所缺机构补报或更正后重新汇总；已印发的数据另行更正。"],
  },
  {
    title: "主要指标进展图",
    charts: [
      { chart: "progress", title: "年度目标完成率与序时进度" },
      { chart: "months", title: "各月新增绑卡用户", indicator: "K01" },
      { chart: "institutions", title: "各机构本年累计新增绑卡用户", indicator: "K01" },
    ],
  },
];
