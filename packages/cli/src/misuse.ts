import type { Text } from "@biaogan/core";

/** A wrong call or a missing file: one clear line on stderr and exit code 2, never a stack trace. */
export class CallError extends Error {
  override readonly name = "CallError";
  constructor(readonly told: Text) {
    super(told.en);
  }
}

/** 0 accepted or done · 1 refused · 2 misuse. */
export type ExitCode = 0 | 1 | 2;
