import { type Finding, type Language, type Severity, showPlace } from "@biaogan/core";
import { CallError } from "./misuse";

/** The faults of a county's own files, each at its place with what to do: a file, the key in it, the character. */
export function faultyDeclarations(findings: readonly Finding[]): CallError {
  const errors = findings.filter(({ severity }) => severity === "error");
  return new CallError({
    zh: declarationLines(errors, "zh").join("\n"),
    en: declarationLines(errors, "en").join("\n"),
  });
}

/** What is to be said of a county's declarations: a rule that never speaks, one that says what another says. */
export function declarationLines(findings: readonly Finding[], language: Language): readonly string[] {
  return findings.map(
    ({ code, severity, place, message, mend }) =>
      `${MARKS[severity]} ${code}  ${showPlace(place)}\n  ${message[language]}\n  ${MEND[language]}${mend[language]}`,
  );
}

const MARKS = { error: "✗", warning: "!", hint: "·" } as const satisfies Record<Severity, string>;
const MEND = { zh: "处理：", en: "to do: " } as const satisfies Record<Language, string>;
