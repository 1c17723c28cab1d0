import type { Finding } from "@biaogan/core";
import { bindExplanations } from "./explanations";
import type { CheckedRevision } from "./life-of";
import { findingKey } from "./same-finding";
import type { Explanation, Verdict } from "./submission";

/** What came of one institution: its revisions as they were checked, oldest first, and when each file came. */
export interface CameOf {
  readonly institution: string;
  readonly revisions: readonly CheckedRevision[];
  readonly receivedAt: (file: string) => string | undefined;
}

/** What an institution's explanations of rules across institutions are bound in the light of. */
export interface ExplainedAcross {
  /** The findings as they were explained, with the figures of then. */
  readonly before: readonly Finding[];
  /** The explanations that answer the month as it is now. */
  readonly explanations: readonly Explanation[];
}

/** How the rules across institutions stand in a month, asked again as it stood before. */
export interface AcrossBench {
  /** Rules that look across institutions, with the tables that they read. */
  readonly tables: ReadonlyMap<string, readonly string[]>;
  /** The findings of some of them on one institution where these verdicts count. */
  readonly findings: (
    verdicts: readonly Verdict[],
    institution: string,
    codes: ReadonlySet<string>,
  ) => readonly Finding[];
}

/** The revision that counts: the last accepted one, else the last. */
export function countedOf(revisions: readonly CheckedRevision[]): CheckedRevision | undefined {
  return revisions.findLast(({ verdict }) => verdict.accepted) ?? revisions.at(-1);
}

/**
 * Binds an institution's explanations of rules across institutions to the figures they spoke of: the month is looked at
 * as it stood when each was filed, and again at every change up to now. An explanation that answered a finding then is
 * held against the same finding later, as between two revisions, whosever figure is another; one that answered nothing
 * yet waits for what it speaks of.
 */
export function explainedAcross(
  own: CameOf,
  everyone: readonly CameOf[],
  { tables, findings }: AcrossBench,
): ExplainedAcross {
  const filed = own.revisions
    .flatMap(({ verdict, receivedAt }, index) =>
      verdict.explanations
        .filter(({ rule }) => tables.has(rule))
        .map((explanation) => ({
          explanation,
          step: later({ at: receivedAt ?? "", index }, { at: own.receivedAt(explanation.place.file) ?? "", index }),
        })),
    )
    .sort((a, b) => order(a.step, b.step));
  const [first] = filed;
  if (!first) return { before: [], explanations: [] };
  const codes = new Set(filed.map(({ explanation }) => explanation.rule));
  const read = new Set([...codes].flatMap((code) => tables.get(code) ?? []));
  let before: readonly Finding[] = [];
  let waiting: readonly Explanation[] = [];
  let taken = 0;
  const moments = momentsFrom(
    first.step,
    everyone,
    read,
    filed.map(({ step }) => step),
  );
  moments.forEach(({ until, verdicts }, at) => {
    const now = filed.slice(taken).filter(({ step }) => order(step, until) <= 0);
    taken += now.length;
    // The newest answers first.
    waiting = [...now.map(({ explanation }) => explanation).reverse(), ...waiting];
    if (at === moments.length - 1) return;
    const bound = bindExplanations(findings(verdicts, own.institution, codes), waiting, {
      institution: own.institution,
      before,
    });
    const explained = bound.findings.filter(({ explanation }) => explanation !== undefined);
    const keys = new Set(explained.map(findingKey));
    before = [...explained, ...before.filter((finding) => !keys.has(findingKey(finding)))];
    waiting = bound.unmatched;
  });
  return { before, explanations: waiting };
}

/** A place in the order in which things came; revisions of no known time one after the other. */
interface Step {
  readonly at: string;
  readonly index: number;
}

/** A stretch of time in which nothing changed that is read: what counted, and its last step. */
interface Moment {
  readonly until: Step;
  readonly verdicts: readonly Verdict[];
}

/** The month as it stood from a step on, moment by moment; the last is how it stands now. */
function momentsFrom(
  first: Step,
  everyone: readonly CameOf[],
  read: ReadonlySet<string>,
  filings: readonly Step[],
): readonly Moment[] {
  const arrivals = everyone.flatMap(({ revisions }) => revisions.map(stepOf));
  const steps = [...arrivals, ...filings].filter((step) => order(step, first) >= 0).sort(order);
  const moments: Moment[] = [];
  for (const until of steps) {
    const verdicts = everyone.flatMap(({ revisions }) => {
      const counted = countedOf(revisions.filter((one, index) => order(stepOf(one, index), until) <= 0));
      return counted ? [counted.verdict] : [];
    });
    const last = moments.at(-1);
    if (last && isAlike(last.verdicts, verdicts, read)) moments.pop();
    moments.push({ until, verdicts });
  }
  return moments;
}

function isAlike(a: readonly Verdict[], b: readonly Verdict[], read: ReadonlySet<string>): boolean {
  const tablesOf = (verdicts: readonly Verdict[]) =>
    verdicts.flatMap(({ submission }) => [...read].flatMap((table) => submission.tables[table] ?? []));
  const [one, other] = [tablesOf(a), tablesOf(b)];
  return one.length === other.length && one.every((facts, index) => facts === other[index]);
}

function stepOf({ receivedAt }: CheckedRevision, index: number): Step {
  return { at: receivedAt ?? "", index };
}

function order(a: Step, b: Step): number {
  return a.at < b.at ? -1 : a.at > b.at ? 1 : a.index - b.index;
}

function later(a: Step, b: Step): Step {
  return order(a, b) < 0 ? b : a;
}
