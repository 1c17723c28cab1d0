import type { Explanation } from "../drawing/explanations-sheet";
import type { InstitutionMonth } from "../figures/figures";
import type { Merchant } from "../figures/merchants";

/** Which rows are spoilt, counted from 0 in the list of the institution. */
export const SPOILT_ROWS = {
  /** (8) 捷付通's terminal whose merchant does not exist. */
  orphanTerminal: { institution: "P02", terminal: 41, merchantCode: "872990154119999" },
  /** (10) 中行 keeps the code that the merchant had at 农行. */
  sharedCode: { first: "B02", second: "B03", merchant: 25, other: 60 },
  /** (13) 邮政公司 leaves out a room. */
  roomLeftOut: { institution: "Y01", room: 3 },
  /** (17) 捷付通 lists a merchant twice. */
  rowTwice: { institution: "P02", merchant: 0 },
} as const;

/** What is said of a swing beyond its band: 工行's newly bound users (11). */
export const EXPLANATIONS: Readonly<Record<string, readonly Explanation[]>> = {
  B01: [
    {
      rule: "R-MP-0504",
      item: "云闪付新增绑卡用户",
      words: "9月配合县总工会开展“绑卡送公交券”活动，新增绑卡用户316户，较上月增长较多，数据已与银联平台核对一致。",
    },
  ],
};

/** The figures of the reported month with the rows spoilt that are to be found. */
export function plantRows(figures: readonly InstitutionMonth[]): readonly InstitutionMonth[] {
  return figures.map((own) => RULES.reduce((spoilt, spoil) => spoil(spoilt, figures), own));
}

type Spoil = (own: InstitutionMonth, all: readonly InstitutionMonth[]) => InstitutionMonth;

const RULES: readonly Spoil[] = [orphanTerminal, sharedCode, roomLeftOut, rowTwice];

function orphanTerminal(own: InstitutionMonth): InstitutionMonth {
  const { institution, terminal, merchantCode } = SPOILT_ROWS.orphanTerminal;
  if (own.institution !== institution) return own;
  return {
    ...own,
    terminals: own.terminals.map((one, index) => (index === terminal ? { ...one, merchantCode } : one)),
  };
}

function sharedCode(own: InstitutionMonth, all: readonly InstitutionMonth[]): InstitutionMonth {
  const { first, second, merchant, other } = SPOILT_ROWS.sharedCode;
  const code = all.find((one) => one.institution === first)?.merchants[other]?.code;
  const before = own.merchants[merchant]?.code;
  if (own.institution !== second || code === undefined || before === undefined) return own;
  const kept = (one: string): string => (one === before ? code : one);
  return {
    ...own,
    merchants: own.merchants.map((one): Merchant => ({ ...one, code: kept(one.code) })),
    terminals: own.terminals.map((one) => ({ ...one, merchantCode: kept(one.merchantCode) })),
  };
}

function roomLeftOut(own: InstitutionMonth): InstitutionMonth {
  const { institution, room } = SPOILT_ROWS.roomLeftOut;
  return own.institution === institution ? { ...own, rooms: own.rooms.filter((_, index) => index !== room) } : own;
}

function rowTwice(own: InstitutionMonth): InstitutionMonth {
  const { institution, merchant } = SPOILT_ROWS.rowTwice;
  const twice = own.institution === institution ? own.merchants.slice(merchant, merchant + 1) : [];
  return {
    ...own,
    merchants: [...own.merchants.slice(0, merchant + 40), ...twice, ...own.merchants.slice(merchant + 40)],
  };
}
