import type { Expression } from "./expression";
import type { FaultCode, FaultData } from "./fault";
import type { StaticType } from "./static-type";

/** Where in a formula the checker is. */
export interface CheckScope {
  /** The table of the row one stands in. */
  readonly row: string | undefined;
  /** Inside an expansion that says by its name what a base of zero gives. */
  readonly named: boolean;
  /** Where no institution is stood at. */
  readonly county: boolean;
}

export type Report = (code: FaultCode, at: Expression, data: FaultData) => void;
export type Check = (one: Expression, scope: CheckScope) => StaticType;

/** Reports what is no number. */
export function numeric(given: StaticType, at: Expression, report: Report): StaticType {
  if (given.type !== "number") report("F-0302", at, { name: given.item ?? "" });
  return given;
}

/** Reports what is no condition. */
export function truth(given: StaticType, at: Expression, report: Report): void {
  if (given.type !== "truth") report("F-0303", at, {});
}
