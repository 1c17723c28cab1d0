import { walkXml } from "./xml";

/** The number format of a cell: its code where it is not General, and whether it shows a day. */
export interface NumberFormat {
  readonly code?: string;
  readonly isDate: boolean;
}

/** The formats that need no declaration, as a Chinese Excel has them (ECMA-376 18.8.30, zh-cn). */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "yyyy/m/d",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "yyyy/m/d h:mm",
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: "m-d-yy",
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: '上午/下午h"时"mm"分"',
  35: '上午/下午h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: "#,##0 ;(#,##0)",
  38: "#,##0 ;[Red](#,##0)",
  39: "#,##0.00;(#,##0.00)",
  40: "#,##0.00;[Red](#,##0.00)",
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mmss.0",
  48: "##0.0E+0",
  49: "@",
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: '上午/下午h"时"mm"分"',
  56: '上午/下午h"时"mm"分"ss"秒"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

/** The number format of a code; General, in whatever language, is none. */
export function numberFormat(code: string | undefined): NumberFormat {
  if (code === undefined || code === "" || /^(general|g\/通用格式)$/i.test(code)) return { isDate: false };
  return { code, isDate: showsDay(code) };
}

/** A cell style's formats, by the style's number. */
export function readNumberFormats(bytes: Uint8Array | undefined): readonly NumberFormat[] {
  const codes = new Map<number, string>();
  const formats: NumberFormat[] = [];
  if (!bytes) return formats;
  let inCells = false;
  walkXml(bytes, "styles.xml", {
    open: (name, attributes) => {
      if (name === "numFmt") codes.set(Number(attributes.numFmtId), attributes.formatCode ?? "");
      else if (name === "cellXfs") inCells = true;
      else if (name === "xf" && inCells) {
        const id = Number(attributes.numFmtId ?? 0);
        formats.push(numberFormat(codes.get(id) ?? BUILT_IN[id]));
      }
    },
    close: (name) => {
      if (name === "cellXfs") inCells = false;
    },
  });
  return formats;
}

/** A year, a day or a weekday outside quotes, brackets and escapes; or a month where no hour or second stands by. */
function showsDay(code: string): boolean {
  const bare = code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|AM\/PM|A\/P|上午\/下午/gi, "");
  if (/general|e[+-]/i.test(bare)) return false;
  return /[yd]|a{3,4}/i.test(bare) || (/m/i.test(bare) && !/[hs]/i.test(bare));
}
