import type { RawExpression } from "../raw-expression";

export interface Expectation {
  readonly type: string;
  readonly text?: string;
  readonly description?: string;
}

export class SyntaxError extends globalThis.SyntaxError {
  readonly expected: readonly Expectation[] | null;
  readonly found: string | null;
  readonly location: { readonly start: { readonly offset: number }; readonly end: { readonly offset: number } };
}

export function parse(text: string): RawExpression;
