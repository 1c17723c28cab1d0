import { type Finding, parseA1 } from "@biaogan/core";
import { lazyArray } from "../lazy-array";
import type { DetailFindings } from "./detail-findings";

/** What a list of findings was laid together from: objects, and the many of large details as numbers. */
export interface FindingParts {
  readonly plain: readonly Finding[];
  readonly details: readonly DetailFindings[];
}

const partsOfList = new WeakMap<readonly Finding[], FindingParts>();

/** The parts of a list that {@link findingList} made; of any other list, itself. */
export function partsOf(findings: readonly Finding[]): FindingParts {
  return partsOfList.get(findings) ?? { plain: findings, details: [] };
}

/**
 * Findings of large details among others, all in the fixed order, as one array: its length is theirs, and each becomes an
 * object when it is read, anew each time. Without large details it is the plain array that was given.
 * @param plain in order
 */
export function findingList(plain: readonly Finding[], details: readonly DetailFindings[]): readonly Finding[] {
  if (details.length === 0) return plain;
  const stretches = stretchesOf(plain, details);
  const last = stretches.at(-1);
  const length = last ? last.from + last.length : 0;
  let near = 0;
  const at = (position: number): Finding | undefined => {
    while (near > 0 && position < (stretches[near]?.from ?? 0)) near -= 1;
    for (let next = stretches[near + 1]; next && position >= next.from; next = stretches[near + 1]) near += 1;
    const stretch = stretches[near];
    return stretch?.finding(position - stretch.from);
  };
  const list = lazyArray(length, at);
  partsOfList.set(list, { plain, details });
  return list;
}

/** A run of the list from one part. */
interface Stretch {
  readonly from: number;
  readonly length: number;
  readonly finding: (index: number) => Finding | undefined;
}

function stretchesOf(plain: readonly Finding[], details: readonly DetailFindings[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let length = 0;
  const add = (count: number, finding: Stretch["finding"]): void => {
    if (count > 0) stretches.push({ from: length, length: count, finding });
    length += count;
  };
  const sorted = [...details].sort((a, b) => order(a.facts.file, b.facts.file) || order(sheetOf(a), sheetOf(b)));
  let next = 0;
  for (const detail of sorted) {
    let done = 0;
    const upTo = (end: number): void => {
      const from = done;
      add(end - from, (index) => detail.finding(from + index));
      done = end;
    };
    for (let one = plain[next]; one && !isBehind(one, detail); one = plain[next]) {
      const finding = one;
      upTo(placeIn(detail, finding, done));
      add(1, () => finding);
      next += 1;
    }
    upTo(detail.length);
  }
  for (const finding of plain.slice(next)) add(1, () => finding);
  return stretches;
}

function sheetOf({ facts }: DetailFindings): string {
  return facts.sheet ?? "";
}

/** Whether a finding stands behind all of a detail: in a later file or sheet. */
function isBehind({ place }: Finding, detail: DetailFindings): boolean {
  return (order(place.file, detail.facts.file) || order(place.sheet ?? "", sheetOf(detail))) > 0;
}

/** How many of a detail's findings stand before another finding of its sheet. */
function placeIn(detail: DetailFindings, { place, code }: Finding, from: number): number {
  if (place.file !== detail.facts.file || (place.sheet ?? "") !== sheetOf(detail)) return from;
  const { row, column } = parseA1(place.cell?.split(":")[0] ?? "") ?? { row: 0, column: 0 };
  let [low, high] = [from, detail.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (detail.before(middle, row, column, code)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
