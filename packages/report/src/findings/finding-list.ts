import { type Finding, parseA1 } from "@biaogan/core";
import { lazyArray } from "../lazy-array";
import type { DetailFindings, FindingKind } from "./detail-findings";

/** What a list of findings was laid together from: objects, and the many of large details as numbers. */
export interface FindingParts {
  readonly plain: readonly Finding[];
  readonly details: readonly DetailFindings[];
  readonly kind: (position: number) => FindingKind;
}

const partsOfList = new WeakMap<readonly Finding[], FindingParts>();

/** The parts of a list that {@link findingList} made; of any other list, itself. */
export function partsOf(findings: readonly Finding[]): FindingParts {
  return (
    partsOfList.get(findings) ?? { plain: findings, details: [], kind: (at) => kindOf(findings[at] ?? nothing(at)) }
  );
}

/**
 * The rule, severity and file of each finding of a list by its place: those of a large detail are not made for it.
 * @example kindsOf(checked.findings)(0).severity // "error"
 */
export function kindsOf(findings: readonly Finding[]): (position: number) => FindingKind {
  return partsOf(findings).kind;
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
  const stretchAt = (position: number): Stretch => {
    while (near > 0 && position < (stretches[near]?.from ?? 0)) near -= 1;
    for (let next = stretches[near + 1]; next && position >= next.from; next = stretches[near + 1]) near += 1;
    return stretches[near] ?? nothing(position);
  };
  const list = lazyArray(length, (position) => {
    const { from, finding } = stretchAt(position);
    return finding(position - from);
  });
  const kind = (position: number): FindingKind => {
    const { from, kind } = stretchAt(position);
    return kind(position - from);
  };
  partsOfList.set(list, { plain, details, kind });
  return list;
}

/** A run of the list from one part. */
interface Stretch {
  readonly from: number;
  readonly length: number;
  readonly finding: (index: number) => Finding;
  readonly kind: (index: number) => FindingKind;
}

function stretchesOf(plain: readonly Finding[], details: readonly DetailFindings[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let length = 0;
  const add = (count: number, one: Pick<Stretch, "finding" | "kind">): void => {
    if (count > 0) stretches.push({ from: length, length: count, ...one });
    length += count;
  };
  const addPlain = (finding: Finding): void => add(1, { finding: () => finding, kind: () => kindOf(finding) });
  const sorted = [...details].sort((a, b) => order(a.facts.file, b.facts.file) || order(sheetOf(a), sheetOf(b)));
  let next = 0;
  for (const detail of sorted) {
    let done = 0;
    const upTo = (end: number): void => {
      const from = done;
      add(end - from, {
        finding: (index) => detail.finding(from + index),
        kind: (index) => detail.kind(from + index),
      });
      done = end;
    };
    for (let one = plain[next]; one && !isBehind(one, detail); one = plain[next]) {
      upTo(placeIn(detail, one, done));
      addPlain(one);
      next += 1;
    }
    upTo(detail.length);
  }
  for (const finding of plain.slice(next)) addPlain(finding);
  return stretches;
}

function kindOf({ code, severity, place }: Finding): FindingKind {
  return { code, severity, file: place.file };
}

function nothing(position: number): never {
  throw new RangeError(`no finding ${position}`);
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
