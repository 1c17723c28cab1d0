import type { Language } from "@biaogan/core";
import { en } from "./wording/en";
import type { Words } from "./wording/shape";
import { zh } from "./wording/zh";

/** What the command itself says; findings and figures bring their own words. */
export const words: Readonly<Record<Language, Words>> = { zh, en };
