import { text } from "@biaogan/core";
import type { averageExpansions } from "../averages";
import type { UsesOf } from "../expansion";

const BUS = `
  U01 2021-01 bus[1] rides=1000
  U01 2021-01 bus[2] rides=1790
  U01 2021-02 bus[1] rides=1400
  U01 2021-02 bus[2] rides=1400`;

/** What these expansions mean in words, with uses, facts and results: their documentation and their tests. */
export const averageUses = {
  dailyAverage: {
    summary: text(
      "窗口内合计 ÷ 有数月份的统计期日历天数",
      "the window's sum ÷ the calendar days of the months it has figures of",
    ),
    examples: [
      { formula: "dailyAverage(sum(bus.rides), year to date)", facts: BUS, at: "2021-02", gives: "5590/59 笔" },
      { formula: "dailyAverage(sum(bus.rides), month)", facts: BUS, at: "2021-01", gives: "90 笔" },
      {
        formula: "dailyAverage(sum(bus.rides), year to date)",
        facts: BUS,
        at: "2021-03",
        gives: "5590/59 笔（3 份中 2 份；缺 U01 2021-03）",
      },
    ],
  },
  workingDayAverage: {
    summary: text(
      "窗口内合计 ÷ 有数月份统计期内的工作日（含调休上班日）",
      "the window's sum ÷ the working days, make-up days among them, of the months it has figures of",
    ),
    examples: [
      { formula: "workingDayAverage(sum(bus.rides), month)", facts: BUS, at: "2021-01", gives: "139.5 笔" },
      {
        formula: "workingDayAverage(sum(bus.rides), month)",
        facts: "U01 2099-01 bus[1] rides=1000",
        at: "2099-01",
        gives: "节假日安排未公布",
      },
    ],
  },
  monthlyMean: {
    summary: text(
      "窗口内有数月份的平均，缺的月份不当零",
      "the mean of the window's months that have a figure; a missing month is no zero",
    ),
    examples: [
      {
        formula: "monthlyMean(platform.activeUsers, year to date)",
        facts: "U01 2021-01 platform activeUsers=500\n  U01 2021-03 platform activeUsers=700",
        at: "2021-03",
        gives: "600 户（3 份中 2 份；缺 U01 2021-02）",
      },
    ],
  },
  floorPerSite: {
    summary: text(
      "各站点窗口内月均的最小值：每个站点都要达到",
      "the least of the sites' monthly means: each of them has to reach it",
    ),
    examples: [
      {
        formula: "floorPerSite(rooms.transactions, second half, state = operating)",
        facts: `
  B01 2021-07 rooms[01] state=operating transactions=3
  B01 2021-07 rooms[02] state=operating transactions=9
  B01 2021-08 rooms[01] state=operating transactions=6
  B01 2021-08 rooms[02] state=operating transactions=9
  B01 2021-08 rooms[03] state=suspended transactions=0`,
        at: "B01 2021-08",
        gives: "4.5 笔",
      },
    ],
  },
  timeElapsed: {
    summary: text("窗口内已到期月数 ÷ 窗口全部月数", "the window's months due ÷ all its months"),
    examples: [
      { formula: "timeElapsed(year)", facts: "", at: "2021-09", gives: "0.75" },
      { formula: "timeElapsed(second half)", facts: "", at: "2021-09", gives: "0.5" },
    ],
  },
} as const satisfies UsesOf<typeof averageExpansions>;
