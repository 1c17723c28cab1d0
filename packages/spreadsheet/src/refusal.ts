import { type Finding, text } from "@biaogan/core";
import { refusalTexts } from "./wording/refusals";

export type RefusalCode = keyof typeof refusalTexts;

/** Carries a refusal out of the readers' depth; never leaves the package. */
export class Refused extends Error {
  override readonly name = "Refused";
  constructor(
    readonly code: RefusalCode,
    /** What was seen, in words that need no language: a part's name, a count, an address. */
    readonly detail = "",
  ) {
    super(code);
  }
}

/** A refusal as a finding on the file. */
export function refusal(file: string, code: RefusalCode, detail: string): Finding {
  const { message, mend } = refusalTexts[code];
  return {
    code,
    severity: "error",
    title: text("文件不能读取", "The file cannot be read"),
    place: { file },
    operands: [],
    message: detail === "" ? message : text(`${message.zh}（${detail}）`, `${message.en} (${detail})`),
    mend,
  };
}

/** What was thrown while reading, as a refusal: whatever a file holds, its reader never throws. */
export function refusalOf(file: string, error: unknown): Finding {
  if (error instanceof Refused) return refusal(file, error.code, error.detail);
  return refusal(file, "F-BROKEN", error instanceof Error ? error.message.slice(0, 80) : "");
}
