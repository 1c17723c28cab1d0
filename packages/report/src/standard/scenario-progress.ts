import { text } from "@biaogan/core";
import { form } from "../form";
import { code, day, flow, named, stock, words } from "./column-kinds";

export const pointColumns = {
  point: code("场景", "scenario point", { aliases: ["场景点", "场景类型", "重点场景"], codesFrom: "points" }),
  name: words("名称", "name", { aliases: ["场景名称", "具体名称"], required: false, maxLength: 60 }),
  total: stock("个", "应覆盖数", "to be covered", { aliases: ["应覆盖", "应受理数"] }),
  accepting: stock("个", "已受理数", "accepting", { aliases: ["已受理", "已覆盖数"] }),
  transactions: flow("笔", "云闪付交易笔数", "云闪付 transactions", { aliases: ["交易笔数", "笔数"] }),
  state: code("进展状态", "state", {
    aliases: ["进展", "状态"],
    codes: {
      "not-started": named("未启动", "not started", "尚未启动", "未开始"),
      "under-way": named("推进中", "under way", "正在推进", "进行中", "建设中"),
      done: named("已完成", "done", "完成", "已建成"),
    },
  }),
  doneOn: day("完成日期", "done on", { aliases: ["完成时间"], required: false, dateWithin: "not-after-period" }),
  evidence: words("佐证材料", "evidence", { aliases: ["证明材料", "佐证"], required: false, maxLength: 200 }),
};

/** 场景进展表: a row for each scenario point that the county assigns to the institution. */
export const scenarioProgress = form({
  id: "scenario-progress",
  version: "2021.1",
  inForce: { from: "2021-01" },
  title: text("场景进展表", "Scenario progress"),
  aliases: ["场景建设进展表", "场景建设情况表"],
  clause: "三、重点任务",
  reportedBy: { assigned: "points" },
  tables: {
    points: {
      label: text("场景进展表", "Scenario progress"),
      layout: "grid",
      rows: "keyed",
      key: "point",
      columns: pointColumns,
    },
  },
});
