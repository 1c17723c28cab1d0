import { compare, type Exact, isZero, MisuseError, quotientOf, total } from "@biaogan/core";

/** What may bind a part. */
export interface BoundPart {
  readonly institution: string;
  readonly weight: Exact;
  readonly floor?: Exact;
  readonly cap?: Exact;
  readonly hold?: Exact;
}

/** The least and the most that a part can get; no most where nothing stops it. */
export interface PartRange {
  readonly least: Exact;
  readonly most: Exact | undefined;
}

/** A held part gets its hold, a part of weight zero its floor, any other from its floor to its cap. */
export function partRange({ weight, floor = "0", cap, hold }: BoundPart): PartRange {
  if (hold !== undefined) return { least: hold, most: hold };
  return { least: floor, most: isZero(weight) ? floor : cap };
}

/** The least and the most that all parts together can get. */
export function rangeOf(parts: readonly BoundPart[]): PartRange {
  const ranges = parts.map(partRange);
  const most = ranges.flatMap((one) => (one.most === undefined ? [] : [one.most]));
  return {
    least: total(ranges.map(({ least }) => least)),
    most: most.length < ranges.length ? undefined : total(most),
  };
}

/** @throws MisuseError for what no declaration of parts may say. */
export function checkParts(whole: Exact, parts: readonly BoundPart[]): void {
  demand(isCount(whole), `the total ${whole} must be whole and not under zero`);
  demand(new Set(parts.map(({ institution }) => institution)).size === parts.length, "an institution stands twice");
  for (const { institution, weight, floor, cap, hold } of parts) {
    demand(compare(weight, "0") >= 0, `the weight of ${institution} is under zero`);
    for (const bound of [floor, cap, hold]) {
      demand(bound === undefined || isCount(bound), `${bound} of ${institution} must be whole and not under zero`);
    }
    demand(compare(floor ?? "0", cap ?? floor ?? "0") <= 0, `the floor of ${institution} is over its cap`);
  }
}

function isCount(value: Exact): boolean {
  return quotientOf(value)[1] === 1n && compare(value, "0") >= 0;
}

function demand(holds: boolean, why: string): void {
  if (!holds) throw new MisuseError("breakDown", why);
}
