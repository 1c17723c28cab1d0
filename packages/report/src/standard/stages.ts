import type { Rule } from "../rule";

/** What a form that is still being filled in lacks is not wrong yet. */
const later = { filling: "unchecked" } as const;
/** Only the office has the other institutions' reports. */
const officeOnly = { filling: "unchecked", sending: "unchecked" } as const;

/** Where a rule of the standard set is weaker at a stage than its severity says. */
const stages: Readonly<Record<string, Rule["stages"]>> = {
  "R-ST-0101": later,
  "R-ST-0111": later,
  "R-ST-0117": later,
  "R-ST-0118": later,
  "R-CE-0201": { filling: "warns" },
  "R-RR-0401": later,
  "R-RR-0501": { filling: "warns" },
  "R-SP-0401": later,
};

/** A rule of the standard set with its strengths by stage. */
export function withStages(rule: Rule): Rule {
  const declared = rule.kind === "across-institutions" ? officeOnly : stages[rule.code];
  return declared === undefined ? rule : { ...rule, stages: declared };
}
