import type { Platform } from "../figures/platform";
import { type Drawing, day, head, type Line, lay, number, words } from "./drawing";
import { footLines, type Hand, headLines, named } from "./hand";

/** The 银联平台数据表: the county's figures, the banks' users and the buses day by day, each on a sheet of its own. */
export function platformSheets(hand: Hand, platform: Platform, names: ReadonlyMap<string, string>): readonly Drawing[] {
  return [
    lay(
      "银联平台数据表",
      [7, 30, 18, 18],
      [
        ...headLines(hand, "银联平台数据表", 4, "计量单位：户"),
        ["序号", "项目", "计量单位", "本月数"].map((own) => head(named(hand, own))),
        [
          number(1),
          words("云闪付新增绑卡用户"),
          words("户"),
          number(platform.newlyBoundUsers, "platform.newlyBoundUsers"),
        ],
        [number(2), words("全县月活跃用户"), words("户"), number(platform.activeUsers, "platform.activeUsers")],
        ...footLines(hand, 4),
      ],
    ),
    lay(
      "分银行数据",
      [34, 24],
      [
        [head("机构"), head("云闪付新增绑卡用户")],
        ...platform.banks.map(
          (bank): Line => [
            words(
              names.get(bank.institution) ?? bank.institution,
              "text",
              `platformBanks.institution[${bank.institution}]`,
            ),
            number(bank.newlyBoundUsers, `platformBanks.newlyBoundUsers[${bank.institution}]`),
          ],
        ),
      ],
    ),
    lay(
      "公交日数据",
      [14, 20],
      [
        [head("日期"), head("公交云闪付笔数")],
        ...platform.bus.map(
          (one): Line => [
            day(one.day, `platformBus.day[${one.day}]`),
            number(one.transactions, `platformBus.transactions[${one.day}]`),
          ],
        ),
      ],
    ),
  ];
}
