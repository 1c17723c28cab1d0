import { type Finding, type Hypothesis, isKnown, type Operand } from "@biaogan/core";
import { type Expression, type TableFacts, valuesOf } from "@biaogan/formula";
import { hypothesisWords } from "../wording/hypotheses";
import type { TrialBench } from "./trial";

/** A code that is listed nowhere, where exactly one listed code differs from it by one slip. */
export function withMistypedCodes(findings: readonly Finding[], bench: TrialBench): readonly Finding[] {
  const rules = new Map(bench.rules.map(({ compiled }) => [compiled.rule.code, listedIn(compiled.expression)]));
  const known = new Map<string, ReadonlySet<string>>();
  return findings.map((finding) => {
    const list = rules.get(finding.code);
    const [operand] = finding.operands;
    if (!list || !operand || finding.hypotheses || finding.consequenceOf) return finding;
    const name = `${list.table}.${list.column}`;
    const values = known.get(name) ?? valuesIn(list, bench);
    known.set(name, values);
    const hypothesis = mistyped(operand, values);
    return hypothesis ? { ...finding, hypotheses: [hypothesis] } : finding;
  });
}

type Listed = Extract<Expression, { node: "listed" }>;

function listedIn(expression: Expression): Listed | undefined {
  if (expression.node === "when") return listedIn(expression.claim);
  if (expression.node === "call") return listedIn(expression.means);
  return expression.node === "listed" ? expression : undefined;
}

function valuesIn({ table, column }: Listed, { reading, institution, month }: TrialBench): ReadonlySet<string> {
  const facts: TableFacts | { readonly missing: unknown } = reading.facts.table(table, institution, month);
  return "missing" in facts ? new Set() : valuesOf(facts, column);
}

function mistyped({ label, figure, place }: Operand, values: ReadonlySet<string>): Hypothesis | undefined {
  if (!isKnown(figure) || !place) return undefined;
  const [right, ...more] = [...new Set(neighboursOf(figure.known))].filter((code) => values.has(code));
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
