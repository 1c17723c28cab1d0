const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/u;

/**
 * How wide a text stands, in characters of the Latin kind: a Chinese one takes two. The longest line counts.
 * @example textWidth("金额(元)") // 8
 */
export function textWidth(text: string): number {
  return Math.max(...text.split("\n").map(lineWidth));
}

function lineWidth(line: string): number {
  let width = 0;
  for (const character of line) width += character.length > 1 || WIDE.test(character) ? 2 : 1;
  return width;
}
