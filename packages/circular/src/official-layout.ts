/**
 * The page of GB/T 9704-2012 in twips (1/20 pt) unless said otherwise; the clause stands beside each number. The
 * standard fixes the result on paper: Word's settings are derived from it.
 */
export const officialLayout = {
  /** 5.1: A4 210 × 297 mm */
  page: { width: 11906, height: 16838 },
  /** 5.2.1: 天头 37 mm, 订口 28 mm, 版心 156 × 225 mm; hence 26 mm right and 35 mm below. Footer: 7 mm from 版心 to the dash (7.5). */
  margin: { top: 2098, right: 1474, bottom: 1984, left: 1587, footer: 1442, header: 851 },
  /** 8: the sheet turned; left and right alike, within the standard's 1 mm, for Word swaps them on even pages. */
  landscapeMargin: { top: 1587, right: 2041, bottom: 1474, left: 2041, footer: 851, header: 851 },
  /** 版心 156 mm */
  typeWidth: 8845,
  /** 版心 225 mm: 22 lines of it hold what is not text. */
  typeHeight: 12756,
  landscapeWidth: 12756,
  /** 5.2.3: 22 lines in 225 mm: the largest pitch that gives 22 is 28.95 pt. */
  linePitch: 579,
  /** 5.2.3: 28 characters in 156 mm: 3号 drawn in by 0.25 pt. */
  characterSpacing: -5,
  /** One character of 3号 as drawn in: 15.75 pt. */
  character: 315,
  /** 字号 in half-points: 3号, 2号, 4号, 小四, 五号, 小五. */
  size: { three: 32, two: 44, four: 28, smallFour: 24, five: 21, smallFive: 18, mark: 60 },
  /** Two characters of 3号: 2 × 15.75 pt. */
  indent: 630,
  /** 7.3.5.1: 成文日期 ends four characters before the right edge. */
  dateIndent: 1260,
  /** 7.2.4: the mark's top edge 35 mm below 版心's top; less the height of the glyph's own room. */
  markSpacer: 1850,
  /** 7.2.6: the red line 4 mm below the number. */
  redLine: { size: 12, space: 7, colour: "FF0000" },
  /** 7.4: 0.35 mm and 0.25 mm in eighths of a point. */
  imprintRule: { thick: 8, thin: 6 },
  /** 7.5: the number stands one character (14 pt) in from the outer edge. */
  pageNumberIndent: 280,
  titlePitch: 640,
  /** 10.1: the letter's mark 30 mm from the paper's edge, its lower rule 20 mm from the other; both rules 170 mm. */
  letter: { header: 1616, footer: 1040, ruleOutside: [454, 340], ruleSize: 18 },
} as const;

/** Faces by slot: one name each; what stands in for it follows in the font table (w:altName) and in HTML. */
export const faces = {
  body: {
    name: "仿宋_GB2312",
    alternatives: ["FangSong_GB2312", "仿宋", "FangSong", "STFangsong", "华文仿宋", "Zhuque Fangsong", "FandolFang"],
    panose: "02010609030101010101",
  },
  title: {
    name: "方正小标宋简体",
    alternatives: ["FZXiaoBiaoSong-B05S", "方正小标宋_GBK", "华文中宋", "STZhongsong", "Noto Serif CJK SC"],
    panose: "02010601030101010101",
  },
  heading: { name: "黑体", alternatives: ["SimHei", "STHeiti", "Noto Sans CJK SC"], panose: "02010609060101010101" },
  subheading: {
    name: "楷体_GB2312",
    alternatives: ["KaiTi_GB2312", "楷体", "KaiTi", "STKaiti", "LXGW WenKai", "FandolKai"],
    panose: "02010609060101010101",
  },
  number: { name: "宋体", alternatives: ["SimSun", "STSong", "Noto Serif CJK SC"], panose: "02010600030101010101" },
  digits: { name: "Times New Roman", alternatives: ["Liberation Serif"], panose: "02020603050405020304" },
} as const;
