import { type Finding, type Language, showPlace } from "@biaogan/core";
import { CallError } from "./misuse";

/** The faults of a county's own files, each at its place with what to do: a file, the key in it, the character. */
export function faultyDeclarations(findings: readonly Finding[]): CallError {
  return new CallError({ zh: lines(findings, "zh"), en: lines(findings, "en") });
}

const MEND = { zh: "处理：", en: "to do: " } as const satisfies Record<Language, string>;

function lines(findings: readonly Finding[], language: Language): string {
  return findings
    .filter(({ severity }) => severity === "error")
    .map(
      ({ code, place, message, mend }) =>
        `✗ ${code}  ${showPlace(place)}\n  ${message[language]}\n  ${MEND[language]}${mend[language]}`,
    )
    .join("\n");
}
