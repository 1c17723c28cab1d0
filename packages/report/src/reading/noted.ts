import type { Operand, Place } from "@biaogan/core";
import type { CheckName } from "../rule";

/** Something a check by name has to say: what, where, and the words it needs. It becomes a finding with its rule. */
export interface Noted {
  readonly check: CheckName;
  readonly place: Place;
  /** The form's table that it speaks of, for rules that belong to one. */
  readonly table?: string;
  readonly data: Readonly<Record<string, string>>;
  readonly operands?: readonly Operand[];
  readonly institution?: string;
}
