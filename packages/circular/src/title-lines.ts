/** 2号 in 版心 takes so many characters (7.3.1). */
const MOST = 20;

/** Words that a title is never broken inside. */
const WORDS =
  /情况|建设|工作|完成|进展|进度|目标|年度|机构|用户|商户|报送|报表|通报|通知|移动支付|标杆县|领导小组|办公室|金融|服务室|受理|终端|示例县|方案/g;

/**
 * A title in lines of 2号: as long as each other as can be, broken by sense: never inside a name in 《》, a number with its
 * measure or a word, nor before 的 and closing marks; best behind 、 and before 及, 和, 与.
 * @example breakTitle("各机构各期新增绑卡用户情况及完成年度目标进度对照表") // ["各机构各期新增绑卡用户情况", "及完成年度目标进度对照表"]
 */
export function breakTitle(title: string): readonly string[] {
  const whole = width(title);
  if (whole <= MOST) return [title];
  const lines = Math.ceil(whole / MOST);
  const cut = bestCut(title, whole / lines, whole - MOST * (lines - 1));
  return [title.slice(0, cut), ...breakTitle(title.slice(cut))];
}

/** The cut nearest to the wanted width; a bad one only where there is no other. */
function bestCut(text: string, wanted: number, least: number): number {
  const words = [...text.matchAll(WORDS)].map((match) => [match.index, match.index + match[0].length] as const);
  let best = { at: 1, cost: Number.POSITIVE_INFINITY };
  for (let at = 1; at < text.length; at += 1) {
    const [before, after] = [text.slice(0, at), text.slice(at)];
    const wide = width(before);
    if (wide > MOST) break;
    const inside = words.some(([from, to]) => from < at && at < to);
    const cost =
      Math.abs(wide - wanted) +
      (mayBreak(before, after) ? 0 : 50) +
      (inside ? 20 : 0) +
      (wide < least ? 5 : 0) -
      (/[、，]$/.test(before) || /^[及和与暨]/.test(after) ? 4 : 0);
    if (cost < best.cost) best = { at, cost };
  }
  return best.at;
}

function mayBreak(before: string, after: string): boolean {
  const open = count(before, /[《“（〔]/g) > count(before, /[》”）〕]/g);
  if (open || /^[的》”）〕、，。：；]/.test(after) || /[《“（〔]$/.test(before)) return false;
  return !/[\dA-Za-z]$/.test(before) && !(/\d[年月]$/.test(before) && /^\d/.test(after));
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function width(text: string): number {
  return [...text].reduce((all, one) => all + (one < "\u2e80" ? 0.5 : 1), 0);
}
