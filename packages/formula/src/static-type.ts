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
}

export const TRUTH: StaticType = { type: "truth", kind: "attribute" };
