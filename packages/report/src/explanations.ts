import type { ExplanationStanding, Finding } from "@biaogan/core";
import * as z from "zod";
import { findingKey } from "./same-finding";
import type { Explanation } from "./submission";

/** What the office made of a 情况说明: it is refused, or taken after all, with the reason. */
export const explanationDecisionSchema = z
  .strictObject({
    institution: z.string(),
    rule: z.string(),
    /** The item that the explanation names; every one on the rule where left out. */
    item: z.string().optional(),
    /** The file that the explanation stands in, so that a new one is looked at anew; any where left out. */
    file: z.string().optional(),
    decision: z.enum(["accepted", "rejected"]),
    reason: z.string().optional(),
  })
  .readonly();
export type ExplanationDecision = z.infer<typeof explanationDecisionSchema>;

/** What explanations are bound in the light of. */
export interface BindingContext {
  readonly institution: string;
  /** The findings of the revision before, with the explanations that they had. */
  readonly before?: readonly Finding[];
  readonly decisions?: readonly ExplanationDecision[];
}

/**
 * Binds each 情况说明 to the warnings it answers: the rule's code, and the item by its label where one is named. One filed with
 * an earlier revision holds as long as the finding's figures are the same; with other figures it is stale. What the office
 * decided comes last. An explanation that answers nothing is said.
 */
export function bindExplanations(
  findings: readonly Finding[],
  explanations: readonly Explanation[],
  context: BindingContext,
): { readonly findings: readonly Finding[]; readonly unmatched: readonly Explanation[] } {
  const withExplanation = explanationBinder(explanations, context);
  return {
    findings: findings.map(withExplanation),
    unmatched: explanations.filter((one) => !findings.some((finding) => answers(one, finding))),
  };
}

/** Gives a warning the 情况说明 that answers it, where one does; the earlier ones are gathered once. */
export function explanationBinder(
  explanations: readonly Explanation[],
  { institution, before = [], decisions = [] }: BindingContext,
): (finding: Finding) => Finding {
  const explainedBefore = before.filter(({ explanation }) => explanation !== undefined);
  return (finding) => {
    if (finding.severity !== "warning") return finding;
    const filed = explanations.find((one) => answers(one, finding));
    const standing: ExplanationStanding | undefined = filed
      ? { words: filed.words, place: filed.place, state: "accepted" }
      : earlier(finding, explainedBefore);
    return standing ? { ...finding, explanation: decided(standing, finding, institution, decisions) } : finding;
  };
}

/** The explanation that the same finding had in the revision before; stale where it spoke of other figures. */
function earlier(finding: Finding, before: readonly Finding[]): ExplanationStanding | undefined {
  const same = before.find((one) => one.explanation && findingKey(one) === findingKey(finding));
  if (!same?.explanation) return undefined;
  return hasSameFigures(same, finding) ? same.explanation : { ...same.explanation, state: "stale" };
}

function hasSameFigures(a: Finding, b: Finding): boolean {
  const figuresOf = ({ operands }: Finding) => JSON.stringify(operands.map(({ label, figure }) => [label.zh, figure]));
  return figuresOf(a) === figuresOf(b);
}

/** A stale explanation speaks of figures that are gone: no decision brings it back. */
function decided(
  standing: ExplanationStanding,
  finding: Finding,
  institution: string,
  decisions: readonly ExplanationDecision[],
): ExplanationStanding {
  const decision = decisions.findLast(
    (one) =>
      one.institution === institution &&
      one.rule === finding.code &&
      (one.item === undefined || speaksOf(finding, one.item)) &&
      (one.file === undefined || one.file === standing.place.file),
  );
  if (!decision || standing.state === "stale") return standing;
  const { decision: state, reason } = decision;
  return { ...standing, state, ...(reason === undefined ? {} : { reason }) };
}

/** Whether a 情况说明 answers a warning. */
export function answers({ rule, item }: Explanation, finding: Finding): boolean {
  return finding.severity === "warning" && finding.code === rule && (item === "" || speaksOf(finding, item));
}

function speaksOf({ operands, message }: Finding, item: string): boolean {
  const bare = (text: string): string => text.normalize("NFKC").replace(/\s/g, "");
  const wanted = bare(item);
  return (
    bare(message.zh).includes(wanted) ||
    operands.some(({ label }) => bare(label.zh).includes(wanted) || wanted.includes(bare(label.zh)))
  );
}
