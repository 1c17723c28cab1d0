import { type Finding, type Hypothesis, isKnown, type Operand } from "@biaogan/core";
import { type Expression, indexTexts, type ReadableFacts, type Reading, valuesOf } from "@biaogan/formula";
import type { CompiledRule } from "../checks/compiled-rule";
import { hypothesisWords } from "../wording/hypotheses";

/** What {@link withMistypedCode} stands on. */
export interface CodeBench {
  readonly institution: string;
  readonly month: string;
  readonly reading: Reading;
  readonly rules: readonly CompiledRule[];
}

/** Adds to a finding of a code that is listed nowhere the one listed code that differs from it by one slip. */
export function withMistypedCode(bench: CodeBench): (finding: Finding) => Finding {
  const rules = new Map(bench.rules.map(({ rule, expression }) => [rule.code, listedIn(expression)]));
  const lists = new Map<string, IsListed>();
  return (finding) => {
    const list = rules.get(finding.code);
    const [operand] = finding.operands;
    if (!list || !operand || finding.hypotheses || finding.consequenceOf) return finding;
    const name = `${list.table}.${list.column}`;
    const isListed = lists.get(name) ?? listedBy(list, bench);
    lists.set(name, isListed);
    const hypothesis = mistyped(operand, isListed);
    return hypothesis ? { ...finding, hypotheses: [hypothesis] } : finding;
  };
}

type Listed = Extract<Expression, { node: "listed" }>;

function listedIn(expression: Expression): Listed | undefined {
  if (expression.node === "when") return listedIn(expression.claim);
  if (expression.node === "call") return listedIn(expression.means);
  return expression.node === "listed" ? expression : undefined;
}

type IsListed = (code: string) => boolean;

/** A detail's codes are told by their bytes: no text is made of a million of them. */
function listedBy({ table, column }: Listed, { reading, institution, month }: CodeBench): IsListed {
  const facts: ReadableFacts | { readonly missing: unknown } = reading.facts.table(table, institution, month);
  if ("missing" in facts) return () => false;
  const codes = "bulk" in facts ? facts.bulk.columns[column] : undefined;
  if (codes?.type !== "text") {
    const values = valuesOf(facts, column);
    return (code) => values.has(code);
  }
  const find = indexTexts(codes);
  const encoder = new TextEncoder();
  return (code) => {
    const bytes = encoder.encode(code);
    return find(bytes, 0, bytes.length) >= 0;
  };
}

function mistyped({ label, figure, place }: Operand, isListed: IsListed): Hypothesis | undefined {
  if (!isKnown(figure) || !place) return undefined;
  const [right, ...more] = [...new Set(neighboursOf(figure.known))].filter(isListed);
  if (right === undefined || more.length > 0) return undefined;
  const changes = [{ label, place, written: figure, right: { known: right, measure: figure.measure } }];
  const stated = { slip: "code-mistyped" as const, changes, settles: 1, of: 1 };
  return { ...stated, words: hypothesisWords(stated, {}) };
}

/** Every code that one transposed, wrong, missing or doubled character would have turned into this one. */
export function neighboursOf(code: string): readonly string[] {
  const alphabet = /^\d+$/.test(code) ? "0123456789" : "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  return [...code].flatMap((character, index) => {
    const [before, after] = [code.slice(0, index), code.slice(index + 1)];
    const exchanged = index > 0 ? [before.slice(0, -1) + character + (before.at(-1) ?? "") + after] : [];
    const others = [...alphabet].filter((one) => one !== character);
    return [
      ...exchanged,
      ...others.map((one) => before + one + after),
      before + after,
      ...[...alphabet].map((one) => before + one + character + after),
    ];
  });
}
