import type { Place, Slip } from "@biaogan/core";
import { exact, times } from "@biaogan/core";
import { append, cellAt, remove, rowOf, write } from "./book";
import { change, type ErrorDeclaration, onProduct, PRODUCTS, replaced, swapped, transposed } from "./slips";

/** An error as it is planted: where, under which code it has to be found, and the slip behind it. */
export interface Planted {
  readonly kind: ErrorKind;
  readonly institution: string;
  readonly month: string;
  /** The wrong cells; a sheet alone where what is wrong is not there. */
  readonly places: readonly Place[];
  readonly code: string;
  /** Rules that name the same error of their own accord. */
  readonly also?: readonly string[];
  /** Nothing where the finding itself is the cause: no figure could be guessed. */
  readonly slip?: Slip;
}

/** The twenty kinds. */
export const errorKinds = {
  合计有误: {
    part: "counts",
    code: "R-PT-0301",
    slip: "figure-wrong",
    plant: change("products.count[total]", (value, { draw }) => exact(Number(value) + draw.between(3, 8))),
  },
  元与万元混淆: {
    part: "amounts",
    code: "R-PT-0505",
    slip: "times-10000",
    plant: onProduct("amount", (value) => times(exact(value), "10000"), true),
  },
  多乘一亿: {
    part: "counts",
    code: "R-PT-0501",
    slip: "times-100000000",
    plant: onProduct("yearCount", (value) => times(value, "100000000"), true),
  },
  两位数字颠倒: { part: "counts", code: "R-PT-0301", slip: "digits-transposed", plant: onProduct("count", transposed) },
  少写一位: {
    part: "users",
    code: "R-MP-0501",
    slip: "digit-missing",
    plant: change("progress.boundUsers", (value, { draw, before }) => {
      if (!before) return undefined;
      const at = draw.between(1, value.length - 1);
      return value.slice(0, at) + value.slice(at + 1);
    }),
  },
  脚注数字粘连: {
    part: "counts",
    code: "R-PT-0501",
    slip: "digit-glued",
    plant: onProduct("yearCount", (value, { draw }) => `${draw.between(1, 9)}${value}`, true),
  },
  漏写小数点: {
    part: "amounts",
    code: "R-PT-0302",
    slip: "point-lost",
    plant: onProduct("amount", (value) => (/\.\d[1-9]$/.test(value) ? exact(value.replace(".", "")) : undefined)),
  },
  正负号相反: {
    part: "amounts",
    code: "R-CE-0203",
    slip: "sign-wrong",
    plant: onProduct("amount", (value) => `-${value}`),
  },
  数据错行: {
    part: "counts",
    code: "R-PT-0501",
    slip: "rows-shifted",
    plant: ({ book, before }) => {
      const items = PRODUCTS.map((product) => `products.count[${product}]`);
      const values = items.map((item) => cellAt(book, item)?.cell.value ?? "");
      if (!before || values.includes("")) return undefined;
      return {
        book: write(
          book,
          Object.fromEntries(items.map((item, index) => [item, { value: values[(index + 3) % 4] ?? "" }])),
        ),
        items,
      };
    },
  },
  数据错列: { part: "amounts", code: "R-PT-0502", slip: "columns-shifted", plant: swapped("amount", "yearAmount") },
  误报上月报表: {
    part: "counts",
    code: "R-PT-0501",
    also: ["R-ST-0132"],
    slip: "sheet-sent-again",
    plant: ({ book, before }) => {
      const sheet = before?.sheets.find(({ table }) => table === "products");
      if (!sheet) return undefined;
      const items = sheet.cells.flatMap(({ item }) =>
        item?.startsWith("products.") && !item.startsWith("products.product") ? [item] : [],
      );
      const contents = Object.fromEntries(
        sheet.cells.flatMap(({ item, value }) => (item && items.includes(item) ? [[item, { value }]] : [])),
      );
      return { book: write(book, contents), items };
    },
  },
  必填未填: {
    part: "users",
    code: "R-CE-0201",
    slip: "figure-omitted",
    plant: change("progress.boundUsers", () => ""),
  },
  公式错误: {
    part: "holdings",
    code: "R-CE-0217",
    slip: "figure-omitted",
    plant: replaced("progress.terminals", "#REF!", "error"),
  },
  以横线代替数字: {
    part: "holdings",
    code: "R-CE-0218",
    slip: "figure-omitted",
    plant: replaced("progress.terminalsUnified", "—", "text"),
  },
  商户重复列示: {
    part: "merchants",
    code: "R-MD-0303",
    slip: "row-twice",
    plant: ({ book, draw }) => {
      const sheet = book.sheets.find(({ table }) => table === "merchants");
      const codes = sheet?.cells.filter(({ item }) => item?.startsWith("merchants.code")) ?? [];
      const chosen = sheet && codes.length > 0 ? rowOf(sheet, draw.pick(codes).item ?? "") : undefined;
      const first = chosen?.[0]?.item;
      return chosen && first ? { book: append(book, "merchants", chosen), items: [`${first}+`] } : undefined;
    },
  },
  终端商户编号误录: {
    part: "terminals",
    code: "R-TD-0401",
    slip: "code-mistyped",
    plant: (setting) => {
      const cells = setting.book.sheets.find(({ table }) => table === "terminals")?.cells ?? [];
      const items = cells.flatMap(({ item }) => (item?.startsWith("terminals.merchantCode") ? [item] : []));
      if (items.length === 0) return undefined;
      return change(
        setting.draw.pick(items),
        (value) => `${value.slice(0, 7)}${value[8] ?? ""}${value[7] ?? ""}${value.slice(9)}`,
      )(setting);
    },
  },
  信用代码校验码不符: {
    part: "merchants",
    code: "R-CE-0208",
    plant: (setting) => {
      const cells = setting.book.sheets.find(({ table }) => table === "merchants")?.cells ?? [];
      const items = cells.flatMap(({ item }) => (item?.startsWith("merchants.creditCode") ? [item] : []));
      if (items.length === 0) return undefined;
      return change(
        setting.draw.pick(items),
        (value) => value.slice(0, -1) + (value.endsWith("7") ? "8" : "7"),
      )(setting);
    },
  },
  两家同报一户: {
    part: "merchants",
    code: "R-MD-0601",
    plant: ({ book, others, draw }) => {
      const earlier = others.filter(({ institution }) => institution < book.institution);
      if (earlier.length === 0 || !book.sheets.some(({ table }) => table === "merchants")) return undefined;
      const sheet = draw.pick(earlier).sheets.find(({ table }) => table === "merchants");
      const codes = sheet?.cells.filter(({ item }) => item?.startsWith("merchants.code")) ?? [];
      const chosen = sheet && codes.length > 0 ? rowOf(sheet, draw.pick(codes).item ?? "") : undefined;
      const first = chosen?.[0]?.item;
      return chosen && first ? { book: append(book, "merchants", chosen), items: [`${first}+`] } : undefined;
    },
  },
  漏报服务室: {
    part: "rooms",
    code: "R-RR-0501",
    slip: "row-left-out",
    plant: ({ book, before, draw }) => {
      const sheet = book.sheets.find(({ table }) => table === "rooms");
      const rooms =
        sheet?.cells.flatMap(({ item }) =>
          item?.startsWith("rooms.room[") && item !== "rooms.room[total]" ? [item] : [],
        ) ?? [];
      if (!before || !sheet || rooms.length === 0) return undefined;
      return {
        book: remove(book, "rooms", draw.pick(rooms)),
        items: [],
        place: { file: book.file, sheet: sheet.name },
      };
    },
  },
  已完成无佐证: {
    part: "points",
    code: "R-SP-0302",
    plant: ({ book }) => {
      const cells = book.sheets.find(({ table }) => table === "points")?.cells ?? [];
      const evidence = cells.find(({ item, value }) => item?.startsWith("points.evidence") && value !== "");
      const item = evidence?.item;
      if (!item) return undefined;
      // The finding stands at the day that is there; what is missing has no cell to be named by its contents.
      return { book: write(book, { [item]: { value: "" } }), items: [item.replace("evidence", "doneOn")] };
    },
  },
} as const satisfies Record<string, ErrorDeclaration>;

export type ErrorKind = keyof typeof errorKinds;
