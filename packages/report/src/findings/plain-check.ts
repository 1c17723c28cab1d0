import type { Finding } from "@biaogan/core";
import type { MonthCheck, Revision } from "../month-check";
import type { Verdict } from "../submission";

/**
 * What a check gives, as plain data all through: findings of large details and what changed between two of them, which
 * become objects only when they are read, are objects of an ordinary array. For `postMessage`, `structuredClone` and whatever else copies what it is given.
 * @example worker.postMessage(plainCheck(checkSubmission(pack, plan, workbooks, context)))
 */
export function plainCheck<C extends Verdict | MonthCheck>(checked: C): C {
  const findings: readonly Finding[] = Array.from(checked.findings);
  if (!("verdicts" in checked)) return { ...checked, findings };
  return {
    ...checked,
    findings,
    verdicts: checked.verdicts.map((verdict) => plainCheck(verdict)),
    revisions: checked.revisions.map(plainRevision),
  };
}

function plainRevision(revision: Revision): Revision {
  const [resolved, open, arisen] = [revision.resolved, revision.open, revision.arisen].map((list) => Array.from(list));
  const details = revision.details.map(({ table, added, removed, changes }) => ({
    table,
    added: Array.from(added),
    removed: Array.from(removed),
    changes: Array.from(changes),
  }));
  return { ...revision, details, resolved: resolved ?? [], open: open ?? [], arisen: arisen ?? [] };
}
