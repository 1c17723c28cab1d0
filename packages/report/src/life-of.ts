import type { Day, Finding, Language, Text } from "@biaogan/core";
import { countFindings } from "./findings/count-findings";
import { kindsOf } from "./findings/finding-list";
import { type LifeState, type LifeStep, takeStep } from "./life";
import type { Verdict } from "./submission";
import { lifeReasons, lifeWords } from "./wording/life";

/** One revision as it was checked. */
export interface CheckedRevision {
  readonly verdict: Verdict;
  readonly files: readonly string[];
  readonly receivedAt: string | undefined;
}

/** The days that no file tells. */
export interface LifeDays {
  /** The day one stands at: the last judgement is of that day. */
  readonly asOf?: Day;
  /** The day the month's circular went out: the revision adopted by then was circulated. */
  readonly circulatedOn?: Day;
}

/** The life of an institution's report, from its revisions as they were checked, oldest first. */
export function lifeOf(revisions: readonly CheckedRevision[], { asOf, circulatedOn }: LifeDays): readonly LifeStep[] {
  const out = circulatedOn !== undefined && (asOf === undefined || circulatedOn <= asOf) ? circulatedOn : undefined;
  const isKnown = ({ receivedAt }: CheckedRevision): boolean =>
    out !== undefined && (receivedAt ?? "").slice(0, 10) <= out;
  const known = revisions.filter(isKnown);
  const later = revisions.filter((one) => !isKnown(one));
  const published = circulate(adopt(known.reduce(judge, []), undefined), out);
  return later.length === 0 ? published : adopt(later.reduce(judge, published), asOf);
}

/**
 * A life in one line, as a clerk reads it.
 * @example sayLife(report.life, "zh") // "已收 09-28 10:00 → 退回（错误 1 处：R-PT-0301） → 重报 09-29 09:00 → 通过 → 采用"
 */
export function sayLife(life: readonly LifeStep[], language: Language): string {
  return life
    .map(({ state, at, reason }) => {
      const when = at === undefined ? "" : ` ${at.slice(5, 16).replace("T", " ")}`;
      const why = reason === undefined ? "" : language === "zh" ? `（${reason.zh}）` : ` (${reason.en})`;
      return `${lifeWords[state][language]}${when}${why}`;
    })
    .join(" → ");
}

function judge(life: readonly LifeStep[], { verdict, receivedAt }: CheckedRevision): readonly LifeStep[] {
  const { revision, findings, pending } = verdict;
  const came = takeStep(life, {
    state: life.length === 0 ? "received" : "sent-again",
    revision,
    ...(receivedAt === undefined ? {} : { at: receivedAt }),
  });
  const { error, explained } = countFindings(findings);
  const step = (state: LifeState, reason?: Text) => takeStep(came, { state, revision, ...(reason ? { reason } : {}) });
  if (error > 0) return step("returned", lifeReasons.returned(error, errorCodes(findings)));
  if (pending > 0) return step("passed", lifeReasons.pending(pending));
  return explained > 0 ? step("passed-explained", lifeReasons.explained(explained)) : step("passed");
}

/** The rules that errors name, each once, in their order. */
function errorCodes(findings: readonly Finding[]): readonly string[] {
  const kindAt = kindsOf(findings);
  const codes = new Set<string>();
  for (let at = 0; at < findings.length; at += 1) {
    const { code, severity } = kindAt(at);
    if (severity === "error") codes.add(code);
  }
  return [...codes];
}

/** The last revision that passed counts; one that counted before and was circulated is not adopted twice. */
function adopt(life: readonly LifeStep[], at: Day | undefined): readonly LifeStep[] {
  const passed = life.findLast(({ state }) => state === "passed" || state === "passed-explained");
  const counted = life.findLast(({ state }) => state === "adopted");
  if (!passed || passed.revision === counted?.revision) return life;
  const stands = passed.revision < (life.at(-1)?.revision ?? 0);
  return takeStep(life, {
    state: "adopted",
    revision: passed.revision,
    ...(at === undefined ? {} : { at }),
    ...(stands ? { reason: lifeReasons.standing(passed.revision) } : {}),
  });
}

function circulate(life: readonly LifeStep[], on: Day | undefined): readonly LifeStep[] {
  const last = life.at(-1);
  if (on === undefined || last?.state !== "adopted") return life;
  return takeStep(life, { state: "circulated", revision: last.revision, at: on });
}
