import type { ReportState } from "@biaogan/report";

/** All that the command says, in one language. */
export interface Words {
  readonly about: string;
  readonly version: string;
  readonly help: string;
  readonly lang: string;
  readonly helpTitles: Readonly<Record<string, string>>;
  readonly misuse: (code: string, message: string) => string;
  readonly unexpected: (message: string) => string;
  readonly stages: {
    readonly reading: (done: number, of: number, file: string) => string;
    readonly checking: (files: number) => string;
    readonly computing: string;
  };
  readonly check: {
    readonly about: string;
    readonly files: string;
    readonly month: string;
    readonly institution: string;
    readonly workspace: string;
    readonly json: string;
    readonly mark: string;
    readonly out: string;
    readonly marked: (path: string, converted: string | undefined) => string;
    readonly notMarked: (path: string, list: string) => string;
    readonly reading: string;
    readonly previous: string;
    readonly showPersonal: string;
    readonly compared: (changes: number, resolved: number, open: number, arisen: number) => string;
    readonly comparedDetail: (table: string, added: number, removed: number, changes: number) => string;
    readonly comparedMore: (left: number) => string;
    readonly stage: string;
    readonly rules: string;
    readonly outcomeHeader: readonly string[];
    readonly outcomes: (
      passed: number,
      failed: number,
      notApplicable: number,
      missing: number,
      broken: number,
    ) => string;
    readonly tolerated: (differences: number) => string;
    readonly counted: (errors: number, warnings: number, pending: number, hints: number) => string;
    readonly accepted: (pending: number) => string;
    readonly refused: string;
  };
  readonly aggregate: Readonly<
    Record<"about" | "month" | "workspace" | "out" | "asOf" | "writing" | "written", string>
  > & {
    readonly corrected: (file: string) => string;
    readonly notCirculated: (month: string) => string;
  };
  readonly explain: Readonly<
    Record<"about" | "indicator" | "institution" | "month" | "workspace" | "aspect" | "asOf" | "json", string>
  >;
  readonly assess: Readonly<Record<"about" | "institution" | "month" | "workspace" | "asOf" | "json", string>> & {
    readonly header: readonly string[];
  };
  readonly template: Readonly<
    Record<"about" | "form" | "out" | "month" | "institution" | "lastMonth" | "workspace", string>
  > & { readonly header: readonly string[] };
  readonly status: Readonly<Record<"about" | "month" | "workspace" | "asOf" | "accepted" | "refused", string>> & {
    readonly rates: {
      readonly part: (state: string, count: number, share: string) => string;
      readonly all: (total: number, parts: readonly string[]) => string;
    };
    readonly header: readonly string[];
    readonly states: Readonly<Record<ReportState, string>>;
  };
  readonly handbook: Readonly<Record<"about" | "out" | "workspace" | "file", string>>;
  readonly prepare: Readonly<Record<"about" | "out" | "workspace" | "file", string>>;
  readonly pdf: Readonly<Record<"about" | "file" | "out", string>>;
  readonly plan: Readonly<Record<"about" | "month" | "workspace" | "elapsed", string>> & {
    readonly header: readonly string[];
  };
}
