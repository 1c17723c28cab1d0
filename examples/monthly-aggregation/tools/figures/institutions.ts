/** How large an institution of the made-up county is: monthly means and what stood at the end of 2020. */
export interface Size {
  readonly code: string;
  /** 云闪付 newly bound users of a month; payment institutions issue no cards. */
  readonly newlyBound: number;
  readonly boundBefore: number;
  readonly mainstream: number;
  readonly smallBefore: number;
  readonly smallAdded: number;
  readonly smallClosed: number;
  /** Terminals of each thousand that cannot read the unified QR code. */
  readonly oldTerminals: number;
  /** Mainstream merchants that do not yet accept. */
  readonly notAccepting: number;
  /** Merchants of each thousand in the scenic area. */
  readonly scenic: number;
  /** Monthly transactions of the four products. */
  readonly counts: readonly [quickpass: number, unifiedQr: number, phoneTap: number, bankApp: number];
}

/** Every commercial bank and payment institution. */
export const SIZES: readonly [Size, ...Size[]] = [
  {
    code: "B01",
    newlyBound: 164,
    boundBefore: 9812,
    mainstream: 46,
    smallBefore: 188,
    smallAdded: 10,
    smallClosed: 2,
    oldTerminals: 9,
    notAccepting: 1,
    scenic: 20,
    counts: [5210, 11840, 1630, 8420],
  },
  {
    code: "B02",
    newlyBound: 181,
    boundBefore: 12436,
    mainstream: 38,
    smallBefore: 232,
    smallAdded: 11,
    smallClosed: 3,
    oldTerminals: 14,
    notAccepting: 0,
    scenic: 28,
    counts: [5120, 13250, 1280, 9360],
  },
  {
    code: "B03",
    newlyBound: 89,
    boundBefore: 5208,
    mainstream: 30,
    smallBefore: 112,
    smallAdded: 6,
    smallClosed: 2,
    oldTerminals: 12,
    notAccepting: 1,
    scenic: 0,
    counts: [2840, 5630, 910, 4470],
  },
  {
    code: "B04",
    newlyBound: 155,
    boundBefore: 9120,
    mainstream: 44,
    smallBefore: 176,
    smallAdded: 9,
    smallClosed: 2,
    oldTerminals: 0,
    notAccepting: 1,
    scenic: 24,
    counts: [4960, 10710, 1540, 9030],
  },
  {
    code: "B05",
    newlyBound: 214,
    boundBefore: 15644,
    mainstream: 34,
    smallBefore: 334,
    smallAdded: 17,
    smallClosed: 4,
    oldTerminals: 22,
    notAccepting: 1,
    scenic: 40,
    counts: [6840, 16480, 1120, 12750],
  },
  {
    code: "B06",
    newlyBound: 104,
    boundBefore: 7352,
    mainstream: 22,
    smallBefore: 148,
    smallAdded: 8,
    smallClosed: 2,
    oldTerminals: 0,
    notAccepting: 0,
    scenic: 30,
    counts: [3310, 6920, 860, 5840],
  },
  {
    code: "B07",
    newlyBound: 38,
    boundBefore: 2118,
    mainstream: 0,
    smallBefore: 0,
    smallAdded: 0,
    smallClosed: 0,
    oldTerminals: 0,
    notAccepting: 0,
    scenic: 0,
    counts: [880, 1460, 240, 1730],
  },
  {
    code: "P01",
    newlyBound: 0,
    boundBefore: 0,
    mainstream: 18,
    smallBefore: 258,
    smallAdded: 14,
    smallClosed: 3,
    oldTerminals: 0,
    notAccepting: 0,
    scenic: 36,
    counts: [3640, 18320, 720, 0],
  },
  {
    code: "P02",
    newlyBound: 0,
    boundBefore: 0,
    mainstream: 12,
    smallBefore: 214,
    smallAdded: 12,
    smallClosed: 3,
    oldTerminals: 10,
    notAccepting: 0,
    scenic: 16,
    counts: [2930, 14260, 580, 0],
  },
];

/** The months' course over the year, in percent of the mean month; February holds the Spring Festival. */
export const SEASON = [94, 88, 97, 99, 100, 102, 104, 106, 108] as const;
