import type { Finding } from "@biaogan/core";
import type { Explanation } from "./submission";

/**
 * Binds each 情况说明 to the warnings it answers: the rule's code, and the item by its label where one is named. One that
 * answers nothing is said.
 */
export function bindExplanations(
  findings: readonly Finding[],
  explanations: readonly Explanation[],
): { readonly findings: readonly Finding[]; readonly unmatched: readonly Explanation[] } {
  const answers = (one: Explanation, finding: Finding): boolean =>
    finding.severity === "warning" && finding.code === one.rule && (one.item === "" || speaksOf(finding, one.item));
  const bound = findings.map((finding) => {
    const explanation = explanations.find((one) => answers(one, finding));
    return explanation ? { ...finding, explanation: { words: explanation.words, place: explanation.place } } : finding;
  });
  return {
    findings: bound,
    unmatched: explanations.filter((one) => !findings.some((finding) => answers(one, finding))),
  };
}

function speaksOf({ operands, message }: Finding, item: string): boolean {
  const bare = (text: string): string => text.normalize("NFKC").replace(/\s/g, "");
  const wanted = bare(item);
  return (
    bare(message.zh).includes(wanted) ||
    operands.some(({ label }) => bare(label.zh).includes(wanted) || wanted.includes(bare(label.zh)))
  );
}
