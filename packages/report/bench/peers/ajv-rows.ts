import { Ajv } from "ajv";
import type { MerchantObject } from "./merchant-objects";
import { isCreditCode } from "./zod-rows";

const LAST_DAY = "2021-09-25";
const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const ajv = new Ajv({ allErrors: true });
ajv.addFormat("credit-code", isCreditCode);
ajv.addFormat("day", (text) => DAY.test(text) && text <= LAST_DAY);
const isRow = ajv.compile({
  type: "object",
  required: [
    "code",
    "name",
    "creditCode",
    "mcc",
    "class",
    "area",
    "openedOn",
    "acceptsUnified",
    "transactions",
    "amount",
  ],
  properties: {
    code: { type: "string", pattern: "^102\\d{8}[0-9A-Z]{4}$" },
    name: { type: "string", minLength: 1, maxLength: 80 },
    creditCode: { type: "string", format: "credit-code" },
    mcc: { type: "string", pattern: "^\\d{4}$" },
    class: { enum: ["主流商户", "主流", "小微商户", "小微", "其他", "其它", "其他商户"] },
    area: { enum: ["示范街区", "街区", "示范街", "风景区", "景区", "市场", "农贸市场", "无", "其他", "一般区域"] },
    openedOn: { type: "string", format: "day" },
    closedOn: { anyOf: [{ const: "" }, { type: "string", format: "day" }] },
    acceptsUnified: { enum: ["是", "否"] },
    transactions: { type: "string", pattern: "^\\d+$" },
    amount: { type: "string", pattern: "^\\d+(\\.\\d{1,2})?$" },
  },
});

/** ajv's compiled check of each row's object; what it cannot say of two fields is said by hand. */
export function isRightByAjv(row: MerchantObject): boolean {
  return (
    isRow(row) &&
    (row.closedOn === "" || row.closedOn >= row.openedOn) &&
    (row.transactions !== "0" || /^0(\.00?)?$/.test(row.amount)) &&
    row.code.slice(7, 11) === row.mcc
  );
}
