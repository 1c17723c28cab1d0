/** 2号 in 版心 takes so many characters (7.3.1). */
const MOST = 20;

/**
 * A title in lines of 2号: as long as each other as can be, never broken inside a name in 《》, a number with its
 * measure, or before 的 and closing marks.
 * @example breakTitle("关于2021年9月移动支付标杆县建设工作进展情况的通报") // ["关于2021年9月移动支付", "标杆县建设工作进展情况的通报"]
 */
export function breakTitle(title: string): readonly string[] {
  const needed = Math.ceil(width(title) / MOST);
  if (needed <= 1) return [title];
  const whole = width(title);
  const lines: string[] = [];
  let rest = title;
  for (let line = needed; line > 1; line -= 1) {
    const cut = bestCut(rest, Math.min(MOST, (whole - width(lines.join(""))) / line));
    lines.push(rest.slice(0, cut));
    rest = rest.slice(cut);
  }
  return [...lines, ...(width(rest) > MOST ? breakTitle(rest) : [rest])];
}

/** The lawful cut nearest to the wanted width; a cut after 的 or 、 is worth a little more. */
function bestCut(text: string, wanted: number): number {
  let best = { at: text.length, cost: Number.POSITIVE_INFINITY };
  for (let at = 1; at < text.length; at += 1) {
    const before = text.slice(0, at);
    if (!mayBreak(before, text.slice(at)) || width(before) > MOST) continue;
    const cost = Math.abs(width(before) - wanted) - (/[、，]$/.test(before) ? 1.5 : 0);
    if (cost < best.cost) best = { at, cost };
  }
  return best.at === text.length ? Math.min(text.length, Math.floor(wanted)) : best.at;
}

function mayBreak(before: string, after: string): boolean {
  const inQuotes = count(before, /[《“（〔]/g) > count(before, /[》”）〕]/g);
  if (inQuotes || /^[的》”）〕、，。：；]/.test(after) || /[《“（〔]$/.test(before)) return false;
  return !/[\dA-Za-z]$/.test(before) && !(/\d[年月日]?$/.test(before) && /^\d/.test(after));
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function width(text: string): number {
  return [...text].reduce((all, one) => all + (one < "\u2e80" ? 0.5 : 1), 0);
}
