import { creditCodeCheckCharacter, organisationCheckCharacter } from "@biaogan/core";
import type { Chance } from "@biaogan/testing";

const CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

/** A made-up 统一社会信用代码 of a company (91) or a sole trader (92) in 990101, right in both of its check characters. */
export function someCreditCode(draw: Chance, kind: "91" | "92"): string {
  const organisation = draw.pick([...CHARACTERS]) + String(draw.below(10_000_000)).padStart(7, "0");
  const body = `${kind}990101${organisation}${organisationCheckCharacter(organisation)}`;
  return body + creditCodeCheckCharacter(body);
}

/** The code with the character after the right one: a wrong check character. */
export function withWrongCheck(code: string): string {
  const right = CHARACTERS.indexOf(code.slice(-1));
  return code.slice(0, -1) + (CHARACTERS[(right + 1) % CHARACTERS.length] ?? "0");
}
