import { mask } from "@biaogan/core";
import type { StatedPack } from "../pack";
import type { Head } from "../submission";
import type { HeadFields } from "./read-head";

/** Who filled the form in, and where to call: looked at here, and masked in all that is given on. */
const PEOPLE: NonNullable<StatedPack["headMasks"]> = {
  preparedBy: "person",
  reviewedBy: "person",
  responsible: "person",
  telephone: "telephone",
};

/**
 * A head's fields, what of them is personal masked.
 * @example maskedHead({ preparedBy: { value: "张三", place } }, pack).preparedBy?.value // "张*"
 */
export function maskedHead(head: HeadFields, { headMasks = PEOPLE }: StatedPack): Head["fields"] {
  return Object.fromEntries(
    Object.entries(head).map(([name, field]) => {
      const as = Object.entries(headMasks).find(([masked]) => masked === name)?.[1];
      return [name, as === undefined ? field : { ...field, value: mask(field.value, as) }];
    }),
  );
}
