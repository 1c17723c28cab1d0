import * as z from "zod";

/** Whose data it is, which says how it is masked. */
export const maskingSchema = z.enum(["person", "merchant", "telephone"]);
export type Masking = z.infer<typeof maskingSchema>;

/**
 * Personal data as it is shown: enough to find the row by, too little to tell who it is. Of a person the family name stays;
 * of a merchant what says the trade (商店, 超市, 餐馆 …) and of the rest the first character; of a telephone the ends.
 * @example mask("王建国商店", "merchant") // "王*商店"
 * @example mask("13812341234", "telephone") // "138****1234"
 */
export function mask(written: string, as: Masking): string {
  const bare = written.trim();
  switch (as) {
    case "person":
      return bare === "" ? "" : `${first(bare)}${"*".repeat(Math.max(1, [...bare].length - 1))}`;
    case "merchant":
      return maskMerchant(bare.replace(/[（(][^）)]*[）)]/g, ""));
    case "telephone":
      return maskTelephone(bare.replace(/[\s-]/g, ""));
  }
}

function maskMerchant(name: string): string {
  const trade = TRADES.find((word) => name.endsWith(word) && [...name].length > [...word].length) ?? "";
  return `${first(name)}*${trade}`;
}

function maskTelephone(digits: string): string {
  const [ahead, behind] = digits.length >= 11 ? [3, 4] : [0, 2];
  return `${digits.slice(0, ahead)}${"*".repeat(Math.max(1, digits.length - ahead - behind))}${digits.slice(-behind)}`;
}

function first(text: string): string {
  return [...text][0] ?? "";
}

/** The words for a trade that may follow a person's name, longer ones before the shorter that they end with. */
const TRADES = [
  ..."农家乐 便利店 小卖部 经营部 服务部 批发部 专卖店 理发店 修理部 门市部 美容院 养殖场 合作社 加工厂 小吃店 早餐店 水果店".split(
    " ",
  ),
  ..."饭店 商店 超市 餐馆 餐厅 面馆 旅馆 宾馆 酒店 药店 诊所 茶馆 商行 门市 书店 客栈 店 馆 铺 行 摊 部".split(" "),
];
