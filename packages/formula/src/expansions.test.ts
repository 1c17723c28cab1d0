import { describe, expect, it } from "vitest";
import { exampleVocabulary, factsFrom, standpointFrom } from "./fixtures/example-county";
import { sayResult } from "./fixtures/say-result";
import { checkFormula, type ExpansionExample, evaluateFormula, expansions, parseFormula, primitives } from "./index";

const examplesOf = (declared: Readonly<Record<string, { readonly examples: readonly ExpansionExample[] }>>) =>
  Object.entries(declared).flatMap(([name, { examples }]) => examples.map((example) => ({ name, ...example })));

function parsed(formula: string) {
  const read = parseFormula(formula);
  if ("fault" in read) throw new Error(`${formula}: ${read.fault.message.en}`);
  return read.expression;
}

function run(formula: string, facts: string, at: string): string {
  const expression = parsed(formula);
  const checked = checkFormula(expression, exampleVocabulary, {
    expect: /^every/.test(formula) ? "truth" : "figure",
  });
  if ("faults" in checked) return checked.faults.map(({ code, message }) => `${code} ${message.zh}`).join("; ");
  const reading = { vocabulary: exampleVocabulary, facts: factsFrom(facts) };
  return sayResult(evaluateFormula(expression, reading, standpointFrom(at)));
}

describe("a primitive or an expansion accepts", () => {
  it.each([...examplesOf(primitives), ...examplesOf(expansions)])(
    "$formula at $at: $gives",
    ({ name, formula, facts, at, gives }) => {
      expect(formula).toContain(`${name}(`);
      expect(run(formula, facts, at)).toBe(gives);
    },
  );
});
