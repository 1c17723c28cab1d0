import type { DrawnFile } from "../inbox";

/** One planted thing and the findings it has to give, at exactly these cells. */
export interface Planted {
  readonly planted: number;
  readonly what: string;
  readonly findings: readonly { readonly code: string; readonly file: string; readonly sheet?: string; readonly cell?: string }[];
}

export function manifestOf(_files: readonly DrawnFile[]): readonly Planted[] {
  return [];
}
