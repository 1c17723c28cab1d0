/** Brackets of every shape as round ones, after NFKC has made the full-width ones narrow. */
const BRACKETS: Readonly<Record<string, string>> = { "[": "(", "]": ")", "〔": "(", "〕": ")", "【": "(", "】": ")" };

/**
 * A name or code as it is compared: without spaces and invisible characters, full-width letters narrow, brackets of one
 * shape, letters capital. Two names are the same only if nothing else differs.
 * @example comparableName(" 示例县农商行（城关 支行） ") // "示例县农商行(城关支行)"
 */
export function comparableName(written: string): string {
  return written
    .normalize("NFKC")
    .replace(/[\s\p{Cf}]/gu, "")
    .replace(/[[\]〔〕【】]/g, (bracket) => BRACKETS[bracket] ?? bracket)
    .toUpperCase();
}
