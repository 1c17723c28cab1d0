/** Trades of the made-up merchants: MCC (GB/T 20548) and how such a shop is called. */
export interface Trade {
  readonly mcc: string;
  readonly shop: string;
}

export const SMALL_TRADES: readonly [Trade, ...Trade[]] = [
  { mcc: "5411", shop: "便民超市" },
  { mcc: "5499", shop: "副食商店" },
  { mcc: "5812", shop: "小吃店" },
  { mcc: "5814", shop: "早餐店" },
  { mcc: "5651", shop: "服装店" },
  { mcc: "5661", shop: "鞋店" },
  { mcc: "5251", shop: "五金商店" },
  { mcc: "5912", shop: "药店" },
  { mcc: "5977", shop: "日化店" },
  { mcc: "7230", shop: "理发店" },
  { mcc: "5942", shop: "文具店" },
  { mcc: "5993", shop: "烟酒店" },
];

export const MAINSTREAM_TRADES: readonly [Trade, ...Trade[]] = [
  { mcc: "5311", shop: "百货商场" },
  { mcc: "5411", shop: "连锁超市" },
  { mcc: "5732", shop: "电器城" },
  { mcc: "5541", shop: "加油站" },
  { mcc: "7011", shop: "宾馆" },
  { mcc: "5812", shop: "酒楼" },
];

export const SCENIC_TRADES: readonly [Trade, ...Trade[]] = [
  { mcc: "7011", shop: "农家乐" },
  { mcc: "5812", shop: "山庄饭店" },
  { mcc: "5947", shop: "土产商店" },
  { mcc: "7991", shop: "游客服务点" },
];

export const OTHER_TRADES: readonly [Trade, ...Trade[]] = [
  { mcc: "8062", shop: "卫生院" },
  { mcc: "8211", shop: "幼儿园" },
  { mcc: "4900", shop: "供水站" },
];

export const PLACES = ["城关", "河东", "河西", "北门", "南街", "新城", "桥头", "柳林", "石坪", "青山"] as const;
export const FORTUNES = [
  "福源",
  "鑫隆",
  "顺达",
  "吉祥",
  "永兴",
  "惠民",
  "同心",
  "宏发",
  "佳美",
  "百顺",
  "诚信",
  "丰年",
  "玉泉",
  "春晖",
  "华联",
] as const;
