import { describe, expect, it } from "vitest";
import { exampleVocabulary, factsFrom, standpointFrom } from "./fixtures/example-county";
import { sayResult } from "./fixtures/say-result";
import { checkFormula, evaluateFormula, expansions, parseFormula } from "./index";

const examples = Object.entries(expansions).flatMap(([name, { examples }]) =>
  examples.map((example) => ({ name, ...example })),
);

function parsed(formula: string) {
  const read = parseFormula(formula);
  if ("fault" in read) throw new Error(`${formula}: ${read.fault.message.en}`);
  return read.expression;
}

function run(formula: string, facts: string, at: string): string {
  const expression = parsed(formula);
  const checked = checkFormula(expression, exampleVocabulary, {
    expect: "figure",
  });
  if ("faults" in checked) return checked.faults.map(({ code, message }) => `${code} ${message.zh}`).join("; ");
  const reading = { vocabulary: exampleVocabulary, facts: factsFrom(facts) };
  return sayResult(evaluateFormula(expression, reading, standpointFrom(at)));
}

describe("an expansion accepts", () => {
  it.each(examples)("$formula at $at: $gives", ({ name, formula, facts, at, gives }) => {
    expect(formula).toContain(`${name}(`);
    expect(run(formula, facts, at)).toBe(gives);
  });
});
