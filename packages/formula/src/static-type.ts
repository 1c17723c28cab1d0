import type { FigureKind, Measure } from "@biaogan/core";
import type { ItemType } from "./vocabulary";

/** What a node gives, known before any figure is read. A number without a measure takes the one it meets. */
export interface StaticType {
  readonly type: ItemType;
  readonly measure?: Measure;
  readonly kind: FigureKind;
  /** The item it comes from, for messages and for the codes it may hold. */
  readonly item?: string;
  readonly codes?: Readonly<Record<string, unknown>>;
  /** A written number: it takes the kind of what it meets. */
  readonly literal?: true;
  /** What is known of its sign: a divisor that may be zero is pointed out, one that is zero refused. */
  readonly sign?: "positive" | "zero" | "negative";
}

export const TRUTH: StaticType = { type: "truth", kind: "attribute" };
export const NUMBER: StaticType = { type: "number", kind: "ratio" };
